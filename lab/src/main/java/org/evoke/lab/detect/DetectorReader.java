/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.detect;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.core.UsageException;
import org.evoke.data.soundscape.ClipVariation;
import org.evoke.data.soundscape.SoundscapeRecipe;
import org.evoke.data.yaml.Fields;
import org.evoke.data.yaml.YamlReader;
import org.evoke.data.yaml.YamlValue;
import org.evoke.nn.detector.DetectorSettings;
import org.evoke.nn.detector.DetectorTrainer;
import org.evoke.pipeline.event.EventClass;
import org.evoke.pipeline.event.EventRecipe;
import org.evoke.pipeline.event.FrontEnd;
import org.evoke.score.event.EventRule;

/** Reads experiments with detectors from YAML. */
public final class DetectorReader {
  private static final String SCHEMA = "schema";

  private final Fields root;
  private final Path folder;

  private DetectorReader(Fields root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  /** Whether a file is such an experiment, by its schema. */
  public static boolean isOne(Path file) {
    Optional<YamlValue> schema = new Fields(YamlReader.read(file), "").value(SCHEMA);
    return schema.map(YamlValue::plain).filter(DetectorExperiment.SCHEMA::equals).isPresent();
  }

  /**
   * Reads a file.
   *
   * @throws InputException when it is not an experiment; says the line, the key, the value and what
   *     would be right
   */
  public static DetectorExperiment read(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return new DetectorReader(new Fields(YamlReader.read(file), ""), folder).experiment();
  }

  private DetectorExperiment experiment() {
    root.choice(SCHEMA, List.of(DetectorExperiment.SCHEMA));
    String name = root.text("name");
    root.text("description", "");
    String label = root.text("label");
    String group = root.text("group", "");
    FrontEnd frontEnd =
        root.inside(
            "front-end",
            fields ->
                new FrontEnd(
                    fields.choice("kind", FrontEnd.KINDS, FrontEnd.FINE),
                    fields.whole("rate", 1000, 16000),
                    fields.whole("bands", 1, 64),
                    fields.text("context", "")));
    boolean made = root.has("soundscapes");
    if (made == root.has("labelled")) {
      throw new InputException(
          root.place() + ": needs either soundscapes or labelled, one of the two");
    }
    String[] data = new String[1];
    Optional<SoundscapePlan> soundscapes =
        made
            ? Optional.of(root.inside("soundscapes", f -> placed(f, frontEnd, data)))
            : Optional.empty();
    Optional<DetectorExperiment.Labels> labelled =
        made ? Optional.empty() : Optional.of(root.inside("labelled", f -> labelled(f, data)));
    double pieceSeconds = root.positive("piece-seconds", 10);
    int frames = (int) Math.max(1, Math.round(pieceSeconds / frontEnd.open().hopSeconds()));
    boolean hasContext = frontEnd.contextWidth() > 0;
    DetectorSettings settings =
        root.insideOrNone("train", fields -> settings(fields, frames, hasContext));
    requireNetwork(settings, frontEnd);
    EventRule rule =
        root.insideOrNone(
            "score",
            fields ->
                new EventRule(
                    fields.number("collar", 0.2), fields.number("length-share", 0.5), true));
    List<String> compared = root.texts("compare");
    for (String one : compared) {
      if (!List.of(DetectorExperiment.TAGGER, DetectorExperiment.ENERGY).contains(one)) {
        throw root.unknown(
            "compare", one, List.of(DetectorExperiment.TAGGER, DetectorExperiment.ENERGY));
      }
    }
    root.keep("compare", compared);
    int choosing = root.whole("choosing-folds", 1, 1);
    boolean ensemble = root.flag("ensemble", false);
    List<Long> seeds = root.wholes("seeds");
    List<Long> used = root.keep("seeds", seeds.isEmpty() ? List.of(1L) : seeds);
    int draws = root.whole("draws", 100, 2000);
    boolean keep = root.flag("model", false);
    return new DetectorExperiment(
        name,
        label,
        group,
        data[0],
        soundscapes,
        labelled,
        frontEnd,
        pieceSeconds,
        settings,
        compared,
        taggerClasses(group),
        rule,
        choosing,
        ensemble,
        used,
        draws,
        keep,
        root.done());
  }

  /** The classes of the tagger that are compared; those of the group unless others are named. */
  private List<String> taggerClasses(String group) {
    List<EventClass> all = EventRecipe.standard().classes();
    List<String> labels = all.stream().map(EventClass::label).toList();
    List<String> named = root.texts("tagger-classes");
    for (String one : named) {
      if (!labels.contains(one)) {
        throw root.unknown("tagger-classes", one, labels);
      }
    }
    List<String> usual =
        all.stream()
            .filter(one -> one.group().equals(group) && !one.tags().isEmpty())
            .map(EventClass::label)
            .toList();
    return root.keep("tagger-classes", named.isEmpty() ? usual : named);
  }

  /** Those who look at single values do not know the file that they come from. */
  private SoundscapePlan placed(Fields fields, FrontEnd frontEnd, String[] data) {
    try {
      return soundscapes(fields, frontEnd, data);
    } catch (InputException e) {
      String place = root.place().file();
      throw e.getMessage().startsWith(place)
          ? e
          : new InputException(place + ": soundscapes: " + e.getMessage(), e);
    }
  }

  private static SoundscapePlan soundscapes(Fields fields, FrontEnd frontEnd, String[] data) {
    data[0] = fields.text("clips");
    String clip = fields.text("clip", "{fold}-{clip}.*");
    List<String> targets = kept(fields, "targets");
    List<String> distractors = kept(fields, "distractors");
    List<String> backgrounds = kept(fields, "backgrounds");
    SoundscapeRecipe recipe =
        new SoundscapeRecipe(
            frontEnd.rate(),
            fields.positive("seconds", 10),
            count(fields, "events", 1, 3),
            count(fields, "distractor-events", 0, 2),
            levels(fields),
            fields.positive("trim-decibels", 30),
            fields.number("gap-seconds", 0.3));
    int count = fields.whole("count", 1, 200);
    long seed = fields.whole("seed", 0, 1);
    Optional<SoundscapePlan.More> more =
        fields.has("more")
            ? Optional.of(
                fields.inside(
                    "more",
                    inner ->
                        new SoundscapePlan.More(
                            inner.whole("count", 1, 200),
                            new ClipVariation(inner.number("speed", 1), inner.number("tilt", 0)))))
            : Optional.empty();
    return new SoundscapePlan(recipe, clip, targets, distractors, backgrounds, count, seed, more);
  }

  private static List<String> kept(Fields fields, String key) {
    return fields.keep(key, fields.texts(key));
  }

  private static SoundscapeRecipe.Count count(Fields fields, String key, long least, long most) {
    List<Long> given = fields.wholes(key);
    List<Long> ends = fields.keep(key, given.isEmpty() ? List.of(least, most) : given);
    if (ends.size() != 2 || ends.get(1) > Integer.MAX_VALUE || ends.get(0) < 0) {
      throw fields.wrong(key, ends, "two whole numbers, the least and the most");
    }
    return new SoundscapeRecipe.Count(ends.get(0).intValue(), ends.get(1).intValue());
  }

  private static SoundscapeRecipe.Span levels(Fields fields) {
    List<Double> given = fields.numbers("decibels");
    List<Double> ends = fields.keep("decibels", given.isEmpty() ? List.of(0.0, 20.0) : given);
    if (ends.size() != 2) {
      throw fields.wrong("decibels", ends, "two numbers, the lowest and the highest");
    }
    return new SoundscapeRecipe.Span(ends.get(0), ends.get(1));
  }

  private DetectorExperiment.Labels labelled(Fields fields, String[] data) {
    data[0] = fields.text("sounds");
    Path table = folder.resolve(fields.text("events")).normalize();
    if (!table.startsWith(folder)) {
      throw fields.wrong("events", fields.text("events"), "a file beside the experiment");
    }
    List<String> labels = kept(fields, "labels");
    if (labels.isEmpty()) {
      throw fields.wrong("labels", "empty", "the labels that are to be found");
    }
    LabelledAudio audio =
        new LabelledAudio(labels, kept(fields, "other-labels"), fields.whole("folds", 2, 5));
    return new DetectorExperiment.Labels(table, audio);
  }

  private static DetectorSettings settings(Fields fields, int pieceFrames, boolean hasContext) {
    Map<String, Object> network =
        fields.insideOrNone(
            "network",
            inner -> {
              Map<String, Object> options = new LinkedHashMap<>();
              for (String key : List.of("channels", "pool")) {
                List<Long> sizes = inner.wholes(key);
                if (!sizes.isEmpty()) {
                  options.put(key, inner.keep(key, sizes.stream().map(Long::intValue).toList()));
                }
              }
              options.put("hidden", inner.whole("hidden", 1, 16));
              options.put("attention", inner.whole("attention", 1, 12));
              options.put("cell", inner.choice("cell", List.of("gru", "lstm"), "gru"));
              if (hasContext) {
                options.put("context", inner.whole("context", 1, 24));
                options.put("dropout", inner.number("dropout", 0.2));
              }
              return options;
            });
    return new DetectorSettings(
        network,
        fields.whole("epochs", 1, 30),
        fields.whole("batch", 1, 16),
        fields.positive("rate", 0.002),
        pieceFrames,
        fields.flag("clips", false),
        fields.number("balance", 0),
        fields.number("gain", 0),
        fields.whole("mask-bands", 0, 0));
  }

  private void requireNetwork(DetectorSettings settings, FrontEnd frontEnd) {
    try {
      new DetectorTrainer(settings).architecture(frontEnd.bands(), frontEnd.contextWidth());
    } catch (UsageException e) {
      throw new InputException(root.place() + ": train.network: " + e.getMessage(), e);
    }
  }
}
