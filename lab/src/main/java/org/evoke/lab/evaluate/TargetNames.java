/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evoke.core.InputException;
import org.evoke.data.clips.ClipTable;

/**
 * Which columns are scored.
 *
 * @param names the targets in the order of the labels
 * @param note which columns are passed over; empty where none is
 */
record TargetNames(List<String> names, Optional<String> note) {
  /** The columns asked for, or all that every table has. */
  static TargetNames of(EvaluationRequest request, ClipTable labels, List<ClipTable> models) {
    if (!request.targets().isEmpty()) {
      return new TargetNames(request.targets(), Optional.empty());
    }
    Set<String> shared = new LinkedHashSet<>(labels.names());
    models.forEach(model -> shared.retainAll(model.names()));
    request.group().ifPresent(shared::remove);
    request.time().ifPresent(shared::remove);
    if (shared.isEmpty()) {
      throw new InputException(
          "no column to score is in both files: "
              + labels.place()
              + " has "
              + String.join(", ", labels.names())
              + "; "
              + models.get(0).place()
              + " has "
              + String.join(", ", models.get(0).names()));
    }
    return new TargetNames(List.copyOf(shared), passedOver(request, labels, models, shared));
  }

  private static Optional<String> passedOver(
      EvaluationRequest request, ClipTable labels, List<ClipTable> models, Set<String> shared) {
    Set<String> others = new LinkedHashSet<>(labels.names());
    models.forEach(model -> others.addAll(model.names()));
    others.removeAll(shared);
    request.group().ifPresent(others::remove);
    request.time().ifPresent(others::remove);
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "not scored, since not every file has them: "
                + String.join(", ", new ArrayList<>(others)));
  }
}
