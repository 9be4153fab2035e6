/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.encode;

import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.FloatPointer;
import org.evoke.core.OutputException;
import org.evoke.core.Signal;
import org.evoke.media.sound.Resampler;
import org.evoke.media.sound.SampleBuffer;

/** Encodes sound at the rate of its codec, resampling where needed. */
public final class SoundEncoder implements AutoCloseable {
  private static final long BITS_PER_CHANNEL = 96_000;

  private final SoundCodec codec;
  private final int sampleRate;
  private final int channels;
  private final Encoder encoder;
  private final SampleBuffer waiting;
  private final Resampler resampler;
  private int frameLength;
  private long written;
  private boolean closed;

  /** An encoder whose stream is added to the muxer. */
  public SoundEncoder(Muxer muxer, SoundCodec codec, int sampleRate, int channels) {
    this.codec = codec;
    this.sampleRate = sampleRate;
    this.channels = channels;
    waiting = new SampleBuffer(channels);
    encoder = new Encoder(muxer, codec.encoder());
    resampler =
        sampleRate == codec.sampleRate()
            ? null
            : new Resampler(channels, sampleRate, codec.sampleRate());
    try {
      open();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void open() {
    encoder.timeBase(1, codec.sampleRate());
    encoder
        .context()
        .sample_rate(codec.sampleRate())
        .sample_fmt(codec.sampleFormat())
        .bit_rate(BITS_PER_CHANNEL * channels);
    avutil.av_channel_layout_default(encoder.context().ch_layout(), channels);
    encoder.open();
    frameLength = encoder.context().frame_size();
  }

  /**
   * Encodes the next samples.
   *
   * @throws OutputException when their rate or channels are not the film's
   */
  public void write(Signal signal) {
    if (signal.sampleRate() != sampleRate || signal.channels() != channels) {
      throw new OutputException(
          "sound has "
              + signal.channels()
              + " channels at "
              + signal.sampleRate()
              + " Hz, the film "
              + channels
              + " at "
              + sampleRate);
    }
    append(
        resampler == null ? signal.samples() : resampler.push(signal.samples(), signal.length()));
  }

  private void append(float[][] samples) {
    waiting.append(samples, samples[0].length);
    if (waiting.length() < frameLength) {
      return;
    }
    float[][] all = waiting.take();
    int from = 0;
    for (; from + frameLength <= all[0].length; from += frameLength) {
      encode(all, from, frameLength);
    }
    for (int c = 0; c < channels; c++) {
      all[c] = Arrays.copyOfRange(all[c], from, all[c].length);
    }
    waiting.append(all, all[0].length);
  }

  private void encode(float[][] samples, int from, int length) {
    AVFrame frame = avutil.av_frame_alloc();
    try {
      frame.nb_samples(length).format(codec.sampleFormat()).sample_rate(codec.sampleRate());
      avutil.av_channel_layout_default(frame.ch_layout(), channels);
      avutil.av_frame_get_buffer(frame, 0);
      fill(frame, samples, from, length);
      frame.pts(written);
      written += length;
      encoder.encode(frame);
    } finally {
      avutil.av_frame_free(frame);
    }
  }

  private void fill(AVFrame frame, float[][] samples, int from, int length) {
    if (codec.planar()) {
      for (int c = 0; c < channels; c++) {
        new FloatPointer(frame.data(c)).put(samples[c], from, length);
      }
      return;
    }
    float[] interleaved = new float[length * channels];
    for (int t = 0, i = 0; t < length; t++) {
      for (int c = 0; c < channels; c++) {
        interleaved[i++] = samples[c][from + t];
      }
    }
    new FloatPointer(frame.data(0)).put(interleaved, 0, interleaved.length);
  }

  /** Writes what is left. */
  public void finish() {
    if (resampler != null) {
      append(resampler.finish());
    }
    int rest = waiting.length();
    if (rest > 0) {
      encode(waiting.take(), 0, rest);
    }
    encoder.encode(null);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      encoder.close();
      if (resampler != null) {
        resampler.close();
      }
    }
  }
}
