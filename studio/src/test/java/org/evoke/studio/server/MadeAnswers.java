/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
import org.evoke.core.Timeline.Moment;
import org.evoke.core.Timeline.Shot;
import org.evoke.core.Timeline.Track;
import org.evoke.core.Timeline.Whole;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.EmotionModel;
import org.evoke.pipeline.Mood;
import org.evoke.pipeline.Pictures;
import org.evoke.pipeline.Source;
import org.evoke.pipeline.UsedModel;
import org.evoke.pipeline.bundle.BundleCatalogue;
import org.evoke.pipeline.seeing.SmallPicture;

/** Made-up answers of any length, for tests that need no prediction. */
public final class MadeAnswers {
  private static final double SHOT_SECONDS = 6;

  private MadeAnswers() {}

  /** An answer with curves, moments and, for a film, shots with pictures. */
  public static Answer of(String name, double seconds, double stepSeconds, boolean film) {
    int steps = (int) Math.ceil(seconds / stepSeconds);
    double[] starts = new double[steps];
    double[] ends = new double[steps];
    for (int i = 0; i < steps; i++) {
      starts[i] = i * stepSeconds;
      ends[i] = Math.min(seconds, (i + 1) * stepSeconds);
    }
    List<Track> tracks =
        List.of(
            curve("valence", Scale.VALENCE, steps, 0.031),
            curve("arousal", Scale.AROUSAL, steps, 0.047),
            loudness(steps));
    List<Shot> shots = film ? shots(seconds) : List.of();
    Timeline timeline =
        new Timeline(starts, ends, tracks, new boolean[steps], moments(seconds), shots);
    return new Answer(
        source(name, seconds, film),
        timeline,
        List.of(model(stepSeconds)),
        new Mood("happy-excited", List.of("As a whole it evokes a made-up mood.")),
        film ? pictures(shots) : Pictures.NONE,
        List.of(),
        "evoke 0.0.0");
  }

  private static Track curve(String name, Scale scale, int steps, double speed) {
    double[] values = new double[steps];
    Arrays.setAll(values, i -> 0.4 * StrictMath.sin(i * speed));
    double[] lower = Arrays.stream(values).map(value -> value - 0.3).toArray();
    double[] upper = Arrays.stream(values).map(value -> value + 0.3).toArray();
    return new Track(name, scale, values, lower, upper, new Whole(0.1, -0.2, 0.4));
  }

  private static Track loudness(int steps) {
    double[] values = new double[steps];
    Arrays.setAll(values, i -> -20 + 6 * StrictMath.sin(i * 0.2));
    return new Track("loudness_lufs", Scale.LOUDNESS, values, null, null, new Whole(-20, -20, -20));
  }

  private static List<Moment> moments(double seconds) {
    return List.of(
        new Moment(seconds / 4, Moment.Kind.PEAK, "valence", 0.4, "Here it is most pleasant."),
        new Moment(seconds / 2, Moment.Kind.TURN, "arousal", 0.1, "From here on it calms down."));
  }

  private static List<Shot> shots(double seconds) {
    List<Shot> shots = new ArrayList<>();
    for (double start = 0; start < seconds; start += SHOT_SECONDS) {
      shots.add(new Shot(start, Math.min(seconds, start + SHOT_SECONDS)));
    }
    return shots;
  }

  private static Pictures pictures(List<Shot> shots) {
    Map<Integer, SmallPicture> pictures = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(20, shots.size()); i++) {
      pictures.put(i, new SmallPicture(shots.get(i).start(), 64, 36, jpeg(i)));
    }
    return new Pictures(Map.of(), pictures);
  }

  private static byte[] jpeg(int number) {
    BufferedImage image = new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.getHSBColor(number * 0.13f, 0.5f, 0.7f));
    graphics.fillRect(0, 0, 64, 36);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Source source(String name, double seconds, boolean film) {
    Optional<MediaInfo.Video> video =
        film ? Optional.of(new MediaInfo.Video("vp8", 512, 288, 25, 0)) : Optional.empty();
    MediaInfo info =
        new MediaInfo(
            film ? "matroska,webm" : "wav",
            OptionalDouble.of(seconds),
            Optional.of(new MediaInfo.Audio("opus", 48000, List.of("FL", "FR"))),
            video);
    return new Source(name, "0123456789abcdef".repeat(4), info, seconds);
  }

  private static UsedModel model(double stepSeconds) {
    EmotionModel model =
        new BundleCatalogue(Path.of("no-models")).resolve(BundleCatalogue.DEFAULT).emotionModel();
    return new UsedModel(
        model.id(),
        model.version(),
        model.manifest(),
        model.card(),
        model.licence(),
        "deam74 1",
        model.contextSeconds(),
        stepSeconds,
        List.of("valence", "arousal"));
  }
}
