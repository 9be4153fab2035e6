/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.attendaffectnet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.audio.opensmile.Windowing;
import org.evoke.core.KnownNames;
import org.evoke.core.UsageException;
import org.evoke.lab.study.Cell;
import org.evoke.lab.study.CellData;
import org.evoke.lab.study.MediaFeatures;
import org.evoke.lab.study.PaperSettings;

/**
 * What the settings of the paper mean.
 *
 * @param settings all of them
 */
record AttendSettings(PaperSettings settings) {
  static final String BOTH = "both";
  static final String FEATURE = "feature";
  private static final String TINY = PaperSettings.TINY;
  private static final Map<String, String> FAMILIES = families();
  private static final List<String> STREAMS = List.of("video", "audio", BOTH);
  private static final List<String> TARGETS = List.of("arousal", "valence");

  /** Which rows a set is made for: the key of its recipe. */
  enum Kind {
    /** 5 s of a film. */
    SEGMENTS,
    /** An excerpt. */
    EXCERPTS,
    /** A part of an excerpt. */
    PARTS;

    private String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  AttendSettings {
    oneOf(settings, "recipe", List.of("paper", TINY));
    oneOf(settings, "rating", List.of("intended", "experienced"));
    oneOf(settings, "model.feature.variant", List.of("checkpoint", "paper"));
    each(settings, "models", List.copyOf(FAMILIES.keySet()));
    each(settings, "streams", STREAMS);
    each(settings, "targets", TARGETS);
    settings.number("segment-seconds", 0.1, 600);
    settings.number("segment-share", 0.01, 1);
    settings.number("recipes.tiny.window-seconds", 0.1, 600);
  }

  private static Map<String, String> families() {
    Map<String, String> families = new LinkedHashMap<>();
    families.put(FEATURE, "attendaffectnet");
    families.put("temporal", "attendaffectnet-temporal");
    families.put("combined", "attendaffectnet-combined");
    return families;
  }

  private static void oneOf(PaperSettings settings, String key, List<String> known) {
    if (!known.contains(settings.text(key))) {
      throw new UsageException(KnownNames.unknown("value of " + key, settings.text(key), known));
    }
  }

  private static void each(PaperSettings settings, String key, List<String> known) {
    List<String> values = settings.texts(key);
    for (String value : values) {
      if (!known.contains(value)) {
        throw new UsageException(KnownNames.unknown("value of " + key, value, known));
      }
    }
    if (values.isEmpty() || values.stream().distinct().count() < values.size()) {
      throw new UsageException("setting " + key + " is " + values + ", must be some of " + known);
    }
  }

  boolean isTiny() {
    return settings.text("recipe").equals(TINY);
  }

  List<String> models() {
    return settings.texts("models");
  }

  List<String> streams() {
    return settings.texts("streams");
  }

  List<String> targets() {
    return settings.texts("targets");
  }

  /** Whether any model reads series. */
  boolean readsSeries() {
    return models().stream().anyMatch(model -> !model.equals(FEATURE));
  }

  /** Names of the inputs of a stream. */
  List<String> inputs(String stream) {
    List<String> inputs = new ArrayList<>();
    for (String one : stream.equals(BOTH) ? STREAMS.subList(0, 2) : List.of(stream)) {
      inputs.addAll(settings.texts("recipes." + settings.text("recipe") + "." + one));
    }
    return inputs;
  }

  /** The features of everything that is trained. */
  MediaFeatures.Wanted wanted(Kind kind) {
    Map<String, String> sets = new LinkedHashMap<>();
    String prefix = isTiny() ? "" : settings.text("recipes.paper." + kind.key()) + ".";
    streams().forEach(stream -> inputs(stream).forEach(name -> sets.put(name, prefix + name)));
    if (!isTiny()) {
      return new MediaFeatures.Wanted(sets, Optional.empty());
    }
    double window =
        kind == Kind.SEGMENTS
            ? settings.number("segment-seconds")
            : settings.number("recipes.tiny.window-seconds");
    return new MediaFeatures.Wanted(sets, Optional.of(new Windowing(window, window)));
  }

  /** A name for a model, a stream and a target. */
  static String cellName(String model, String stream, String target) {
    return model + "-" + stream + "-" + target;
  }

  /**
   * The cells of a table.
   *
   * @param kind of the rows
   * @param scale ends of the labels
   * @param protocol how rows are divided
   * @param published whether training stops by the tested rows
   */
  List<Cell> cells(
      AttendRows rows,
      Kind kind,
      double[] scale,
      Map<String, Object> protocol,
      List<String> metrics,
      boolean published) {
    List<Cell> cells = new ArrayList<>();
    for (String model : models()) {
      for (String stream : streams()) {
        for (String target : targets()) {
          CellData data = rows.rows(!model.equals(FEATURE));
          Map<String, String> features = new LinkedHashMap<>();
          inputs(stream).forEach(input -> features.put(input, data.features().get(input)));
          cells.add(
              new Cell(
                  cellName(model, stream, target),
                  "AttendAffectNet, " + model + ", " + stream + ": " + target,
                  data.with(features),
                  List.of(target(target, scale)),
                  FAMILIES.get(model),
                  options(model, stream),
                  train(model, target, kind, published),
                  protocol,
                  metrics,
                  settings.wholes("seeds")));
        }
      }
    }
    return cells;
  }

  private static Map<String, Object> target(String name, double[] scale) {
    Map<String, Object> target = new LinkedHashMap<>();
    target.put("name", name);
    target.put("low", scale[0]);
    target.put("high", scale[1]);
    return target;
  }

  private Map<String, Object> options(String model, String stream) {
    Map<String, Object> options = settings.map("model." + model);
    if (model.equals(FEATURE)) {
      boolean paper = options.get("variant").equals("paper");
      String published = stream.equals(BOTH) ? "video-audio" : "only-" + stream;
      options.put("variant", paper ? "paper" : published);
    }
    return options;
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> train(String model, String target, Kind kind, boolean published) {
    Map<String, Object> train = settings.map("train." + model);
    if (kind != Kind.SEGMENTS) {
      train.put("batch", settings.whole("excerpts.batch." + target));
      ((Map<String, Object>) train.get("optimiser")).put("rate", settings.number("excerpts.rate"));
    } else if (!model.equals(FEATURE)) {
      train.put("window", settings.whole("sequence.segments"));
    }
    if (published) {
      ((Map<String, Object>) train.get("early-stopping")).put("on", "scored");
    }
    return train;
  }
}
