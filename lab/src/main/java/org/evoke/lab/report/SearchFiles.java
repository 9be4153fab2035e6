/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evoke.lab.automl.FoldSearch;
import org.evoke.lab.automl.SearchNotes;
import org.evoke.lab.run.RunResult;

/** The files of a run that searched: who won, and what was done in which order. */
final class SearchFiles {
  private SearchFiles() {}

  /** The texts by name of file; none where nothing was searched. */
  static Map<String, String> of(RunResult run) {
    List<FoldSearch> searches = SearchNotes.of(run);
    return searches.isEmpty()
        ? Map.of()
        : Map.of("leaderboard.csv", leaderboard(searches), "search.log", log(searches));
  }

  private static String leaderboard(List<FoldSearch> searches) {
    StringBuilder text =
        new StringBuilder(
            "protocol,model,seed,repeat,fold,target,rank,number,origin,family,state,folds,r2,weight,"
                + "seconds,configuration\n");
    for (FoldSearch search : searches) {
      int rank = 0;
      for (FoldSearch.Tried tried : search.tried()) {
        RunCsv.line(
            List.of(
                search.protocol(),
                search.model(),
                Long.toString(search.seed()),
                Integer.toString(search.repeat()),
                Integer.toString(search.fold()),
                search.target(),
                tried.isComplete() ? Integer.toString(++rank) : "",
                Integer.toString(tried.number()),
                tried.origin(),
                tried.family(),
                tried.state(),
                Integer.toString(tried.folds()),
                RunCsv.number(tried.r2()),
                Double.toString(tried.weight()),
                Double.toString(tried.seconds()),
                tried.configuration()),
            text);
      }
    }
    return text.toString();
  }

  private static String log(List<FoldSearch> searches) {
    StringBuilder text = new StringBuilder();
    for (FoldSearch search : searches) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s, %s, seed %d, repeat %d, fold %d, %s: %d tried, R2 of the ensemble %.4f\n",
              search.protocol(),
              search.model(),
              search.seed(),
              search.repeat(),
              search.fold(),
              search.target(),
              search.tried().size(),
              search.r2()));
      search.tried().stream()
          .sorted(Comparator.comparingInt(FoldSearch.Tried::number))
          .forEach(tried -> text.append(line(tried)));
    }
    return text.toString();
  }

  private static String line(FoldSearch.Tried tried) {
    String found = Double.isNaN(tried.r2()) ? " " + tried.failure() : "";
    return String.format(
        Locale.ROOT,
        "%5d %-9s %-10s %d folds, R2 %7.4f, %6.2f s, weight %.3f  %s%s\n",
        tried.number(),
        tried.origin(),
        tried.state(),
        tried.folds(),
        tried.r2(),
        tried.seconds(),
        tried.weight(),
        tried.configuration(),
        found);
  }
}
