/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.evoke.core.FrameStream;
import org.evoke.core.InputException;
import org.evoke.core.MediaInfo;
import org.evoke.core.SignalStream;
import org.evoke.media.libav.Container;
import org.evoke.media.libav.Description;
import org.evoke.media.libav.Libav;
import org.evoke.media.picture.Dimensions;
import org.evoke.media.picture.EveryFrameStream;
import org.evoke.media.picture.PictureMaker;
import org.evoke.media.picture.SampledFrameStream;
import org.evoke.media.picture.Timing;
import org.evoke.media.sound.SoundStream;

/** Opens media files. Any thread may use it; a stream belongs to one thread at a time. */
public final class MediaFile {
  private MediaFile() {}

  /**
   * What a file holds.
   *
   * @throws InputException when the file is missing, no plain media file, or damaged beyond use
   */
  public static MediaInfo probe(Path file) {
    try (Container container = Container.open(file)) {
      return Description.of(container);
    }
  }

  /**
   * The sound of a file.
   *
   * @throws InputException as {@link #probe}, and when the file has no sound
   */
  public static SignalStream openAudio(Path file, AudioRequest request) {
    Container container = Container.open(file);
    if (container.audio().isEmpty()) {
      container.close();
      throw new InputException(file + " has no sound; give a file with a sound stream");
    }
    return new SoundStream(container, request.sampleRate(), outputs(request.mix()));
  }

  /**
   * The pictures of a file.
   *
   * @throws InputException as {@link #probe}, and when the file has no moving pictures
   */
  public static FrameStream openFrames(Path file, FrameRequest request) {
    Container container = Container.open(file);
    if (container.video().isEmpty()) {
      container.close();
      throw new InputException(file + " has no moving pictures; give a film");
    }
    PictureMaker film =
        new PictureMaker(container, (stored, aspect) -> dimensions(request, stored, aspect));
    if (request.sampling() instanceof Sampling.Rate rate) {
      return new SampledFrameStream(film, Timing.rate(rate.framesPerSecond()));
    }
    if (request.sampling() instanceof Sampling.Times times) {
      return new SampledFrameStream(film, Timing.at(times.seconds()));
    }
    return new EveryFrameStream(film);
  }

  private static Dimensions dimensions(FrameRequest request, Dimensions stored, double aspect) {
    if (request.size() instanceof Size.Exact exact) {
      return new Dimensions(exact.width(), exact.height());
    }
    if (request.size() instanceof Size.Fit fit) {
      return new Dimensions(fit.width(), fit.height()).fit(aspect);
    }
    return stored;
  }

  private static OptionalInt outputs(ChannelMix mix) {
    return switch (mix) {
      case AS_STORED -> OptionalInt.empty();
      case MONO -> OptionalInt.of(1);
      case STEREO -> OptionalInt.of(2);
    };
  }

  /** Version of FFmpeg; loads its libraries. */
  public static String decoderVersion() {
    return Libav.version();
  }

  /** Whether FFmpeg's own warnings go to stderr; they do not unless asked for. */
  public static void verbose(boolean on) {
    Libav.verbose(on);
  }
}
