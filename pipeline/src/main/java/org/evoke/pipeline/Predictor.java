/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evoke.core.InputException;
import org.evoke.core.MediaInfo;
import org.evoke.core.Progress;
import org.evoke.core.Timeline;

/** Predicts the emotion that a media file evokes, from the file alone. */
public final class Predictor {
  /**
   * Predicts one file.
   *
   * @param media a local media file
   * @param models the models to ask, at least one
   * @param options how
   * @param progress told how far the work has come
   * @throws InputException when the file cannot be read, has no sound, or holds samples that are
   *     not finite; the message names the file and the reason
   */
  public Answer predict(
      Path media, List<EmotionModel> models, PredictOptions options, Progress progress) {
    if (!Files.isRegularFile(media)) {
      throw new InputException(media + " is not a file");
    }
    MediaInfo info =
        new MediaInfo("unknown", OptionalDouble.empty(), Optional.empty(), Optional.empty());
    Timeline nothing =
        new Timeline(new double[0], new double[0], List.of(), new boolean[0], List.of(), List.of());
    return new Answer(
        new Source(media.getFileName().toString(), "", info, 0),
        nothing,
        List.of(),
        new Mood("", List.of()),
        Pictures.NONE,
        List.of("prediction is not built yet"),
        "evoke");
  }
}
