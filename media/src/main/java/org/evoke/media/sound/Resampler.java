/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.sound;

import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * Changes the sample rate with FFmpeg's polyphase filter (Kaiser window with beta 9, 64 taps at the
 * lower of both rates, cutoff at 0.97 of its half). {@code n} samples become {@code round(n x
 * outRate / inRate)}, halves upwards, and sample 0 stays at time 0.
 */
public final class Resampler implements AutoCloseable {
  private static final int TAPS = 64;
  private static final double CUTOFF = 0.97;
  private static final int MARGIN = 256;

  private final int channels;
  private final int inRate;
  private final int outRate;
  private final Planes input;
  private final Planes output;
  private SwrContext context;
  private long taken;
  private long given;

  /** A resampler for some channels. */
  public Resampler(int channels, int inRate, int outRate) {
    this.channels = channels;
    this.inRate = inRate;
    this.outRate = outRate;
    input = new Planes(channels);
    output = new Planes(channels);
    context = open();
  }

  private SwrContext open() {
    SwrContext opening = new SwrContext(null);
    try (AVChannelLayout layout = new AVChannelLayout()) {
      Pointer.memset(layout, 0, layout.sizeof());
      layout.order(avutil.AV_CHANNEL_ORDER_UNSPEC).nb_channels(channels);
      int format = avutil.AV_SAMPLE_FMT_FLTP;
      swresample.swr_alloc_set_opts2(
          opening, layout, format, outRate, layout, format, inRate, 0, null);
      avutil.av_opt_set_int(opening, "filter_size", TAPS, 0);
      avutil.av_opt_set_double(opening, "cutoff", CUTOFF, 0);
      avutil.av_opt_set_int(opening, "exact_rational", 1, 0);
      int code = swresample.swr_init(opening);
      if (code < 0) {
        swresample.swr_free(opening);
        throw new IllegalStateException(
            "no resampling from " + inRate + " to " + outRate + " Hz: error " + code);
      }
      return opening;
    }
  }

  /**
   * Resamples the next samples.
   *
   * @param samples channels x at least {@code length}
   * @return channels x the samples that are ready
   */
  public float[][] push(float[][] samples, int length) {
    taken += length;
    input.write(samples, length);
    return convert(input.pointers, length, capacityFor(length));
  }

  /** The samples that are left at the end. */
  public float[][] finish() {
    long expected = (2 * taken * outRate + inRate) / (2L * inRate);
    float[][] rest = convert(null, 0, capacityFor(0));
    float[][] exact = new float[channels][];
    for (int c = 0; c < channels; c++) {
      int missing = (int) (expected - (given - rest[c].length));
      exact[c] = Arrays.copyOf(rest[c], Math.max(0, missing));
    }
    return exact;
  }

  private int capacityFor(int length) {
    long delayed = swresample.swr_get_delay(context, outRate);
    return (int) (delayed + (long) length * outRate / inRate + MARGIN);
  }

  private float[][] convert(PointerPointer<FloatPointer> in, int length, int capacity) {
    output.reserve(capacity);
    int count = swresample.swr_convert(context, output.pointers, capacity, in, length);
    if (count < 0) {
      throw new IllegalStateException("resampling failed with error " + count);
    }
    given += count;
    return output.read(count);
  }

  @Override
  public void close() {
    if (context != null) {
      swresample.swr_free(context);
      context = null;
      input.close();
      output.close();
    }
  }

  /** One native array for each channel. */
  private static final class Planes implements AutoCloseable {
    private final FloatPointer[] planes;
    private final PointerPointer<FloatPointer> pointers;
    private int capacity;

    Planes(int channels) {
      planes = new FloatPointer[channels];
      pointers = new PointerPointer<>(channels);
    }

    void reserve(int length) {
      if (length <= capacity) {
        return;
      }
      close(planes);
      for (int c = 0; c < planes.length; c++) {
        planes[c] = new FloatPointer(length);
        pointers.put(c, planes[c]);
      }
      capacity = length;
    }

    void write(float[][] samples, int length) {
      reserve(length);
      for (int c = 0; c < planes.length; c++) {
        planes[c].put(samples[c], 0, length);
      }
    }

    float[][] read(int length) {
      float[][] samples = new float[planes.length][length];
      for (int c = 0; c < planes.length; c++) {
        planes[c].get(samples[c], 0, length);
      }
      return samples;
    }

    private static void close(FloatPointer[] planes) {
      for (FloatPointer plane : planes) {
        if (plane != null) {
          plane.close();
        }
      }
    }

    @Override
    public void close() {
      close(planes);
      pointers.close();
    }
  }
}
