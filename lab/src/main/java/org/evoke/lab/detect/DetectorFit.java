/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.detect;

import java.util.ArrayList;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.nn.detector.DetectorTrainer;
import org.evoke.nn.detector.SoundDetector;
import org.evoke.nn.training.TrainedNetwork;
import org.evoke.pipeline.event.PiecewiseHearing;
import org.evoke.pipeline.event.Segmentation;

/**
 * Fits a detector on training sounds. How its probabilities become events is chosen on one training
 * fold, which an inner detector has not learned from; then all training sounds are learned from.
 *
 * @param experiment what to train
 */
record DetectorFit(DetectorExperiment experiment) {
  /**
   * A fitted detector.
   *
   * @param trained the network
   * @param segmentation how its probabilities become events
   */
  record Fitted(TrainedNetwork trained, Segmentation segmentation) {}

  /**
   * Fits.
   *
   * @throws InputException when there are fewer than two training folds, or too few events
   */
  Fitted of(List<HeardSound> training, Seed seed, Progress progress) {
    List<String> folds =
        training.stream().map(heard -> heard.sound().fold()).distinct().sorted().toList();
    if (folds.size() < 2) {
      throw new InputException(
          "the training sounds are of one fold; a detector needs at least 2, of which one is"
              + " heard to choose its threshold");
    }
    int rounds = 2 * experiment.settings().epochs();
    String heldOut = folds.get(0);
    List<HeardSound> inner =
        training.stream().filter(heard -> !heard.sound().fold().equals(heldOut)).toList();
    List<HeardSound> held =
        training.stream()
            .filter(heard -> heard.sound().scored() && heard.sound().fold().equals(heldOut))
            .toList();
    TrainedNetwork first =
        train(inner, seed.derive("inner"), (done, total) -> progress.update(done, rounds));
    Segmentation segmentation =
        choice()
            .best(curves(first, held), held.stream().map(heard -> heard.sound().truth()).toList());
    TrainedNetwork trained =
        train(
            training,
            seed.derive("outer"),
            (done, total) -> progress.update(done + rounds / 2.0, rounds));
    return new Fitted(trained, segmentation);
  }

  private TrainedNetwork train(List<HeardSound> sounds, Seed seed, Progress progress) {
    double hop = experiment.frontEnd().open().hopSeconds();
    return new DetectorTrainer(experiment.settings())
        .fit(sounds.stream().map(heard -> heard.labelled(hop)).toList(), seed, progress);
  }

  SegmentationChoice choice() {
    return new SegmentationChoice(experiment.label(), experiment.rule());
  }

  /** What a detector hears in sounds. */
  List<HeardCurve> curves(TrainedNetwork trained, List<HeardSound> sounds) {
    double hop = experiment.frontEnd().open().hopSeconds();
    List<HeardCurve> curves = new ArrayList<>();
    try (SoundDetector detector = SoundDetector.of(trained)) {
      PiecewiseHearing hearing =
          new PiecewiseHearing(detector, experiment.settings().pieceFrames());
      for (HeardSound sound : sounds) {
        curves.add(new HeardCurve(hearing.probabilities(sound.rows()), hop, sound.seconds()));
      }
    }
    return curves;
  }
}
