/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.lab.figure.Figure;
import org.evoke.lab.figure.LinesFigure;
import org.evoke.lab.figure.PlaneFigure;
import org.evoke.lab.reproduce.Reproduced;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.table.Numerals;
import org.evoke.lab.table.Table;

/** {@code joint-fig1}: where the ratings of the data sets lie in the plane. Nothing is trained. */
public final class JointFigure1 extends JointReproduction {
  /** Found by the service loader. */
  public JointFigure1() {
    super("joint-fig1", "Ratings of the data sets in the plane of valence and arousal", List.of());
  }

  @Override
  public Map<String, String> settings() {
    return Map.of();
  }

  @Override
  Reproduced run(ReproductionRequest request, JointSettings settings) {
    List<Ratings> sets = new DomainReader(request).ratings();
    request.notes().accept(ONLY_LABELS);
    List<Figure> figures = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    Map<String, Object> numbers = new LinkedHashMap<>();
    for (int s = 0; s < sets.size(); s++) {
      Ratings set = sets.get(s);
      figures.add(
          new Figure(
              "ratings-" + (s + 1),
              set.name() + ", " + set.valence().length + " ratings",
              false,
              PlaneFigure.of(set.name(), set.valence(), set.arousal(), LinesFigure.colour(s))));
      rows.add(row(set));
      numbers.put(set.name(), numbers(set));
    }
    Table table =
        new Table(
            "Ratings",
            "Share of the ratings in each quarter of the plane; 0 counts as above.",
            List.of(
                "data set",
                "rows",
                "mean valence",
                "mean arousal",
                "pleasant, excited",
                "pleasant, calm",
                "unpleasant, excited",
                "unpleasant, calm"),
            rows);
    return new Reproduced(
        "joint-fig1: where the ratings lie",
        List.of(
            PAPER + ".",
            "Ratings are brought linearly to -1 to 1.",
            "Counted, not estimated: nothing is learned."),
        List.of(table),
        figures,
        numbers);
  }

  private static Map<String, Object> numbers(Ratings set) {
    Map<String, Object> numbers = new LinkedHashMap<>();
    numbers.put("valence", set.valence());
    numbers.put("arousal", set.arousal());
    return numbers;
  }

  private static List<String> row(Ratings set) {
    return List.of(
        set.name(),
        Integer.toString(set.valence().length),
        Numerals.of(set.meanValence()),
        Numerals.of(set.meanArousal()),
        Numerals.of(set.share(true, true)),
        Numerals.of(set.share(true, false)),
        Numerals.of(set.share(false, true)),
        Numerals.of(set.share(false, false)));
  }
}
