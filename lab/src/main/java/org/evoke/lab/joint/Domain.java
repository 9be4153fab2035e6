/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import java.util.ArrayList;
import java.util.List;
import org.evoke.core.Scale;
import org.evoke.lab.data.Clips;
import org.evoke.lab.data.Target;

/**
 * One of several data sets that are learned together. Its labels are valence and arousal, brought
 * linearly to -1 to 1.
 *
 * @param name for readers, such as {@code PMEmo}
 * @param clips rows with one kind of features, targets arousal and valence
 * @param sha256 of everything that was read
 * @param note what a reader has to know of it, a whole sentence
 */
public record Domain(String name, Clips clips, String sha256, String note) {
  /** What is predicted, in this order. */
  public static final List<Scale> TARGETS = List.of(Scale.AROUSAL, Scale.VALENCE);

  /**
   * A data set, or some of its rows.
   *
   * @param sha256 of everything that was read
   * @param input name of the features that are used
   * @param rows numbers of the rows
   */
  static Domain of(String name, Clips all, String sha256, String input, int[] rows, String note) {
    Clips chosen =
        all.withInputs(all.inputs().stream().filter(i -> i.name().equals(input)).toList())
            .select(rows);
    List<Target> targets = new ArrayList<>();
    for (Scale scale : TARGETS) {
      Target given =
          chosen.targets().stream()
              .filter(target -> target.name().equals(scale.name()))
              .findFirst()
              .orElseThrow();
      double[] labels =
          java.util.Arrays.stream(given.labels())
              .map(label -> given.scale().convert(label, scale))
              .toArray();
      targets.add(Target.number(scale, labels));
    }
    return new Domain(name, chosen.withTargets(targets), sha256, note);
  }

  /** Number of rows. */
  public int rows() {
    return clips.rows();
  }
}
