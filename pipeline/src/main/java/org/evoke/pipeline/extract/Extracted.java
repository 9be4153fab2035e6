/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of one input.
 *
 * @param input the media file
 * @param files what was written, or was there from an earlier run
 * @param notes what a user should know about them, such as where a damaged file ends
 * @param failure why there is nothing, or why some of the sets are missing
 */
public record Extracted(
    Path input, List<Path> files, List<String> notes, Optional<RuntimeException> failure) {
  public Extracted {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }
}
