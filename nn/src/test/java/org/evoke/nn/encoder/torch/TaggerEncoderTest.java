/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.evoke.audio.logmel.LogMel;
import org.evoke.core.Tensor;
import org.evoke.data.npz.NpyArray;
import org.evoke.data.npz.Npz;
import org.evoke.nn.Encoders;
import org.evoke.nn.encoder.Encoder;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;

/** The tagger with its public weights as an encoder. */
class TaggerEncoderTest {
  @Test
  void givesTheEmbedding() {
    Path weights = SharedData.require("weights/mn04_as_mAP_432.pt");
    Path clip = SharedData.require("models/mn04/speech_32k.npz");
    Map<String, NpyArray> reference = Npz.read(clip);
    Tensor mel = new LogMel().of(reference.get("samples").floats());
    int[] shape = {1, mel.shape()[0], LogMel.BANDS};
    double[] expected = reference.get("embedding").doubles();
    try (Encoder encoder = Encoders.named("mn04").open(List.of(weights))) {
      float[] features = encoder.encode(new Tensor(shape, mel.values()))[0];
      assertThat(features).hasSize(encoder.description().width());
      for (int i = 0; i < expected.length; i++) {
        assertThat((double) features[i]).isCloseTo(expected[i], within(1e-3));
      }
    }
  }
}
