/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.event;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.evoke.core.InputException;
import org.evoke.data.json.JsonObject;
import org.evoke.data.json.JsonText;
import org.evoke.data.table.TextFile;
import org.evoke.nn.tagger.SoundTagger;

/**
 * Which events are made of the tags of a tagger, and how: the file {@code sound-events.json}, which
 * users may copy and change.
 *
 * @param tagger id of the tagger's weights
 * @param windowSeconds length of the sound that each answer of the tagger is about, 0.2 to 30
 * @param hopSeconds distance of the answers, 0.05 up to the window
 * @param medianSteps answers of the median filter, odd
 * @param gapSeconds shorter gaps within an event are closed
 * @param classes what is looked for
 */
public record EventRecipe(
    String tagger,
    double windowSeconds,
    double hopSeconds,
    int medianSteps,
    double gapSeconds,
    List<EventClass> classes) {
  static final String THRESHOLD = "threshold";
  static final String LEAST_SECONDS = "least_seconds";

  private static final String SCHEMA = "evoke-sound-events/1";
  private static final String RESOURCE = "sound-events.json";
  private static final String WINDOW = "window_seconds";
  private static final String HOP = "hop_seconds";
  private static final String MEDIAN = "median_steps";
  private static final String GAP = "gap_seconds";
  private static final String CLASSES = "classes";

  public EventRecipe {
    classes = List.copyOf(classes);
  }

  /** The recipe that comes with Evoke. */
  public static EventRecipe standard() {
    return parse(standardText(), RESOURCE);
  }

  /** The file of the recipe that comes with Evoke, to copy and change. */
  public static String standardText() {
    try (InputStream in = EventRecipe.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a recipe.
   *
   * @throws InputException when the file cannot be read or is malformed; says where
   */
  public static EventRecipe read(Path file) {
    return parse(TextFile.text(file), file.toString());
  }

  private static EventRecipe parse(String text, String place) {
    JsonObject json = new JsonObject(place, JsonText.readObject(text, place));
    Members.require(json, "schema", "tagger", WINDOW, HOP, MEDIAN, GAP, CLASSES);
    if (!json.text("schema").equals(SCHEMA)) {
      throw new InputException(
          place + ": schema is " + json.text("schema") + ", must be " + SCHEMA);
    }
    double window = Members.between(json, WINDOW, 0.2, 30);
    int median = (int) Members.between(json, MEDIAN, 1, 1001);
    if (median % 2 == 0 || median != json.number(MEDIAN)) {
      throw new InputException(
          place + ": " + MEDIAN + " is " + json.number(MEDIAN) + ", must be an odd whole number");
    }
    return new EventRecipe(
        json.text("tagger"),
        window,
        Members.between(json, HOP, 0.05, window),
        median,
        Members.between(json, GAP, 0, 3600),
        classes(json));
  }

  private static List<EventClass> classes(JsonObject json) {
    List<EventClass> classes = new ArrayList<>();
    Set<String> labels = new HashSet<>();
    for (JsonObject one : json.objects(CLASSES)) {
      EventClass read = EventClass.read(one, SoundTagger.TAGS);
      if (!labels.add(read.label())) {
        throw new InputException(one.place() + ": label " + read.label() + " is there twice");
      }
      classes.add(read);
    }
    if (classes.isEmpty()) {
      throw new InputException(json.place() + ": classes is empty, needs at least one");
    }
    return classes;
  }

  /**
   * The tags of some classes as one class, without any filter.
   *
   * @param label of the class
   * @param labels of the classes that are joined
   */
  public EventRecipe asOne(
      String label, List<String> labels, double windowSeconds, double hopSeconds) {
    Map<String, Integer> tags = new LinkedHashMap<>();
    classes.stream()
        .filter(one -> labels.contains(one.label()))
        .forEach(one -> tags.putAll(one.tags()));
    if (tags.isEmpty()) {
      throw new InputException("classes " + labels + " have no tags");
    }
    EventClass joined = new EventClass(label, "", tags, OptionalDouble.empty(), 0.5, 0);
    return new EventRecipe(tagger, windowSeconds, hopSeconds, 1, 0, List.of(joined));
  }

  /** The recipe as the file has it. */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("schema", SCHEMA);
    map.put("tagger", tagger);
    map.put(WINDOW, windowSeconds);
    map.put(HOP, hopSeconds);
    map.put(MEDIAN, medianSteps);
    map.put(GAP, gapSeconds);
    map.put(CLASSES, classes.stream().map(EventClass::toMap).toList());
    return map;
  }

  /** How the curve of a class becomes spans; levels are no guesses and are left as they are. */
  Segmentation segmentation(EventClass one) {
    return new Segmentation(
        one.threshold(),
        one.belowDecibels().isPresent() ? 1 : medianSteps,
        0,
        one.belowDecibels().isPresent() ? 0 : steps(gapSeconds),
        steps(one.leastSeconds()));
  }

  private int steps(double seconds) {
    return (int) Math.ceil(seconds / hopSeconds - 1e-9);
  }
}
