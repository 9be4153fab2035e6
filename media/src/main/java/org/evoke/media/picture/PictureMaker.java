/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.picture;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.evoke.core.Frame;
import org.evoke.core.InputException;
import org.evoke.media.libav.Container;
import org.evoke.media.libav.Orientation;

/** A film and the pictures that are made of it: scaled, RGB, turned upright. */
public final class PictureMaker implements AutoCloseable {
  private final Path file;
  private final Orientation orientation;
  private final Scaler scaler;
  private FrameSource source;
  private boolean closed;

  /** How large the pictures become. */
  @FunctionalInterface
  public interface Sizing {
    /**
     * The size of the pictures as shown.
     *
     * @param stored size of the file's pictures, turned
     * @param aspect their width divided by their height as shown on square pixels
     */
    Dimensions size(Dimensions stored, double aspect);
  }

  /**
   * Decodes up to the first picture.
   *
   * @param container an open file with pictures, which is closed with this, or when this fails
   */
  public PictureMaker(Container container, Sizing sizing) {
    file = container.file();
    AVStream stream = container.video().orElseThrow();
    AVCodecParameters codec = stream.codecpar();
    orientation = Orientation.of(stream);
    int width = orientation.width(codec.width(), codec.height());
    int height = orientation.height(codec.width(), codec.height());
    double pixelAspect = pixelAspect(stream);
    double aspect = (orientation.transposed() ? 1 / pixelAspect : pixelAspect) * width / height;
    Dimensions shown = sizing.size(new Dimensions(width, height), aspect);
    source = new FrameSource(container);
    scaler =
        new Scaler(
            new Dimensions(
                orientation.width(shown.width(), shown.height()),
                orientation.height(shown.width(), shown.height())));
  }

  private static double pixelAspect(AVStream stream) {
    AVRational stated = stream.sample_aspect_ratio();
    if (stated.num() <= 0 || stated.den() <= 0) {
      stated = stream.codecpar().sample_aspect_ratio();
    }
    return stated.num() <= 0 || stated.den() <= 0 ? 1 : (double) stated.num() / stated.den();
  }

  FrameSource source() {
    if (closed) {
      throw new IllegalStateException("the pictures of " + file + " are closed");
    }
    return source;
  }

  /** Goes back to the start of the file. */
  void restart() {
    source.close();
    source = new FrameSource(Container.open(file));
  }

  /** The picture on screen. */
  Frame shown() {
    Dimensions size = scaler.target();
    try {
      byte[] rgb = orientation.turn(scaler.scale(source.shown()), size.width(), size.height());
      return new Frame(
          Math.max(0, source.shownSeconds()),
          orientation.width(size.width(), size.height()),
          orientation.height(size.width(), size.height()),
          rgb);
    } catch (InputException e) {
      throw new InputException(file + " at " + source.shownSeconds() + " s: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    source.close();
    scaler.close();
  }
}
