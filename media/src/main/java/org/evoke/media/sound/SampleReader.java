/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecDescriptor;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.evoke.core.InputException;
import org.evoke.core.SampleFormat;

/**
 * Copies the samples of decoded frames into float arrays. An integer is divided by the power of two
 * that is full scale, which is exact up to 24 bits; 32-bit integers are rounded to float32.
 */
final class SampleReader {
  private static final float SCALE_8 = 0x1p-7f;
  private static final float SCALE_16 = 0x1p-15f;
  private static final float SCALE_32 = 0x1p-31f;
  private static final double SCALE_64 = 0x1p-63;

  private short[] shorts = new short[0];
  private int[] ints = new int[0];
  private double[] doubles = new double[0];
  private float[] floats = new float[0];
  private byte[] bytes = new byte[0];
  private long[] longs = new long[0];

  /**
   * What the samples of a decoder are: integers of lossless codecs keep their width, everything
   * else is {@link SampleFormat#FLOAT}.
   */
  static SampleFormat formatOf(AVCodecContext decoder, int frameFormat) {
    AVCodecDescriptor codec = avcodec.avcodec_descriptor_get(decoder.codec_id());
    boolean lossy =
        codec != null
            && (codec.props() & avcodec.AV_CODEC_PROP_LOSSY) != 0
            && (codec.props() & avcodec.AV_CODEC_PROP_LOSSLESS) == 0;
    int packed = avutil.av_get_packed_sample_fmt(frameFormat);
    if (lossy || packed == avutil.AV_SAMPLE_FMT_FLT || packed == avutil.AV_SAMPLE_FMT_DBL) {
      return SampleFormat.FLOAT;
    }
    int storage = 8 * avutil.av_get_bytes_per_sample(frameFormat);
    int stated = decoder.bits_per_raw_sample();
    int bits = stated > 0 ? Math.min(stated, storage) : storage;
    if (bits <= 8) {
      return SampleFormat.PCM_8;
    }
    return bits <= 16
        ? SampleFormat.PCM_16
        : bits <= 24 ? SampleFormat.PCM_24 : SampleFormat.PCM_32;
  }

  /** The samples of a frame: channels x samples. */
  float[][] read(AVFrame frame) {
    int channels = frame.ch_layout().nb_channels();
    int length = frame.nb_samples();
    boolean planar = avutil.av_sample_fmt_is_planar(frame.format()) != 0;
    float[][] samples = new float[channels][length];
    if (planar) {
      for (int c = 0; c < channels; c++) {
        decode(frame, c, length);
        System.arraycopy(floats, 0, samples[c], 0, length);
      }
    } else {
      decode(frame, 0, length * channels);
      separate(samples, channels, length);
    }
    return samples;
  }

  private void separate(float[][] samples, int channels, int length) {
    for (int c = 0; c < channels; c++) {
      float[] channel = samples[c];
      for (int t = 0, i = c; t < length; t++, i += channels) {
        channel[t] = floats[i];
      }
    }
  }

  private void decode(AVFrame frame, int plane, int count) {
    int format = avutil.av_get_packed_sample_fmt(frame.format());
    long size = (long) count * avutil.av_get_bytes_per_sample(format);
    ByteBuffer source =
        frame.extended_data(plane).capacity(size).asByteBuffer().order(ByteOrder.nativeOrder());
    if (floats.length < count) {
      floats = new float[count];
    }
    if (format == avutil.AV_SAMPLE_FMT_FLT) {
      source.asFloatBuffer().get(floats, 0, count);
    } else if (format == avutil.AV_SAMPLE_FMT_S16) {
      fromShorts(source, count);
    } else if (format == avutil.AV_SAMPLE_FMT_S32) {
      fromInts(source, count);
    } else if (format == avutil.AV_SAMPLE_FMT_U8) {
      fromBytes(source, count);
    } else if (format == avutil.AV_SAMPLE_FMT_DBL) {
      fromDoubles(source, count);
    } else if (format == avutil.AV_SAMPLE_FMT_S64) {
      fromLongs(source, count);
    } else {
      throw new InputException("sample format " + format + " of FFmpeg is not known");
    }
  }

  private void fromShorts(ByteBuffer source, int count) {
    shorts = shorts.length < count ? new short[count] : shorts;
    source.asShortBuffer().get(shorts, 0, count);
    for (int i = 0; i < count; i++) {
      floats[i] = shorts[i] * SCALE_16;
    }
  }

  private void fromInts(ByteBuffer source, int count) {
    ints = ints.length < count ? new int[count] : ints;
    source.asIntBuffer().get(ints, 0, count);
    for (int i = 0; i < count; i++) {
      floats[i] = (float) ints[i] * SCALE_32;
    }
  }

  private void fromBytes(ByteBuffer source, int count) {
    bytes = bytes.length < count ? new byte[count] : bytes;
    source.get(bytes, 0, count);
    for (int i = 0; i < count; i++) {
      floats[i] = ((bytes[i] & 0xFF) - 128) * SCALE_8;
    }
  }

  private void fromDoubles(ByteBuffer source, int count) {
    doubles = doubles.length < count ? new double[count] : doubles;
    source.asDoubleBuffer().get(doubles, 0, count);
    for (int i = 0; i < count; i++) {
      floats[i] = (float) doubles[i];
    }
  }

  private void fromLongs(ByteBuffer source, int count) {
    longs = longs.length < count ? new long[count] : longs;
    source.asLongBuffer().get(longs, 0, count);
    for (int i = 0; i < count; i++) {
      floats[i] = (float) (longs[i] * SCALE_64);
    }
  }
}
