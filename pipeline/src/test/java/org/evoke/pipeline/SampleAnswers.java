/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import org.evoke.core.MediaInfo;
import org.evoke.core.Scale;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Shot;
import org.evoke.core.Timeline.Track;
import org.evoke.core.Timeline.Whole;
import org.evoke.pipeline.context.StepGrid;
import org.evoke.pipeline.moments.MomentFinder;
import org.evoke.pipeline.mood.Plane;
import org.evoke.pipeline.mood.Summary;
import org.evoke.pipeline.seeing.SmallPicture;

/** Made-up answers with everything in them, for the tests of writers. */
public final class SampleAnswers {
  private static final double CONTEXT = 15;

  private SampleAnswers() {}

  /** An answer of so many seconds; a film has a shot about every seven seconds. */
  public static Answer of(String name, double seconds, boolean film) {
    StepGrid grid = StepGrid.of(seconds, 1);
    List<Track> tracks = new ArrayList<>();
    double wave = Math.max(30, seconds / 3);
    tracks.add(curve("valence", Scale.VALENCE, grid, wave, 0.22));
    tracks.add(curve("arousal", Scale.AROUSAL, grid, wave * 0.61, -0.31));
    double[] loudness = new double[grid.steps()];
    Arrays.setAll(loudness, i -> -24 + 7 * StrictMath.sin(i * 0.7) * StrictMath.cos(i * 0.05));
    tracks.add(
        new Track("loudness_lufs", Scale.LOUDNESS, loudness, null, null, new Whole(-20, -20, -20)));
    boolean[] outside = new boolean[grid.steps()];
    for (int i = grid.steps() / 2; i < grid.steps() / 2 + grid.steps() / 10; i++) {
      outside[i] = true;
    }
    List<Shot> shots = film ? shots(seconds) : List.of();
    Timeline timeline =
        new Timeline(
            grid.starts(),
            grid.ends(),
            tracks,
            outside,
            new MomentFinder(grid, CONTEXT).find(tracks),
            shots);
    return new Answer(
        new Source(name, "0123456789abcdef".repeat(4), info(film, seconds), seconds),
        timeline,
        List.of(model()),
        new Mood(Plane.of(tracks).orElseThrow().wholeWords(), Summary.of(timeline)),
        film ? pictures(timeline) : Pictures.NONE,
        seconds < CONTEXT
            ? List.of("The file is shorter than one context of 15 s: every step hears all of it.")
            : List.of(),
        "evoke 0.0.0");
  }

  /**
   * A film with seven classes of valence, fifteen expressions, and events that overlap, beside what
   * {@link #of} has; without answer in its first step.
   */
  public static Answer withEverything(String name, double seconds) {
    Answer plain = of(name, seconds, true);
    Timeline timeline = plain.timeline();
    List<Track> tracks = new ArrayList<>(timeline.tracks());
    for (int i = 0; i < EXPRESSIONS.size(); i++) {
      tracks.add(expression(EXPRESSIONS.get(i), i, timeline.steps()));
    }
    for (Track track : tracks) {
      track.values()[0] = Double.NaN;
      if (track.hasBand()) {
        track.lower()[0] = Double.NaN;
        track.upper()[0] = Double.NaN;
      }
    }
    Timeline rich =
        new Timeline(
            timeline.starts(),
            timeline.ends(),
            tracks,
            List.of(classes(timeline.steps())),
            timeline.outsideTraining(),
            timeline.moments(),
            events(timeline.seconds()),
            timeline.shots());
    return with(plain, rich);
  }

  /** The same answer with another timeline. */
  public static Answer with(Answer answer, Timeline timeline) {
    return new Answer(
        answer.source(),
        timeline,
        answer.models(),
        answer.mood(),
        answer.pictures(),
        answer.notes(),
        answer.software());
  }

  private static final List<String> EXPRESSIONS =
      List.of(
          "amusement",
          "anger",
          "awe",
          "concentration",
          "confusion",
          "contempt",
          "contentment",
          "disappointment",
          "doubt",
          "elation",
          "interest",
          "pain",
          "sadness",
          "surprise",
          "triumph");

  private static Track expression(String name, int number, int steps) {
    double[] values = new double[steps];
    Arrays.setAll(values, i -> 0.5 + 0.5 * StrictMath.sin(number + i * 0.11));
    Scale scale = new Scale(name, 0, 1, "absent", "strong");
    return new Track(name, scale, values, null, null, new Whole(0.5, 0.5, 0.5));
  }

