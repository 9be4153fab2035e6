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

/** What is made of the pictures of a film: scaled, RGB, turned upright. */
final class PictureShape implements AutoCloseable {
  private final Path file;
  private final Orientation orientation;
  private final Scaler scaler;

  /** Looks at how the file stores its pictures. */
  PictureShape(Container container, PictureMaker.Sizing sizing) {
    file = container.file();
    AVStream stream = container.video().orElseThrow();
    AVCodecParameters codec = stream.codecpar();
    orientation = Orientation.of(stream);
    int width = orientation.width(codec.width(), codec.height());
    int height = orientation.height(codec.width(), codec.height());
    double pixelAspect = pixelAspect(stream);
    double aspect = (orientation.transposed() ? 1 / pixelAspect : pixelAspect) * width / height;
    Dimensions shown = sizing.size(new Dimensions(width, height), aspect);
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

  /** The picture on screen. */
  Frame of(FrameSource source) {
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
    scaler.close();
  }
}
