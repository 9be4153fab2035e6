/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.elan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;

/**
 * Reads the annotations of an {@code .eaf} file (ELAN Annotation Format, Max Planck Institute for
 * Psycholinguistics). An annotation lies between two time slots; one that refers to another has the
 * times of that one. Files of up to {@value #MOST_MEBIBYTES} MiB are read.
 */
public final class ElanFile {
  static final int MOST_MEBIBYTES = 64;

  /** Tiers of people are a few levels deep; a ring of references has no end. */
  private static final int LONGEST_CHAIN = 64;

  private static final double SECONDS_PER_MILLISECOND = 1e-3;

  private final ElanDocument document;
  private final String place;
  private final Findings findings;
  private boolean usable;

  private ElanFile(ElanDocument document, String place, Findings findings) {
    this.usable = document.whole();
    this.document = document;
    this.place = place;
    this.findings = findings;
  }

  /**
   * All annotations of all tiers, in the order of the file.
   *
   * @param place what findings name as the file
   * @param findings takes everything that is wrong, with its line
   * @return nothing where something is wrong
   * @throws org.evoke.core.InputException when it is no well-formed XML
   */
  public static Optional<List<ElanAnnotation>> read(Path file, String place, Findings findings) {
    ElanFile read = new ElanFile(ElanDocument.read(file, place, findings), place, findings);
    List<ElanAnnotation> all = read.annotations();
    return read.usable ? Optional.of(all) : Optional.empty();
  }

  private List<ElanAnnotation> annotations() {
    List<ElanAnnotation> all = new ArrayList<>();
    for (ElanDocument.Written each : document.annotations().values()) {
      Optional<ElanDocument.Written> timed = timed(each);
      if (timed.isPresent()) {
        OptionalDouble onset = seconds(each, timed.get().from());
        OptionalDouble offset = seconds(each, timed.get().to());
        if (onset.isPresent() && offset.isPresent()) {
          all.add(
              new ElanAnnotation(
                  each.tier(),
                  each.value(),
                  onset.getAsDouble(),
                  offset.getAsDouble(),
                  each.line()));
        }
      }
    }
    return all;
  }

  /** The annotation whose times it has: itself, or the one at the end of its references. */
  private Optional<ElanDocument.Written> timed(ElanDocument.Written each) {
    ElanDocument.Written at = each;
    for (int links = 0; links < LONGEST_CHAIN; links++) {
      if (at.of().isEmpty()) {
        return Optional.of(at);
      }
      ElanDocument.Written next = document.annotations().get(at.of());
      if (next == null) {
        wrong(each, "refers to annotation " + at.of() + ", which is not there");
        return Optional.empty();
      }
      at = next;
    }
    wrong(each, "refers to others that refer to others, with no end that has a time");
    return Optional.empty();
  }

  private OptionalDouble seconds(ElanDocument.Written each, String id) {
    ElanDocument.Slot slot = document.slots().get(id);
    if (slot == null) {
      wrong(each, "has time slot " + id + ", which is not in TIME_ORDER");
      return OptionalDouble.empty();
    }
    if (slot.milliseconds().isEmpty()) {
      wrong(each, "has time slot " + id + ", which has no TIME_VALUE; it must be aligned in ELAN");
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(slot.milliseconds().getAsLong() * SECONDS_PER_MILLISECOND);
  }

  private void wrong(ElanDocument.Written each, String text) {
    usable = false;
    findings.add(
        Finding.Kind.MALFORMED,
        place,
        each.line(),
        "annotation " + each.id() + " of tier " + each.tier() + " " + text);
  }
}
