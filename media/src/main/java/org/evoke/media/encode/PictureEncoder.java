/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.encode;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.evoke.core.Frame;
import org.evoke.core.OutputException;

/** Encodes pictures. Times are rounded to milliseconds, as WebM stores them. */
public final class PictureEncoder implements AutoCloseable {
  private static final String VPX = "libvpx";
  private static final int TICKS = 1000;
  private static final int RGB = 3;
  private static final double BITS_PER_PIXEL = 0.15;
  private static final String[] VPX_OPTIONS = {
    "deadline", "good", "cpu-used", "4", "auto-alt-ref", "0", "lag-in-frames", "0", "crf", "10"
  };

  private final int width;
  private final int height;
  private final double framesPerSecond;
  private final boolean vpx;
  private final Encoder encoder;
  private SwsContext scaler;
  private BytePointer pixels;
  private long lastTicks = -1;

  /** An encoder whose stream is added to the muxer. */
  public PictureEncoder(Muxer muxer, String codec, int width, int height, double framesPerSecond) {
    this.width = width;
    this.height = height;
    this.framesPerSecond = framesPerSecond;
    vpx = codec.equals(VPX);
    encoder = new Encoder(muxer, codec);
    try {
      open();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void open() {
    encoder.timeBase(1, TICKS);
    encoder
        .context()
        .width(width)
        .height(height)
        .pix_fmt(avutil.AV_PIX_FMT_YUV420P)
        .colorspace(avutil.AVCOL_SPC_SMPTE170M)
        .color_range(avutil.AVCOL_RANGE_MPEG)
        .gop_size((int) Math.max(1, Math.round(5 * framesPerSecond)))
        .bit_rate(Math.round(BITS_PER_PIXEL * width * height * framesPerSecond) + 50_000)
        .framerate(Encoder.rational((int) Math.round(framesPerSecond * TICKS), TICKS));
    encoder.open(vpx ? VPX_OPTIONS : new String[0]);
    int flags = swscale.SWS_BICUBIC | swscale.SWS_ACCURATE_RND | swscale.SWS_BITEXACT;
    scaler =
        swscale.sws_getContext(
            width,
            height,
            avutil.AV_PIX_FMT_RGB24,
            width,
            height,
            avutil.AV_PIX_FMT_YUV420P,
            flags,
            null,
            null,
            (DoublePointer) null);
    pixels = new BytePointer((long) width * height * RGB + 64);
  }

  /**
   * Encodes a picture.
   *
   * @throws OutputException when it is of another size or not later than the one before
   */
  public void write(Frame picture) {
    long ticks = Math.round(picture.seconds() * TICKS);
    if (picture.width() != width || picture.height() != height) {
      throw new OutputException(
          "picture is "
              + picture.width()
              + " x "
              + picture.height()
              + ", the film is "
              + width
              + " x "
              + height);
    }
    if (ticks <= lastTicks) {
      throw new OutputException(
          "picture at " + picture.seconds() + " s is not 1 ms after the one before");
    }
    lastTicks = ticks;
    encode(picture, ticks);
  }

  private void encode(Frame picture, long ticks) {
    AVFrame frame = avutil.av_frame_alloc();
    pixels.put(picture.rgb(), 0, picture.rgb().length);
    try (PointerPointer<BytePointer> planes = new PointerPointer<>(pixels, null, null, null);
        IntPointer strides = new IntPointer(width * RGB, 0, 0, 0)) {
      frame.width(width).height(height).format(avutil.AV_PIX_FMT_YUV420P);
      avutil.av_frame_get_buffer(frame, 0);
      swscale.sws_scale(scaler, planes, strides, 0, height, frame.data(), frame.linesize());
      frame.pts(ticks).duration(Math.round(TICKS / framesPerSecond));
      encoder.encode(frame);
    } finally {
      avutil.av_frame_free(frame);
    }
  }

  /** Writes what is left. */
  public void finish() {
    encoder.encode(null);
  }

  @Override
  public void close() {
    encoder.close();
    if (scaler != null) {
      swscale.sws_freeContext(scaler);
      scaler = null;
    }
    if (pixels != null) {
      pixels.close();
      pixels = null;
    }
  }
}
