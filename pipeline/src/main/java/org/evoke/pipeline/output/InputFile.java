/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.output;

import java.nio.file.Path;

/**
 * A file to work on.
 *
 * @param path the file as the user named it, or below a folder that the user named
 * @param within its folder below that folder, which is mirrored in the output; empty for a file
 *     that the user named
 */
public record InputFile(Path path, Path within) {
  private static final Path TOP = Path.of("");

  /** A file that the user named. */
  public static InputFile named(Path path) {
    return new InputFile(path, TOP);
  }
}
