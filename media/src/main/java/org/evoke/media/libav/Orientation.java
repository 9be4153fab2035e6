/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.libav;

import java.nio.ByteOrder;
import java.nio.IntBuffer;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;

/**
 * How a stored picture is turned for showing, by right angles; other angles are rounded.
 *
 * @param transposed whether rows become columns, before the flips
 * @param flipX whether left and right are exchanged in the shown picture
 * @param flipY whether top and bottom are exchanged in the shown picture
 */
public record Orientation(boolean transposed, boolean flipX, boolean flipY) {
  /** Shown as stored. */
  public static final Orientation UPRIGHT = new Orientation(false, false, false);

  private static final int MATRIX_BYTES = 36;
  private static final int RGB = 3;

  /** The orientation that a stream's display matrix asks for. */
  public static Orientation of(AVStream stream) {
    AVCodecParameters codec = stream.codecpar();
    AVPacketSideData data =
        avcodec.av_packet_side_data_get(
            codec.coded_side_data(), codec.nb_coded_side_data(), avcodec.AV_PKT_DATA_DISPLAYMATRIX);
    if (data == null || data.isNull() || data.size() < MATRIX_BYTES) {
      return UPRIGHT;
    }
    IntBuffer m =
        data.data()
            .capacity(MATRIX_BYTES)
            .asByteBuffer()
            .order(ByteOrder.nativeOrder())
            .asIntBuffer();
    return fromMatrix(m.get(0), m.get(1), m.get(3), m.get(4));
  }

  /** From the linear part of a display matrix: x' = a x + c y, y' = b x + d y, y downwards. */
  static Orientation fromMatrix(int a, int b, int c, int d) {
    return Math.abs((long) b) > Math.abs((long) a)
        ? new Orientation(true, c < 0, b < 0)
        : new Orientation(false, a < 0, d < 0);
  }

  /** Clockwise rotation: 0, 90, 180 or 270 degrees; mirroring does not count. */
  public int rotationDegrees() {
    if (transposed) {
      return flipY ? 270 : 90;
    }
    return flipX && flipY ? 180 : 0;
  }

  /** Width as shown. */
  public int width(int storedWidth, int storedHeight) {
    return transposed ? storedHeight : storedWidth;
  }

  /** Height as shown. */
  public int height(int storedWidth, int storedHeight) {
    return transposed ? storedWidth : storedHeight;
  }

  /**
   * Turns a picture.
   *
   * @param rgb height x width x 3 bytes as stored
   * @param width as stored
   * @param height as stored
   */
  public byte[] turn(byte[] rgb, int width, int height) {
    if (equals(UPRIGHT)) {
      return rgb;
    }
    byte[] turned = new byte[rgb.length];
    int shownWidth = width(width, height);
    int shownHeight = height(width, height);
    int to = 0;
    for (int y = 0; y < shownHeight; y++) {
      int v = flipY ? shownHeight - 1 - y : y;
      for (int x = 0; x < shownWidth; x++, to += RGB) {
        int u = flipX ? shownWidth - 1 - x : x;
        int from = RGB * (transposed ? u * width + v : v * width + u);
        System.arraycopy(rgb, from, turned, to, RGB);
      }
    }
    return turned;
  }
}
