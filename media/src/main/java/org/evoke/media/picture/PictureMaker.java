/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.picture;

import java.nio.file.Path;
import org.evoke.core.Frame;
import org.evoke.media.libav.Container;

/** A film and the pictures that are made of it: scaled, RGB, turned upright. */
public final class PictureMaker implements AutoCloseable {
  private final Path file;
  private final PictureShape shape;
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
    shape = new PictureShape(container, sizing);
    source = new FrameSource(container);
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
    return shape.of(source);
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    source.close();
    shape.close();
  }
}