  private static Timeline.Classes classes(int steps) {
    double[][] rows = new double[steps][];
    for (int step = 0; step < steps; step++) {
      rows[step] = step == 0 ? nothing(7) : bump(7, 3 + 3 * StrictMath.sin(step * 0.2));
    }
    Scale scale = new Scale("valence_class", 1, 7, "very unpleasant", "very pleasant");
    List<String> labels =
        List.of(
            "very unpleasant",
            "unpleasant",
            "rather unpleasant",
            "neither",
            "rather pleasant",
            "pleasant",
            "very pleasant");
    return new Timeline.Classes("class", scale, labels, rows, bump(7, 4));
  }

  private static double[] nothing(int classes) {
    double[] row = new double[classes];
    Arrays.fill(row, Double.NaN);
    return row;
  }

  private static double[] bump(int classes, double centre) {
    double[] row = new double[classes];
    Arrays.setAll(row, i -> StrictMath.exp(-(i - centre) * (i - centre)));
    double sum = Arrays.stream(row).sum();
    return Arrays.stream(row).map(p -> p / sum).toArray();
  }

  private static List<Timeline.Event> events(double seconds) {
    return List.of(
        new Timeline.Event(0, seconds, "rain", "nature", 0.91),
        new Timeline.Event(seconds * 0.1, seconds * 0.1, "clap \"1\" & <b>", "human", 0.5),
        new Timeline.Event(seconds * 0.2, seconds * 0.6, "dog | bark", "animal", 0.7512346),
        new Timeline.Event(seconds * 0.5, seconds * 0.9, "dog | bark", "animal", 1),
        new Timeline.Event(seconds * 0.7, seconds, "", "", 0.25));
  }

  private static Track curve(String name, Scale scale, StepGrid grid, double wave, double height) {
    double[] values = new double[grid.steps()];
    double[] lower = new double[values.length];
    double[] upper = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double t = grid.centre(i);
      values[i] =
          height * StrictMath.sin(2 * StrictMath.PI * t / wave) + 0.03 * StrictMath.sin(t * 0.9);
      lower[i] = values[i] - 0.31;
      upper[i] = values[i] + 0.31;
    }
    double mean = Arrays.stream(values).sum() / values.length;
    return new Track(name, scale, values, lower, upper, new Whole(mean, mean - 0.3, mean + 0.3));
  }

  private static List<Shot> shots(double seconds) {
    List<Shot> shots = new ArrayList<>();
    double start = 0;
    for (int i = 0; start < seconds; i++) {
      double end = Math.min(seconds, start + 3 + (i * 5) % 8);
      shots.add(new Shot(start, end));
      start = end;
    }
    return shots;
  }

  private static MediaInfo info(boolean film, double seconds) {
    return new MediaInfo(
        film ? "matroska,webm" : "mp3",
        OptionalDouble.of(seconds),
        Optional.of(new MediaInfo.Audio("vorbis", 44100, List.of("FL", "FR"))),
        film
            ? Optional.of(new MediaInfo.Video("vp8", 1280, 720, 24000.0 / 1001, 0))
            : Optional.empty());
  }

  private static UsedModel model() {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("id", "sample");
    manifest.put("bands", List.of(Map.of("target", "valence", "coverage", 0.9012)));
    manifest.put("trained_on", List.of(Map.of("name", "Made up", "rows", 12, "unit", "song")));
    manifest.put(
        "scores",
        List.of(Map.of("protocol", "folds", "target", "valence", "metric", "r2", "value", 0.5)));
    return new UsedModel(
        "sample",
        "1.0.0",
        manifest,
        """
        # Sample

        A **made-up** model for tests, see `code`.

        | a | b |
        |---|---|
        | 1 | 2 |

        - one
        - two <script>alert(1)</script>
        """,
        "Research use only.\nNo warranty.",
        "sample-set 1",
        CONTEXT,
        1,
        List.of("valence", "arousal"));
  }

  private static Pictures pictures(Timeline timeline) {
    Map<Integer, SmallPicture> moments = new LinkedHashMap<>();
    for (int i = 0; i < timeline.moments().size(); i++) {
      moments.put(i, thumbnail(timeline.moments().get(i).seconds(), i * 53));
    }
    Map<Integer, SmallPicture> shots = new LinkedHashMap<>();
    int every = Math.max(1, timeline.shots().size() / 40);
    for (int i = 0; i < timeline.shots().size(); i += every) {
      shots.put(i, thumbnail(timeline.shots().get(i).start(), i * 37));
    }
    return new Pictures(moments, shots);
  }

  private static SmallPicture thumbnail(double seconds, int hue) {
    BufferedImage image = new BufferedImage(160, 90, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 90; y++) {
      for (int x = 0; x < 160; x++) {
        float h = ((hue + x / 4) % 360) / 360f;
        image.setRGB(x, y, Color.HSBtoRGB(h, 0.5f, 0.4f + y / 180f));
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SmallPicture(seconds, 160, 90, out.toByteArray());
  }
}
