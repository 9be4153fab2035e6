/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evoke.audio.Deam74;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.FeatureTracks;
import org.evoke.core.Prediction;
import org.evoke.core.RandomStream;
import org.evoke.core.Scale;
import org.evoke.core.Seed;
import org.evoke.pipeline.EmotionModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelBundleTest {
  private static final BundleCatalogue CATALOGUE = new BundleCatalogue(Path.of("none"));

  @TempDir Path folder;

  static List<String> builtIn() {
    assertThat(BundleCatalogue.builtIn()).contains(BundleCatalogue.DEFAULT);
    return BundleCatalogue.builtIn();
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void everyBuiltInModelSaysWhatItIs(String id) {
    ModelBundle bundle = CATALOGUE.resolve(id);
    assertThat(bundle.manifest().id()).isEqualTo(id);
    assertThat(bundle.card()).contains("Intended use", "Misuse", "terms", "Performance", "Limits");
    assertThat(bundle.licence()).isNotBlank();
    assertThat(bundle.manifest().trainedOn()).isNotEmpty();
    assertThat(bundle.manifest().scores()).isNotEmpty();
    assertThat(bundle.build()).containsKeys("evoke", "java", "date");
  }

  @Test
  void theDefaultModelTakesWhatItsExtractorGives() {
    ModelBundle bundle = ModelBundle.builtIn("deam74");
    assertThat(bundle.model().inputs()).isEqualTo(Map.of("deam74", new Deam74().set()));
    assertThat(bundle.manifest().inputs().get(0).recipe().orElseThrow().sampleRate())
        .isEqualTo(Deam74.SAMPLE_RATE);
    assertThat(bundle.model().outputs()).containsExactly(Scale.VALENCE, Scale.AROUSAL);
    EmotionModel model = bundle.emotionModel();
    assertThat(model.contextSeconds()).isPositive();
    assertThat(model.manifest()).containsEntry("id", "deam74");
    assertThat(model.licence()).contains("DEAM", "non-commercial");
  }

  @Test
  void theDefaultModelStaysOnItsScaleWhateverTheFeaturesAre() {
    ModelBundle bundle = ModelBundle.builtIn("deam74");
    Prediction prediction = bundle.model().predict(strange(bundle.model().inputs(), 500));
    for (Prediction.Target target : prediction.targets()) {
      assertThat(Arrays.stream(target.values()).min().orElseThrow()).isGreaterThanOrEqualTo(-1);
      assertThat(Arrays.stream(target.values()).max().orElseThrow()).isLessThanOrEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void writtenAndLoadedItIsTheSame(String id) throws IOException {
    ModelBundle bundle = ModelBundle.builtIn(id);
    bundle.write(folder.resolve("copy"));
    ModelBundle loaded = CATALOGUE.resolve(folder.resolve("copy").toString());
    assertThat(loaded.manifest()).isEqualTo(bundle.manifest());
    assertThat(loaded.card()).isEqualTo(bundle.card());
    assertThat(loaded.licence()).isEqualTo(bundle.licence());
    FeatureTracks track = strange(bundle.model().inputs(), 20);
    assertThat(loaded.model().predict(track).targets().get(0).values())
        .isEqualTo(bundle.model().predict(track).targets().get(0).values());
    for (String name : List.of("model.json", "weights.safetensors", "CARD.md", "LICENSE")) {
      byte[] resource = BundleFiles.builtIn(id).read(name, 1 << 24);
      assertThat(Files.readAllBytes(folder.resolve("copy").resolve(name))).isEqualTo(resource);
    }
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void theBundleIsSmallerThanFourMegabytes(String id) throws IOException {
    ModelBundle.builtIn(id).write(folder);
    long bytes = 0;
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    assertThat(bytes).isLessThan(4_000_000);
  }

  private static FeatureTracks strange(Map<String, FeatureSet> inputs, int rows) {
    FeatureSet set = inputs.get("deam74");
    RandomStream random = new Seed(8).stream();
    float[] values = new float[rows * set.width()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextGaussian() * StrictMath.exp(8 * random.nextGaussian()));
    }
    double[] starts = new double[rows];
    Arrays.setAll(starts, i -> i);
    double[] ends = new double[rows];
    Arrays.setAll(ends, i -> i + 1);
    return FeatureTracks.of(new FeatureTrack(set, values, starts, ends));
  }
}
