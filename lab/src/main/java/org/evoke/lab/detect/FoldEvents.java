/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.detect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.core.OutputFile;
import org.evoke.data.json.JsonObject;
import org.evoke.data.json.JsonText;
import org.evoke.data.table.TextFile;
import org.evoke.pipeline.event.Segmentation;
import org.evoke.score.event.Event;

/**
 * The events that one method found in the test sounds of one fold.
 *
 * @param method {@code cbrnn}, {@code mn04} or {@code energy}
 * @param fold the fold
 * @param seed of the training; 0 for methods without one
 * @param segmentation how probabilities became events
 * @param events by id of the sound
 */
record FoldEvents(
    String method,
    String fold,
    long seed,
    Segmentation segmentation,
    Map<String, List<Event>> events) {
  FoldEvents {
    events = new LinkedHashMap<>(events);
  }

  /** Name of its file in the run folder. */
  static String file(String method, String fold, long seed) {
    return "folds/" + method + "-" + fold.replaceAll("[^A-Za-z0-9]", "_") + "-" + seed + ".json";
  }

  /** Writes it for a run that is taken up later. */
  void keep(Path run, String key) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("key", key);
    map.put("threshold", segmentation.threshold());
    map.put("median", segmentation.median());
    map.put("edge", segmentation.edge());
    map.put("gap", segmentation.gapSteps());
    map.put("least", segmentation.leastSteps());
    Map<String, Object> found = new LinkedHashMap<>();
    events.forEach(
        (id, list) ->
            found.put(
                id, list.stream().map(event -> List.of(event.onset(), event.offset())).toList()));
    map.put("events", found);
    OutputFile.writeText(run.resolve(file(method, fold, seed)), JsonText.write(map));
  }

  /** What an earlier run kept; nothing where it was of another experiment. */
  static Optional<FoldEvents> kept(
      Path run, String key, String method, String fold, long seed, String label) {
    Path path = run.resolve(file(method, fold, seed));
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    JsonObject json =
        new JsonObject(path.toString(), JsonText.readObject(TextFile.text(path), path.toString()));
    if (!json.text("key").equals(key)) {
      return Optional.empty();
    }
    Segmentation segmentation =
        new Segmentation(
            json.number("threshold"),
            (int) json.whole("median"),
            json.number("edge"),
            (int) json.whole("gap"),
            (int) json.whole("least"));
    Map<String, List<Event>> events = new LinkedHashMap<>();
    json.object("events")
        .values()
        .forEach((id, list) -> events.put(id, read(path + ": " + id, list, label)));
    return Optional.of(new FoldEvents(method, fold, seed, segmentation, events));
  }

  private static List<Event> read(String place, Object list, String label) {
    if (!(list instanceof List<?> entries)) {
      throw damaged(place, list);
    }
    List<Event> events = new ArrayList<>();
    for (Object entry : entries) {
      if (entry instanceof List<?> ends
          && ends.size() == 2
          && ends.get(0) instanceof Number onset
          && ends.get(1) instanceof Number offset) {
        events.add(new Event(label, onset.doubleValue(), offset.doubleValue()));
      } else {
        throw damaged(place, entry);
      }
    }
    return events;
  }

  private static InputException damaged(String place, Object value) {
    return new InputException(
        place + " is " + value + ", must be onsets and offsets; remove the file and run again");
  }
}
