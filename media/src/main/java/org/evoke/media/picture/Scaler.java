/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.picture;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.evoke.core.InputException;

/**
 * Scales pictures and makes them RGB with FFmpeg's bicubic filter, in its exact and reproducible
 * mode. Colours follow the matrix and range that a picture states; one that states none is taken as
 * BT.601 in video range, as FFmpeg does.
 */
final class Scaler implements AutoCloseable {
  private static final int RGB = 3;
  private static final int ALIGNMENT = 64;
  private static final int FLAGS =
      swscale.SWS_BICUBIC
          | swscale.SWS_ACCURATE_RND
          | swscale.SWS_BITEXACT
          | swscale.SWS_FULL_CHR_H_INT;
  private static final int ONE = 1 << 16;

  private final Dimensions target;
  private final int rowBytes;
  private final BytePointer pixels;
  private final PointerPointer<BytePointer> planes;
  private final IntPointer strides;
  private SwsContext context;
  private Source source;

  /** What a context was made for. */
  private record Source(int width, int height, int format, int colorspace, int range) {}

  Scaler(Dimensions target) {
    this.target = target;
    rowBytes = (target.width() * RGB + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    pixels = new BytePointer((long) rowBytes * target.height() + ALIGNMENT);
    planes = new PointerPointer<>(pixels, null, null, null);
    strides = new IntPointer(rowBytes, 0, 0, 0);
  }

  Dimensions target() {
    return target;
  }

  /** The picture: height x width x 3 bytes. */
  byte[] scale(AVFrame frame) {
    prepare(frame);
    int rows =
        swscale.sws_scale(
            context, frame.data(), frame.linesize(), 0, frame.height(), planes, strides);
    if (rows != target.height()) {
      throw new InputException("picture cannot be scaled: " + rows + " rows of " + target.height());
    }
    return packed();
  }

  private void prepare(AVFrame frame) {
    Source wanted =
        new Source(
            frame.width(), frame.height(), frame.format(), frame.colorspace(), frame.color_range());
    if (wanted.equals(source)) {
      return;
    }
    free();
    context =
        swscale.sws_getContext(
            wanted.width(),
            wanted.height(),
            wanted.format(),
            target.width(),
            target.height(),
            avutil.AV_PIX_FMT_RGB24,
            FLAGS,
            null,
            null,
            (DoublePointer) null);
    if (context == null || context.isNull()) {
      context = null;
      throw new InputException(
          "pictures of FFmpeg's pixel format " + wanted.format() + " cannot be shown");
    }
    source = wanted;
    setColours(wanted);
  }

  private void setColours(Source wanted) {
    int stated = wanted.colorspace();
    boolean known = stated != avutil.AVCOL_SPC_UNSPECIFIED && stated != avutil.AVCOL_SPC_RGB;
    int matrix = known ? stated : swscale.SWS_CS_DEFAULT;
    boolean full = wanted.range() == avutil.AVCOL_RANGE_JPEG;
    boolean stillFull = full || isFullRangeFormat(wanted.format());
    IntPointer coefficients = swscale.sws_getCoefficients(matrix);
    swscale.sws_setColorspaceDetails(
        context, coefficients, stillFull ? 1 : 0, coefficients, 1, 0, ONE, ONE);
  }

  private static boolean isFullRangeFormat(int format) {
    return format == avutil.AV_PIX_FMT_YUVJ420P
        || format == avutil.AV_PIX_FMT_YUVJ422P
        || format == avutil.AV_PIX_FMT_YUVJ444P
        || format == avutil.AV_PIX_FMT_YUVJ440P
        || format == avutil.AV_PIX_FMT_YUVJ411P;
  }

  private byte[] packed() {
    int width = target.width() * RGB;
    byte[] rgb = new byte[width * target.height()];
    for (int y = 0; y < target.height(); y++) {
      pixels.position((long) y * rowBytes).get(rgb, y * width, width);
    }
    pixels.position(0);
    return rgb;
  }

  private void free() {
    if (context != null) {
      swscale.sws_freeContext(context);
      context = null;
      source = null;
    }
  }

  @Override
  public void close() {
    free();
    pixels.close();
    planes.close();
    strides.close();
  }
}
