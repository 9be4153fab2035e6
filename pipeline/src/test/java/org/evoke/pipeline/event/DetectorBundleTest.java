/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.audio.logmel.FrameLogMel;
import org.evoke.core.FeatureTrack;
import org.evoke.core.InputException;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.core.UnavailableException;
import org.evoke.data.digest.Sha256;
import org.evoke.data.safetensors.Safetensors;
import org.evoke.data.weights.WeightStore;
import org.evoke.nn.detector.DetectorSettings;
import org.evoke.nn.detector.DetectorTrainer;
import org.evoke.nn.detector.LabelledSound;
import org.evoke.nn.detector.SoundDetector;
import org.evoke.nn.detector.SoundRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DetectorBundleTest {
  private static final FrontEnd FINE = new FrontEnd(FrontEnd.FINE, 8000, 16);

  @TempDir private Path folder;

  private WeightStore nowhere() {
    return new WeightStore(folder, List.of());
  }

  /** A tone in noise from a second to another. */
  private static float[] sound(double seconds, double from, double to) {
    RandomStream random = new Seed(9).stream();
    float[] samples = new float[(int) (seconds * 8000)];
    for (int i = 0; i < samples.length; i++) {
      boolean heard = i >= from * 8000 && i < to * 8000;
      samples[i] = (float) (0.005 * random.nextGaussian());
      samples[i] += heard ? (float) (0.2 * Math.sin(0.5 * i)) : 0;
    }
    return samples;
  }

  private static DetectorBundle trained() {
    List<LabelledSound> sounds = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      double from = 0.3 + 0.2 * i;
      Tensor rows = FINE.open().of(sound(3, from, from + 0.8));
      float[] labels = new float[rows.shape()[0]];
      Arrays.fill(labels, (int) (from / 0.04), (int) ((from + 0.8) / 0.04), 1);
      sounds.add(new LabelledSound(SoundRows.of(rows), labels));
    }
    DetectorSettings settings =
        new DetectorSettings(
            Map.of("channels", List.of(4), "pool", List.of(2), "hidden", 6, "attention", 4),
            30,
            2,
            0.02,
            75,
            false,
            0,
            0,
            0);
    try (SoundDetector detector =
        SoundDetector.of(
            new DetectorTrainer(settings).fit(sounds, new Seed(1), (done, total) -> {}))) {
      return new DetectorBundle(
          "tones",
          "tone",
          "test",
          FINE,
          75,
          new Segmentation(0.5, 3, 0, 4, 3),
          detector.architecture(),
          detector.members(),
          "# tones\n",
          "free");
    }
  }

  @Test
  void aKeptDetectorFindsTheSameInALongerSound() {
    DetectorBundle bundle = trained();
    bundle.write(folder);
    float[] sound = sound(11, 5.2, 6);

    try (DetectorEvents made = DetectorEvents.of(bundle, nowhere());
        DetectorEvents read = DetectorEvents.of(DetectorBundle.read(folder), nowhere())) {
      EventFinder.Found found = made.find(MelRowsTest.blocks(sound, 3333), seconds -> {});

      assertThat(found.events()).hasSize(1);
      assertThat(found.events().get(0).start()).isBetween(5.0, 5.4);
      assertThat(found.events().get(0).end()).isBetween(5.8, 6.2);
      assertThat(read.find(MelRowsTest.blocks(sound, 50_000), seconds -> {})).isEqualTo(found);
      assertThat(read.about()).isEqualTo(made.about());
      assertThat(made.find(MelRowsTest.blocks(new float[0], 1), seconds -> {}).events()).isEmpty();
    }
  }

  @Test
  void tensorsThatBelongToNoNetworkAreRefused() throws IOException {
    DetectorBundle bundle = trained();
    bundle.write(folder);
    Path weights = folder.resolve("weights.safetensors");
    Map<String, Tensor> tensors =
        new LinkedHashMap<>(Safetensors.read(Files.readAllBytes(weights), "weights"));
    String name = tensors.keySet().iterator().next();
    tensors.put("2" + name.substring(1), tensors.remove(name));
    byte[] changed = Safetensors.write(tensors);
    Files.write(weights, changed);
    Path manifest = folder.resolve("detector.json");
    String digest = bundle.weightsSha256();
    Files.writeString(manifest, Files.readString(manifest).replace(digest, Sha256.hex(changed)));

    assertThatThrownBy(() -> DetectorBundle.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("weights.safetensors", "2" + name.substring(1), "no network");
  }

  @Test
  void featuresOfWindowsAreTheStatesOfTheNetwork() {
    DetectorBundle bundle = trained();
    DetectorFeatures features = new DetectorFeatures(bundle, 1, 0.5, nowhere());
    float[] sound = sound(3.2, 1, 2);

    FeatureTrack track = features.of(MelRowsTest.blocks(sound, 900));

    assertThat(track.set().name()).isEqualTo("sed-test");
    assertThat(track.starts()).containsExactly(0, 0.5, 1, 1.5, 2);
    assertThat(track.ends()).containsExactly(1, 1.5, 2, 2.5, 3);
    assertThat(track.width()).isEqualTo(12);
    SoundRows third = SoundRows.of(FINE.open().of(sound)).part(25, 50);
    try (SoundDetector detector = bundle.open()) {
      assertThat(Arrays.copyOfRange(track.values(), 2 * 12, 3 * 12))
          .isEqualTo(detector.embedding(third));
    }
    assertThat(features.of(MelRowsTest.blocks(sound(0.3, 0, 0.1), 900)).ends())
        .containsExactly(0.3);
    assertThatThrownBy(() -> features.of(MelRowsTest.blocks(new float[0], 1)))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new DetectorFeatures(bundle, 0, 1, nowhere()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("windows of 0.0 s");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 319, 320, 100_000, 250_001})
  void energiesInBlocksAreThoseOfTheWhole(int length) {
    float[] sound = Arrays.copyOf(sound(length / 8000.0 + 1, 0, 1), length);
    for (FrameLogMel mel : List.of(FINE.open(), new FrontEnd(FrontEnd.PAPER, 8000, 16).open())) {
      DetectorEvents.FrameRows rows = new DetectorEvents.FrameRows(mel);
      for (int from = 0; from < length; from += 7001) {
        rows.accept(Arrays.copyOfRange(sound, from, Math.min(length, from + 7001)));
      }
      assertThat(rows.finish().values()).isEqualTo(mel.of(sound).values());
    }
  }

  @Test
  void damagedBundlesAreRefused() throws IOException {
    trained().write(folder);
    Path manifest = folder.resolve("detector.json");
    String text = Files.readString(manifest);
    Files.writeString(manifest, text.replace("\"bands\" : 16", "\"bands\" : 17"));
    assertThatThrownBy(() -> DetectorBundle.read(folder).open())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("16 bands");
    Files.writeString(
        manifest,
        text.replace("\"rate\" : 8000", "\"rate\" : 32000")
            .replace("\"context\" : \"\"", "\"context\" : \"mn04\""));
    assertThatThrownBy(() -> DetectorBundle.read(folder).open())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a context of 0 numbers, its front end has 16 and 384");
    Files.writeString(manifest, text);
    Files.write(folder.resolve("weights.safetensors"), new byte[] {1, 2, 3});
    assertThatThrownBy(() -> DetectorBundle.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("sha256");
    assertThatThrownBy(() -> DetectorBundle.read(folder.resolve("none")))
        .isInstanceOf(UnavailableException.class);
    assertThatThrownBy(() -> new FrontEnd("coarse", 8000, 16))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("fine");
  }
}
