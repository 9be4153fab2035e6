/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import org.evoke.media.picture.SharedFilm;
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
    return openAudio(file, List.of(request)).get(0);
  }

  /**
   * The sound of a file in several forms, decoded once. All streams are for one thread, which best
   * reads them in step: what one stream has not read yet waits in memory.
   *
   * @param requests at least one
   * @return a stream for each request; the file is closed with the last of them
   * @throws InputException as {@link #probe}, and when the file has no sound
   */
  public static List<SignalStream> openAudio(Path file, List<AudioRequest> requests) {
    Container container = Container.open(file);
    if (container.audio().isEmpty()) {
      container.close();
      throw new InputException(file + " has no sound; give a file with a sound stream");
    }
    return List.copyOf(
        SoundStream.open(
            container,
            requests.stream()
                .map(wanted -> new SoundStream.Form(wanted.sampleRate(), outputs(wanted.mix())))
                .toList()));
  }

  /**
   * The pictures of a file.
   *
   * @throws InputException as {@link #probe}, and when the file has no moving pictures
   */
  public static FrameStream openFrames(Path file, FrameRequest request) {
    PictureMaker film = new PictureMaker(openFilm(file), sizing(request));
    return timing(request)
        .<FrameStream>map(timing -> new SampledFrameStream(film, timing))
        .orElseGet(() -> new EveryFrameStream(film));
  }

  /**
   * The pictures of a file in several forms, decoded once and without seeking. All streams are for
   * one thread, which best reads them in step: what one stream has not read yet waits in memory.
   *
   * @param requests at least one
   * @return a stream for each request; the file is closed with the last of them
   * @throws InputException as {@link #probe}, and when the file has no moving pictures
   */
  public static List<FrameStream> openFrames(Path file, List<FrameRequest> requests) {
    return SharedFilm.open(
        openFilm(file),
        requests.stream()
            .map(wanted -> new SharedFilm.Form(sizing(wanted), timing(wanted)))
            .toList());
  }

  private static Container openFilm(Path file) {
    Container container = Container.open(file);
    if (container.video().isEmpty()) {
      container.close();
      throw new InputException(file + " has no moving pictures; give a film");
    }
    return container;
  }

  private static PictureMaker.Sizing sizing(FrameRequest request) {
    return (stored, aspect) -> dimensions(request, stored, aspect);
  }

  /** The times of the pictures; none for every picture. */
  private static Optional<Timing> timing(FrameRequest request) {
    if (request.sampling() instanceof Sampling.Rate rate) {
      return Optional.of(Timing.rate(rate.framesPerSecond()));
    }
    return request.sampling() instanceof Sampling.Times times
        ? Optional.of(Timing.at(times.seconds()))
        : Optional.empty();
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
