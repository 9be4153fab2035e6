/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.ExitStatus;
import org.evoke.lab.detect.DetectorExperiment;
import org.evoke.lab.detect.DetectorFolder;
import org.evoke.lab.detect.DetectorReader;
import org.evoke.lab.detect.DetectorRun;

/**
 * Runs an experiment with detectors of sound events.
 *
 * @param file the experiment
 * @param data folders by name
 * @param fold the only fold to be left out; empty for all
 */
record DetectorTraining(Path file, Map<String, Path> data, Optional<String> fold) {
  /** Runs it into a folder. */
  int run(Optional<Path> output, Console console) {
    DetectorExperiment experiment = DetectorReader.read(file);
    Path run = output.orElse(Path.of("evoke-out", experiment.name()));
    DetectorRun.Result result;
    try (Console.Shown shown = console.progress("training " + experiment.name())) {
      result = DetectorRun.run(experiment, run, data, fold, Home.weights(), shown.progress());
    }
    result.notes().forEach(console::note);
    DetectorFolder.write(experiment, result, run);
    console.result(run.resolve(DetectorFolder.TABLES).toString());
    if (experiment.keep()) {
      try (Console.Shown shown = console.progress("training on all sounds")) {
        DetectorFolder.writeModel(experiment, run, data, Home.weights(), shown.progress());
      }
      console.result(run.resolve(DetectorFolder.MODEL).toString());
    }
    return ExitStatus.SUCCESS.code();
  }
}
