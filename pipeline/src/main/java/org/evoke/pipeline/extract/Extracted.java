/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evoke.core.EvokeException;
import org.evoke.core.InputException;

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

  /** Nothing came of an input. What went wrong without being told the file is told it here. */
  static Extracted failed(Path input, Throwable failure) {
    RuntimeException told;
    if (failure instanceof EvokeException known) {
      told = known;
    } else if (isLackOfMemory(failure)) {
      long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
      String message =
          String.format(
              Locale.ROOT,
              "%s needs more memory than the %d MiB of the process; give it more, such as"
                  + " EVOKE_JAVA_OPTS=-Xmx%dm",
              input,
              mebibytes,
              2 * mebibytes);
      told = new InputException(message, failure);
    } else {
      told = new IllegalStateException(input + ": " + failure, failure);
    }
    return new Extracted(input, List.of(), List.of(), Optional.of(told));
  }

  /** Whether it failed because memory ran out. */
  boolean lackedMemory() {
    return failure.filter(Extracted::isLackOfMemory).isPresent();
  }

  private static boolean isLackOfMemory(Throwable failure) {
    return failure instanceof OutOfMemoryError
        || (failure.getCause() != null && isLackOfMemory(failure.getCause()));
  }
}
