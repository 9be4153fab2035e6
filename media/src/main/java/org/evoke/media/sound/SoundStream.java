/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.sound;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.evoke.core.InputException;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.evoke.media.libav.ChannelNames;
import org.evoke.media.libav.Container;
import org.evoke.media.libav.Decoder;
import org.evoke.media.libav.Libav;

/**
 * The sound of a file, block by block: decoded, mixed, put in its place in time, resampled.
 *
 * <p>A later start than the pictures', and a gap in the time stamps, are filled with silence where
 * they are longer than {@link Placement#TOLERANCE_SECONDS}. A sample rate that changes on the way
 * is resampled to the first; a number of channels that changes is an error unless a mix is asked
 * for. Samples that are not finite are passed on as they are.
 */
public final class SoundStream implements SignalStream {
  private static final int BLOCK = 1 << 14;
  private static final int MIN_RATE = 1000;
  private static final int MAX_RATE = 768000;
  private static final List<String> STEREO = List.of("FL", "FR");

  private final Container container;
  private final Decoder decoder;
  private final AVStream stream;
  private final SampleReader reader = new SampleReader();
  private final OptionalInt outputs;
  private final Placement placement;
  private final AVFrame frame;
  private final int sampleRate;
  private final int channels;
  private final SampleFormat format;
  private final SampleBuffer ready;

  private Resampler resampler;
  private int frameRate;
  private List<String> mixedNames = List.of();
  private MixMatrix mix;
  private long silence;
  private boolean held;
  private boolean ended;
  private boolean closed;

  /**
   * Decodes up to the first frame.
   *
   * @param container an open file, which this stream closes at its end, or when this fails
   * @param wantedRate samples per second; empty for the stored rate
   * @param outputs 1 or 2 for a mix to mono or stereo; empty for the stored channels
   */
  public SoundStream(Container container, OptionalInt wantedRate, OptionalInt outputs) {
    this.container = container;
    this.outputs = outputs;
    this.stream = container.audio().orElseThrow();
    this.frame = avutil.av_frame_alloc();
    Decoder opened = null;
    try {
      opened = new Decoder(container, stream, 1);
      opened.next(frame);
      checkRate();
    } catch (RuntimeException e) {
      close(opened, frame, container);
      throw e;
    }
    decoder = opened;
    frameRate = frame.sample_rate();
    sampleRate = wantedRate.orElse(frameRate);
    int stored = frame.ch_layout().nb_channels();
    channels = outputs.orElse(stored);
    format =
        sampleRate == frameRate
            ? SampleReader.formatOf(decoder.context(), frame.format())
            : SampleFormat.FLOAT;
    ready = new SampleBuffer(channels);
    placement = new Placement(startSeconds(container), container.endSeconds());
    hold();
  }

  /** Without pictures the first sample is the start, whatever its time stamp. */
  private static double startSeconds(Container container) {
    return container.video().isPresent() ? container.originSeconds() : Double.NaN;
  }

  @Override
  public int sampleRate() {
    return sampleRate;
  }

  @Override
  public int channels() {
    return channels;
  }

  @Override
  public SampleFormat format() {
    return format;
  }

  @Override
  public Optional<Signal> next() {
    if (closed) {
      throw new IllegalStateException("the sound of " + container.file() + " is closed");
    }
    while (ready.length() < BLOCK && !ended) {
      advance();
    }
    if (ready.length() == 0) {
      return Optional.empty();
    }
    return Optional.of(new Signal(ready.take(), sampleRate, format));
  }

  private void advance() {
    if (silence > 0) {
      int count = (int) Math.min(silence, BLOCK);
      silence -= count;
      deliver(new float[channels][count], count);
    } else if (held) {
      held = false;
      deliver(mixed(reader.read(frame)), frame.nb_samples());
    } else if (decoder.next(frame)) {
      hold();
    } else {
      finishResampler();
      ended = true;
    }
  }

  /** Looks at a new frame: what has to come before it. */
  private void hold() {
    held = true;
    if (frame.sample_rate() != frameRate) {
      checkRate();
      finishResampler();
      frameRate = frame.sample_rate();
    }
    long ticks = frame.best_effort_timestamp();
    double seconds = Libav.known(ticks) ? Libav.seconds(ticks, stream.time_base()) : Double.NaN;
    silence = placement.silenceBefore(seconds, frame.nb_samples(), frameRate);
  }

  private void checkRate() {
    int rate = frame.sample_rate();
    if (rate < MIN_RATE || rate > MAX_RATE) {
      throw new InputException(
          container.file()
              + " states a sample rate of "
              + rate
              + " Hz, rates from "
              + MIN_RATE
              + " to "
              + MAX_RATE
              + " are read");
    }
  }

  private float[][] mixed(float[][] samples) {
    if (outputs.isEmpty()) {
      if (samples.length != channels) {
        throw new InputException(
            container.file()
                + " changes from "
                + channels
                + " to "
                + samples.length
                + " channels on the way; ask for mono or stereo");
      }
      return samples;
    }
    List<String> names = ChannelNames.of(frame.ch_layout());
    if (!names.equals(mixedNames)) {
      mixedNames = names;
      boolean asIs = channels == 1 ? names.size() == 1 : names.equals(STEREO);
      mix = asIs ? null : MixMatrix.of(names, channels);
    }
    return mix == null ? samples : mix.mix(samples, frame.nb_samples());
  }

  private void deliver(float[][] samples, int length) {
    if (frameRate == sampleRate) {
      ready.append(samples, length);
      return;
    }
    if (resampler == null) {
      resampler = new Resampler(channels, frameRate, sampleRate);
    }
    float[][] resampled = resampler.push(samples, length);
    ready.append(resampled, resampled[0].length);
  }

  private void finishResampler() {
    if (resampler != null) {
      float[][] rest = resampler.finish();
      ready.append(rest, rest[0].length);
      resampler.close();
      resampler = null;
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (resampler != null) {
      resampler.close();
    }
    close(decoder, frame, container);
  }

  private static void close(Decoder decoder, AVFrame frame, Container container) {
    if (decoder != null) {
      decoder.close();
    }
    avutil.av_frame_free(frame);
    container.close();
  }
}
