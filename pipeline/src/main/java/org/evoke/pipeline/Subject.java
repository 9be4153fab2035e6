/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.evoke.core.MediaInfo;

/** What is asked about which file. */
record Subject(Path media, MediaInfo info, List<EmotionModel> models, PredictOptions options) {
  /** Length that the file states; 0 where it states none. */
  double statedSeconds() {
    return Math.max(0, info.seconds().orElse(0));
  }
}
