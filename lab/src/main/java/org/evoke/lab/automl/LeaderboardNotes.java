/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.automl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.learn.automl.Leaderboard;

/** What a search found, as the notes of a fold keep it. */
final class LeaderboardNotes {
  private LeaderboardNotes() {}

  static Map<String, Object> of(List<Leaderboard> boards) {
    Map<String, Object> searches = new LinkedHashMap<>();
    for (Leaderboard board : boards) {
      List<Object> tried = new ArrayList<>();
      board.entries().forEach(entry -> tried.add(entry(entry)));
      Map<String, Object> search = new LinkedHashMap<>();
      search.put("r2", board.r2());
      search.put("tried", tried);
      searches.put(board.target(), search);
    }
    return Map.of(SearchNotes.KEY, searches);
  }

  private static Map<String, Object> entry(Leaderboard.Entry entry) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("number", entry.number());
    map.put("origin", entry.origin().id());
    map.put("configuration", entry.configuration().key());
    map.put("family", entry.configuration().family());
    map.put("state", entry.state().id());
    map.put("folds", entry.folds());
    map.put("r2", Double.isNaN(entry.r2()) ? "" : entry.r2());
    map.put("weight", entry.weight());
    map.put("seconds", entry.seconds());
    map.put("failure", entry.failure());
    return map;
  }
}
