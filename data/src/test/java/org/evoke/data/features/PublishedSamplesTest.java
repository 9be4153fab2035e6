/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evoke.core.FeatureTrack;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample inputs that were published with AttendAffectNet: ten rows each. */
class PublishedSamplesTest {
  /** Where the raw matrix begins in each of them. */
  private static final int DATA_OFFSET = 2048;

  @ParameterizedTest
  @CsvSource({"resnet50, 2048", "flownet, 1024", "i3d, 1024", "vggish, 128", "emobase, 1582"})
  void areReadBitForBit(String feature, int width) throws Exception {
    Path file = SharedData.require("models/attendaffectnet/inputs/" + feature + "_sample.h5");
    FloatBuffer raw =
        ByteBuffer.wrap(Files.readAllBytes(file))
            .position(DATA_OFFSET)
            .slice()
            .order(ByteOrder.LITTLE_ENDIAN)
            .asFloatBuffer();
    float[] expected = new float[10 * width];
    raw.get(expected);

    FeatureTrack track = TrackReader.read(file).track();

    assertThat(track.rows()).isEqualTo(10);
    assertThat(track.width()).isEqualTo(width);
    assertThat(track.values()).containsExactly(expected);
  }
}
