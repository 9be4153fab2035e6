/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.automl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.data.json.JsonObject;
import org.evoke.lab.run.Pooled;
import org.evoke.lab.run.RunResult;
import org.evoke.learn.automl.Leaderboard;

/** What searches found: written into the notes of a fold, and read from those of a run. */
public final class SearchNotes {
  private static final String SEARCH = "search";
  private static final String TRIED = "tried";
  private static final String R2 = "r2";

  private SearchNotes() {}

  /** The notes of one search: what was tried for each target. */
  public static Map<String, Object> of(List<Leaderboard> boards) {
    Map<String, Object> searches = new LinkedHashMap<>();
    for (Leaderboard board : boards) {
      List<Object> tried = new ArrayList<>();
      board.entries().forEach(entry -> tried.add(entry(entry)));
      Map<String, Object> search = new LinkedHashMap<>();
      search.put(R2, board.r2());
      search.put(TRIED, tried);
      searches.put(board.target(), search);
    }
    return Map.of(SEARCH, searches);
  }

  private static Map<String, Object> entry(Leaderboard.Entry entry) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("number", entry.number());
    map.put("origin", entry.origin().id());
    map.put("family", entry.configuration().family());
    map.put("configuration", entry.configuration().key());
    map.put("state", entry.state().id());
    map.put("folds", entry.folds());
    map.put(R2, Double.isNaN(entry.r2()) ? "" : Double.toString(entry.r2()));
    map.put("weight", entry.weight());
    map.put("seconds", entry.seconds());
    map.put("failure", entry.failure());
    return map;
  }

  /** The searches of a run, in the order of its folds; empty where nothing was searched. */
  public static List<FoldSearch> of(RunResult run) {
    List<FoldSearch> searches = new ArrayList<>();
    for (Pooled pooled : run.pooled()) {
      for (Pooled.Part part : pooled.parts()) {
        part.notes().values().forEach(found -> read(pooled, part, found, searches));
      }
    }
    return searches;
  }

  private static void read(
      Pooled pooled, Pooled.Part part, Object found, List<FoldSearch> searches) {
    if (!(found instanceof Map<?, ?> map) || !(map.get(SEARCH) instanceof Map<?, ?> targets)) {
      return;
    }
    targets.forEach(
        (target, search) -> {
          if (!(search instanceof Map<?, ?> inside)) {
            throw new InputException("the search of " + target + " is " + search);
          }
          Map<String, Object> values = new LinkedHashMap<>();
          inside.forEach((key, value) -> values.put(String.valueOf(key), value));
          JsonObject json = new JsonObject("search of " + target, values);
          searches.add(
              new FoldSearch(
                  pooled.protocol().name(),
                  pooled.model().name(),
                  part.seed(),
                  part.repeat() + 1,
                  part.number() + 1,
                  String.valueOf(target),
                  json.number(R2),
                  json.objects(TRIED).stream().map(SearchNotes::tried).toList()));
        });
  }

  private static FoldSearch.Tried tried(JsonObject json) {
    String r2 = json.text(R2);
    return new FoldSearch.Tried(
        (int) json.whole("number"),
        json.text("origin"),
        json.text("family"),
        json.text("configuration"),
        json.text("state"),
        (int) json.whole("folds"),
        r2.isEmpty() ? Double.NaN : Double.parseDouble(r2),
        json.number("weight"),
        json.number("seconds"),
        json.text("failure"));
  }
}
