/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.sound;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.evoke.core.Gap;
import org.evoke.core.InputException;
import org.evoke.core.SampleFormat;
import org.evoke.media.libav.ChannelNames;
import org.evoke.media.libav.Container;
import org.evoke.media.libav.Decoder;
import org.evoke.media.libav.Libav;

/**
 * The sound of a file, decoded once for all streams that are made of it, and put in its place in
 * time. It is closed with the last of them.
 */
final class SoundSource {
  private static final int BLOCK = 1 << 14;
  private static final int MIN_RATE = 1000;
  private static final int MAX_RATE = 768000;

  private final Container container;
  private final Decoder decoder;
  private final AVStream stream;
  private final SampleReader reader = new SampleReader();
  private final Placement placement;
  private final AVFrame frame;
  private final int channels;
  private final SampleFormat format;
  private final List<SoundStream> streams = new ArrayList<>();

  private final List<Gap> gaps = new ArrayList<>();

  private int frameRate;
  private double origin;
  private boolean begun;
  private long silence;
  private boolean held;

  /**
   * Decodes up to the first frame.
   *
   * @param container an open file, which is closed with this, or when this fails
   */
  SoundSource(Container container) {
    this.container = container;
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
    channels = frame.ch_layout().nb_channels();
    format = SampleReader.formatOf(decoder.context(), frame.format());
    origin = startSeconds(container);
    placement = new Placement(origin, container.endSeconds());
    hold();
  }

  /** Without pictures the first sample is the start, whatever its time stamp. */
  private static double startSeconds(Container container) {
    return container.video().isPresent() ? container.originSeconds() : Double.NaN;
  }

  /** A stream hears what is decoded from now on. */
  void attach(SoundStream listener) {
    streams.add(listener);
  }

  /** A stream wants no more. */
  void release(SoundStream listener) {
    if (streams.remove(listener) && streams.isEmpty()) {
      close(decoder, frame, container);
    }
  }

  /** Samples per second of what comes next. */
  int frameRate() {
    return frameRate;
  }

  /** Channels as stored. */
  int channels() {
    return channels;
  }

  /** Format as stored. */
  SampleFormat format() {
    return format;
  }

  /** Where there was no sound so far. */
  List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  /** For messages. */
  String file() {
    return container.file().toString();
  }

  /** Hands the next samples to all streams; false at the end. */
  boolean advance() {
    if (silence > 0) {
      int count = (int) Math.min(silence, BLOCK);
      silence -= count;
      streams.forEach(listener -> listener.hearSilence(count));
    } else if (held) {
      held = false;
      float[][] samples = reader.read(frame);
      List<String> names = ChannelNames.of(frame.ch_layout());
      streams.forEach(listener -> listener.hear(samples, names, frame.nb_samples()));
    } else if (decoder.next(frame)) {
      hold();
    } else {
      return false;
    }
    return true;
  }

  /** Looks at a new frame: what has to come before it. */
  private void hold() {
    held = true;
    if (frame.sample_rate() != frameRate) {
      checkRate();
      streams.forEach(SoundStream::finishResampler);
      frameRate = frame.sample_rate();
    }
    long ticks = frame.best_effort_timestamp();
    double seconds = Libav.known(ticks) ? Libav.seconds(ticks, stream.time_base()) : Double.NaN;
    silence = placement.silenceBefore(seconds, frame.nb_samples(), frameRate);
    notice(seconds);
  }

  /** Silence before the first frame is none that was lost. */
  private void notice(double seconds) {
    origin = Double.isNaN(origin) ? seconds : origin;
    Gap gap = new Gap(seconds - origin - (double) silence / frameRate, seconds - origin);
    if (begun && gap.matters()) {
      gaps.add(gap);
    }
    begun = true;
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

  private static void close(Decoder decoder, AVFrame frame, Container container) {
    if (decoder != null) {
      decoder.close();
    }
    avutil.av_frame_free(frame);
    container.close();
  }
}
