/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.evoke.core.FeatureTrack;
import org.evoke.core.FeatureTracks;
import org.evoke.core.Model;
import org.evoke.core.Prediction;
import org.evoke.media.MediaFile;
import org.evoke.pipeline.bundle.ModelBundle;
import org.evoke.pipeline.hearing.FeatureRegistry;
import org.evoke.pipeline.hearing.Heard;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures how the length of the context changes the curves: docs/decisions/0007. */
class ContextLengthTest {
  private static final double[] CONTEXTS = {3, 5, 7, 10, 15, 20, 30, 45};
  private static final Model MODEL = ModelBundle.builtIn("deam74").model();

  /** What one length of the context gives for one file. */
  private record Measured(double outside, double valenceDeviation, double arousalDeviation) {}

  private static Heard hear(String file) {
    Path path = SharedData.require(file);
    return Heard.of(
        path,
        MediaFile.probe(path).audio().orElseThrow().channels(),
        FeatureRegistry.standard().recipe(MODEL.inputs().get("deam74")),
        seconds -> {});
  }

  private static Measured measure(Heard heard, double context) {
    ContextMeans means = new ContextMeans(heard.features());
    FeatureTrack contexts = means.over(StepGrid.of(heard.seconds(), 1), context).means();
    Prediction steps = MODEL.predict(FeatureTracks.of(contexts));
    Prediction whole = MODEL.predict(FeatureTracks.of(means.whole()));
    int outside = 0;
    for (boolean flag : MODEL.outsideTraining(FeatureTracks.of(contexts))) {
      outside += flag ? 1 : 0;
    }
    return new Measured(
        (double) outside / contexts.rows(),
        deviation(steps.targets().get(0).values(), whole.targets().get(0).values()[0]),
        deviation(steps.targets().get(1).values(), whole.targets().get(1).values()[0]));
  }

  private static double deviation(double[] values, double whole) {
    double sum = 0;
    for (double value : values) {
      sum += (value - whole) * (value - whole);
    }
    return Math.sqrt(sum / values.length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data/pmemo/chorus/372.mp3",
        "data/pmemo/chorus/634.mp3",
        "media/big_buck_bunny_30s.webm",
        "media/speech_32k.wav"
      })
  void longerContextsStayInsideTheTrainingRangeAndNearTheWhole(String file) {
    Heard heard = hear(file);
    Measured shortest = measure(heard, CONTEXTS[0]);
    for (double context : CONTEXTS) {
      Measured measured = measure(heard, context);
      System.out.printf(
          Locale.ROOT,
          "%s, context %.0f s: outside %.1f %%, deviation %.3f / %.3f%n",
          file,
          context,
          100 * measured.outside(),
          measured.valenceDeviation(),
          measured.arousalDeviation());
    }
    Measured chosen = measure(heard, 20);
    assertThat(chosen.outside()).isZero();
    assertThat(chosen.arousalDeviation()).isLessThan(0.8 * shortest.arousalDeviation());
  }

  @Test
  void correlationWithDynamicLabelsIsMeasured() throws IOException {
    for (String song : new String[] {"372", "634"}) {
      Heard heard = hear("data/pmemo/chorus/" + song + ".mp3");
      Path labels = SharedData.require("data/pmemo/chorus/" + song + ".json");
      JsonNode dynamic = new ObjectMapper().readTree(labels.toFile()).get("dynamic");
      for (double context : CONTEXTS) {
        double valence = correlation(heard, context, 0, dynamic.get("t"), dynamic.get("v"));
        double arousal = correlation(heard, context, 1, dynamic.get("t"), dynamic.get("a"));
        System.out.printf(
            Locale.ROOT, "%s, context %.0f s: r %.2f / %.2f%n", song, context, valence, arousal);
        assertThat(valence).isBetween(-1.0, 1.0);
        // Arousal follows the ratings of both songs at every length; valence does not.
        assertThat(arousal).isPositive();
      }
    }
  }

  private static double correlation(
      Heard heard, double context, int target, JsonNode times, JsonNode labels) {
    FeatureTrack contexts =
        new ContextMeans(heard.features()).over(StepGrid.of(heard.seconds(), 0.5), context).means();
    double[] curve = MODEL.predict(FeatureTracks.of(contexts)).targets().get(target).values();
    int count = times.size();
    double[] x = new double[count];
    double[] y = new double[count];
    for (int i = 0; i < count; i++) {
      // A label at time t belongs to the half second that ends there.
      int step = (int) Math.round(times.get(i).asDouble() * 2) - 1;
      x[i] = curve[Math.min(curve.length - 1, step)];
      y[i] = labels.get(i).asDouble();
    }
    return pearson(x, y);
  }

  private static double pearson(double[] x, double[] y) {
    double n = x.length;
    double meanX = Arrays.stream(x).sum() / n;
    double meanY = Arrays.stream(y).sum() / n;
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - meanX) * (y[i] - meanY);
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
    }
    return xy / Math.sqrt(xx * yy);
  }
}
