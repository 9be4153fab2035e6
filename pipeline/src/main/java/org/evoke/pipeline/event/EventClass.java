/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.evoke.core.InputException;
import org.evoke.data.json.JsonObject;

/**
 * A kind of event that is looked for. It is as probable as the most probable of its tags; one
 * without tags is there where the sound is quiet.
 *
 * @param label such as {@code laughter}
 * @param group such as {@code non-verbal}
 * @param tags numbers of the tagger's outputs by name
 * @param belowDecibels highest level, relative to full scale, of a kind without tags
 * @param threshold lowest probability that counts, above 0 to 1
 * @param leastSeconds shorter events are dropped
 */
public record EventClass(
    String label,
    String group,
    Map<String, Integer> tags,
    OptionalDouble belowDecibels,
    double threshold,
    double leastSeconds) {
  private static final String BELOW = "below_dbfs";
  private static final String TAGS = "tags";

  public EventClass {
    tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
  }

  /**
   * Reads a class.
   *
   * @param outputs number of outputs of the tagger
   * @throws InputException when a member is missing, unknown or out of range; says which
   */
  static EventClass read(JsonObject json, int outputs) {
    Members.require(
        json, "label", "group", TAGS, BELOW, EventRecipe.THRESHOLD, EventRecipe.LEAST_SECONDS);
    boolean quiet = json.values().containsKey(BELOW);
    if (quiet == json.values().containsKey(TAGS)) {
      throw new InputException(
          json.place() + ": needs either tags or " + BELOW + ", one of the two");
    }
    String label = json.text("label");
    if (label.isBlank()) {
      throw new InputException(json.place() + ": label is empty, must be a word");
    }
    return new EventClass(
        label,
        json.text("group"),
        quiet ? Map.of() : tags(json.object(TAGS), outputs),
        quiet ? OptionalDouble.of(Members.between(json, BELOW, -200, 0)) : OptionalDouble.empty(),
        quiet ? 1 : Members.between(json, EventRecipe.THRESHOLD, Double.MIN_VALUE, 1),
        Members.between(json, EventRecipe.LEAST_SECONDS, 0, 3600));
  }

  private static Map<String, Integer> tags(JsonObject json, int outputs) {
    Map<String, Integer> tags = new LinkedHashMap<>();
    for (String name : json.values().keySet()) {
      tags.put(name, (int) Members.between(json, name, 0, outputs - 1.0));
      if (json.whole(name) != tags.get(name)) {
        throw new InputException(json.place() + ": " + name + " must be a whole number");
      }
    }
    if (tags.isEmpty()) {
      throw new InputException(json.place() + ": is empty, needs at least one tag");
    }
    return tags;
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("label", label);
    map.put("group", group);
    if (belowDecibels.isPresent()) {
      map.put(BELOW, belowDecibels.getAsDouble());
    } else {
      map.put(TAGS, tags);
      map.put(EventRecipe.THRESHOLD, threshold);
    }
    map.put(EventRecipe.LEAST_SECONDS, leastSeconds);
    return map;
  }

  /** Probability from those of all tags and the mean square of the samples. */
  double probability(double[] tagged, double power) {
    if (belowDecibels.isPresent()) {
      return 10 * StrictMath.log10(power) <= belowDecibels.getAsDouble() ? 1 : 0;
    }
    return tags.values().stream().mapToDouble(tag -> tagged[tag]).max().orElseThrow();
  }
}
