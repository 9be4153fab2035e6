/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evoke.lab.automl.FoldSearch;
import org.evoke.lab.automl.SearchNotes;
import org.evoke.lab.run.RunResult;

/** Tables about what searches found inside the training rows. */
final class SearchTables {
  private static final int SHOWN = 3;

  private SearchTables() {}

  /** Families and their shares. */
  static List<List<String>> families(RunResult run) {
    Map<List<String>, List<FoldSearch>> alike = new LinkedHashMap<>();
    for (FoldSearch search : SearchNotes.of(run)) {
      List<String> key = List.of(search.protocol(), search.model(), search.target());
      alike.computeIfAbsent(key, any -> new ArrayList<>()).add(search);
    }
    List<List<String>> rows = new ArrayList<>();
    alike.forEach(
        (key, searches) -> {
          searches.stream()
              .flatMap(search -> search.tried().stream().map(FoldSearch.Tried::family))
              .distinct()
              .sorted()
              .forEach(family -> rows.add(row(key, family, searches)));
          int tried = searches.stream().mapToInt(search -> search.tried().size()).sum();
          double r2 = searches.stream().mapToDouble(FoldSearch::r2).average().orElseThrow();
          rows.add(joined(key, "all together", tried, complete(searches, ""), r2, 1));
        });
    return rows;
  }

  private static List<String> row(List<String> key, String family, List<FoldSearch> searches) {
    List<FoldSearch.Tried> own = searches.stream().flatMap(s -> of(s, family)).toList();
    double best =
        searches.stream()
            .mapToDouble(
                search ->
                    of(search, family)
                        .filter(FoldSearch.Tried::isComplete)
                        .mapToDouble(FoldSearch.Tried::r2)
                        .max()
                        .orElse(Double.NaN))
            .filter(r2 -> !Double.isNaN(r2))
            .average()
            .orElse(Double.NaN);
    double weight = own.stream().mapToDouble(FoldSearch.Tried::weight).sum() / searches.size();
    return joined(key, family, own.size(), complete(searches, family), best, weight);
  }

  private static Stream<FoldSearch.Tried> of(FoldSearch search, String family) {
    return search.tried().stream().filter(tried -> tried.family().equals(family));
  }

  private static long complete(List<FoldSearch> searches, String family) {
    return searches.stream()
        .flatMap(search -> search.tried().stream())
        .filter(tried -> family.isEmpty() || tried.family().equals(family))
        .filter(FoldSearch.Tried::isComplete)
        .count();
  }

  private static List<String> joined(
      List<String> key, String family, long tried, long complete, double r2, double weight) {
    List<String> row = new ArrayList<>(key);
    row.addAll(
        List.of(
            family,
            Long.toString(tried),
            Long.toString(complete),
            Numerals.of(r2),
            Numerals.of(weight)));
    return row;
  }

  /** The best of each fold. */
  static List<List<String>> leaders(RunResult run) {
    List<List<String>> rows = new ArrayList<>();
    for (FoldSearch search : SearchNotes.of(run)) {
      search.tried().stream()
          .filter(FoldSearch.Tried::isComplete)
          .limit(SHOWN)
          .forEach(tried -> rows.add(leader(search, tried)));
    }
    return rows;
  }

  private static List<String> leader(FoldSearch search, FoldSearch.Tried tried) {
    return List.of(
        search.protocol(),
        search.model(),
        search.target(),
        search.seed() + "/" + search.repeat() + "/" + search.fold(),
        tried.configuration(),
        Numerals.of(tried.r2()),
        Numerals.of(tried.weight()));
  }
}
