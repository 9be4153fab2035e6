/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.recipe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.evoke.audio.opensmile.Windowing;
import org.evoke.core.InputException;
import org.evoke.core.UsageException;
import org.evoke.data.yaml.Fields;
import org.evoke.data.yaml.YamlReader;
import org.evoke.data.yaml.YamlValue;
import org.evoke.media.flow.FlowMethod;
import org.evoke.media.flow.FlowStack;
import org.evoke.nn.encoder.LogMelPreparation;
import org.evoke.nn.encoder.PicturePreparation.Fit;
import org.evoke.nn.network.Options;

/** Reads recipes. The keys: {@code docs/recipes.md}. */
final class RecipeReader {
  static final String SCHEMA_KEY = "schema";
  static final String SCHEMA = "evoke-recipe/1";
  static final String NAME = "name";
  static final String VERSION = "version";
  static final String SEGMENT_SECONDS = "segment-seconds";
  static final String PARTS = "parts";
  static final String SETS = "sets";
  static final String STATISTIC = "statistic";
  static final String ENCODER = "encoder";
  static final String RATE = "pictures-per-second";
  static final String PICTURES = "pictures";
  static final String FIT = "fit";
  static final String FLOW = "flow";
  static final String BOUND = "flow-bound";
  static final String LOG_MEL = "log-mel";
  static final String DESCRIPTORS = "descriptors";
  static final String WINDOW = "window-seconds";
  static final String HOP = "hop-seconds";

  private static final Pattern SET_NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final List<String> FRONT_ENDS =
      List.of(LogMelPreparation.VGGISH, LogMelPreparation.SIXTH_OF_SECOND);
  private static final List<String> DESCRIBED = List.of("emobase2010", "compare13");
  private static final double FASTEST = 1000;
  private static final double LONGEST_SECONDS = 86_400;
  private static final int MOST_PICTURES = 4096;

  private final Fields root;
  private final String recipe;
  private final String version;
  private final Segmentation segmentation;

  private RecipeReader(Fields root) {
    this.root = root;
    root.choice(SCHEMA_KEY, List.of(SCHEMA));
    recipe = root.text(NAME, "");
    version = root.text(VERSION);
    segmentation = segmentation(root);
    if (!recipe.isEmpty() && !SET_NAME.matcher(recipe).matches()) {
      throw root.wrong(NAME, recipe, "lower-case letters, digits and hyphens");
    }
  }

  /** A recipe of a file. */
  static MediaRecipe read(YamlValue.Mapping mapping) {
    return new RecipeReader(new Fields(mapping, "")).whole();
  }

  /** The set of a recipe that has one. */
  static SetRecipe only(YamlValue.Mapping mapping, String place) {
    List<SetRecipe> sets = read(mapping).sets();
    if (sets.size() != 1) {
      throw new InputException(place + ": has " + sets.size() + " sets, must have one");
    }
    return sets.get(0);
  }

  private MediaRecipe whole() {
    String title = root.text("title", recipe);
    String source = root.text("source", "");
    List<SetRecipe> sets = root.inside(SETS, this::sets);
    root.done();
    return new MediaRecipe(recipe, version, title, source, sets);
  }

  private List<SetRecipe> sets(Fields fields) {
    YamlValue.Mapping mapping = (YamlValue.Mapping) root.value(SETS).orElseThrow();
    List<SetRecipe> sets = new ArrayList<>();
    for (String name : mapping.values().keySet()) {
      if (!SET_NAME.matcher(name).matches()) {
        throw fields.wrong(name, name, "a name of lower-case letters, digits and hyphens");
      }
      sets.add(fields.inside(name, own -> set(name, own)));
    }
    if (sets.isEmpty()) {
      throw root.wrong(SETS, "empty", "names of sets with how each is made");
    }
    return sets;
  }

  private SetRecipe set(String name, Fields fields) {
    Making making = making(fields);
    String statistic = fields.choice(STATISTIC, Statistic.ids(), Statistic.MEAN.id());
    return new SetRecipe(recipe, version, name, making, segmentation, Statistic.named(statistic));
  }

  private static Segmentation segmentation(Fields fields) {
    if (fields.has(SEGMENT_SECONDS) && fields.has(PARTS)) {
      throw fields.wrong(PARTS, "given beside " + SEGMENT_SECONDS, "alone");
    }
    if (fields.has(PARTS)) {
      return new Segmentation.Parts(fields.whole(PARTS, 1));
    }
    return fields.has(SEGMENT_SECONDS)
        ? new Segmentation.Seconds(atMost(fields, SEGMENT_SECONDS, LONGEST_SECONDS))
        : new Segmentation.Own();
  }

  private static double atMost(Fields fields, String key, double most) {
    double number = fields.positive(key, most);
    if (number > most) {
      throw fields.wrong(key, number, "at most " + most);
    }
    return number;
  }

  private Making making(Fields fields) {
    if (fields.has(DESCRIPTORS)) {
      return described(fields);
    }
    if (!fields.has(ENCODER)) {
      return new Making.LogMelPictures(fields.choice(LOG_MEL, FRONT_ENDS));
    }
    String encoder = fields.text(ENCODER);
    if (fields.has(FLOW)) {
      return moving(fields, encoder);
    }
    return fields.has(RATE) || fields.has(PICTURES)
        ? seen(fields, encoder)
        : heard(fields, encoder);
  }

  private static Making described(Fields fields) {
    double window = fields.number(WINDOW);
    double hop = fields.number(HOP, window);
    try {
      return new Making.Described(
          fields.choice(DESCRIPTORS, DESCRIBED), new Windowing(window, hop));
    } catch (UsageException e) {
      throw new InputException(fields.place() + ": " + e.getMessage(), e);
    }
  }

  private static Making moving(Fields fields, String encoder) {
    return new Making.Moving(
        encoder,
        atMost(fields, RATE, FASTEST),
        choice(fields, FLOW, FlowMethod.FARNEBACK),
        fields.positive(BOUND, FlowStack.USUAL_BOUND));
  }

  private Making seen(Fields fields, String encoder) {
    Optional<Fit> fit =
        fields.has(FIT) ? Optional.of(choice(fields, FIT, Fit.CROP)) : Optional.empty();
    if (!fields.has(PICTURES)) {
      PictureRate rate = new PictureRate.PerSecond(atMost(fields, RATE, FASTEST));
      return new Making.Seen(encoder, rate, fit);
    }
    int pictures = fields.whole(PICTURES, 1);
    if (fields.has(RATE) || pictures > MOST_PICTURES || segmentation instanceof Segmentation.Own) {
      throw fields.wrong(
          PICTURES,
          pictures,
          "at most " + MOST_PICTURES + ", without " + RATE + ", in a recipe of segments or parts");
    }
    return new Making.Seen(encoder, new PictureRate.PerSegment(pictures), fit);
  }

  private static Making heard(Fields fields, String encoder) {
    return new Making.Heard(
        encoder,
        fields.has(LOG_MEL) ? Optional.of(fields.choice(LOG_MEL, FRONT_ENDS)) : Optional.empty());
  }

  private static <E extends Enum<E>> E choice(Fields fields, String key, E any) {
    Map<String, E> known = new java.util.LinkedHashMap<>();
    Arrays.stream(any.getDeclaringClass().getEnumConstants())
        .forEach(constant -> known.put(Options.word(constant), constant));
    return known.get(fields.choice(key, known.keySet()));
  }

  /** A recipe of a text. */
  static MediaRecipe read(String text, String place) {
    return read(YamlReader.read(text, place));
  }
}
