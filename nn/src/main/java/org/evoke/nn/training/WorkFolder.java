/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.evoke.core.OutputFile;
import org.evoke.data.safetensors.Safetensors;

/**
 * Where a training keeps what it has reached.
 *
 * @param folder the folder; made when first written to
 * @param key digest of the experiment
 */
record WorkFolder(Path folder, String key) {
  /** The last checkpoint, if there is one. */
  Optional<Checkpoint> last() {
    return Checkpoint.read(folder.resolve("last.npz"), key);
  }

  /** Keeps a checkpoint; the log, the curve and the best weights can be made of it again. */
  void keep(Checkpoint checkpoint, boolean better) {
    checkpoint.write(folder.resolve("last.npz"));
    OutputFile.writeText(folder.resolve("log.csv"), EpochLog.csv(checkpoint.epochs()));
    OutputFile.writeText(folder.resolve("curve.svg"), LossCurve.svg(checkpoint.epochs()));
    if (better) {
      OutputFile.write(
          folder.resolve("best.safetensors"),
          file -> Files.write(file, Safetensors.write(checkpoint.best())));
    }
  }
}
