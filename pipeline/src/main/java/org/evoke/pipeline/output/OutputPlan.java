/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.output;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the results of several inputs go: {@code <folder>/<input name without extension>.<ext>},
 * with {@code -2}, {@code -3} in the order of the inputs where names repeat.
 *
 * @param folder folder of the results
 * @param places one for each input, in order
 * @param single the one file that is written, where the output is a file and not a folder
 */
public record OutputPlan(Path folder, List<Place> places, Optional<Path> single) {
  public OutputPlan {
    places = List.copyOf(places);
  }

  /**
   * Results of one input.
   *
   * @param input the media file as the user named it
   * @param base folder and name without extension; suffixes such as {@code .moments.csv} are added
   */
  public record Place(Path input, Path base) {}
}
