/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evoke.core.Frame;
import org.evoke.core.FrameStream;
import org.evoke.core.MediaInfo;
import org.evoke.media.FrameRequest;
import org.evoke.media.MediaFile;
import org.evoke.media.Sampling;
import org.evoke.media.Size;
import org.evoke.nn.Encoders;
import org.evoke.nn.encoder.EncoderType;
import org.evoke.nn.encoder.PicturePreparation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Films of a pixel, of 8K and of a line through the preparation of every encoder of pictures. */
class OddPicturesTest {
  @TempDir static Path folder;
  private static List<Path> films;

  @BeforeAll
  static void makeFilms() {
    films =
        List.of(
            Films.moving(folder.resolve("pixel.webm"), 1, 1, 0.2),
            Films.moving(folder.resolve("line.webm"), 2000, 2, 0.2),
            Films.moving(folder.resolve("8k.webm"), 7680, 4320, 0.1));
  }

  @Test
  void everyPreparationTakesThem() {
    List<PicturePreparation> preparations =
        Encoders.all().stream()
            .map(EncoderType::description)
            .flatMap(encoder -> of(encoder.preparation()))
            .distinct()
            .toList();
    assertThat(preparations).hasSizeGreaterThanOrEqualTo(4);
    for (Path film : films) {
      MediaInfo.Video info = MediaFile.probe(film).video().orElseThrow();
      for (PicturePreparation preparation : preparations) {
        PicturePreparation.Size size = preparation.scaled(info.width(), info.height());
        float[] values = preparation.apply(first(film, Size.exact(size.width(), size.height())));
        assertThat(values).hasSize(3 * preparation.width() * preparation.height());
        for (float value : values) {
          assertThat(value).isFinite();
        }
      }
    }
  }

  private static Stream<PicturePreparation> of(Object preparation) {
    return preparation instanceof PicturePreparation pictures
        ? Stream.of(pictures)
        : Stream.empty();
  }

  private static Frame first(Path film, Size size) {
    FrameRequest request = new FrameRequest(Sampling.rate(2), size);
    try (FrameStream frames = MediaFile.openFrames(film, request)) {
      Optional<Frame> frame = frames.next();
      return frame.orElseThrow();
    }
  }
}
