/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.detect;

import java.util.ArrayList;
import java.util.List;
import org.evoke.nn.detector.SoundDetector;
import org.evoke.pipeline.event.DetectorBundle;
import org.evoke.pipeline.event.PiecewiseHearing;
import org.evoke.pipeline.event.Segmentation;
import org.evoke.score.event.Event;

/**
 * Puts detectors together from networks. How probabilities become events is chosen on training
 * folds, each heard by a network that has learned from neither it nor the fold that is left out;
 * the detector's own network has learned from all training folds.
 *
 * @param networks of the folds
 */
record DetectorFit(FoldNetworks networks) {
  /** How the probabilities of a detector become events. */
  Segmentation segmentation(FoldNetworks.LeftOut leftOut) {
    DetectorExperiment experiment = networks.experiment();
    List<String> folds = FoldNetworks.folds(networks.sounds());
    List<HeardCurve> curves = new ArrayList<>();
    List<List<Event>> truth = new ArrayList<>();
    for (String fold : FoldNetworks.choosing(leftOut, folds, experiment.choosingFolds())) {
      List<HeardSound> held = networks.scored(fold);
      curves.addAll(curves(List.of(leftOut.and(fold)), held));
      held.forEach(heard -> truth.add(heard.sound().truth()));
    }
    return SegmentationChoice.of(experiment).best(curves, truth);
  }

  /** A detector as a bundle. */
  DetectorBundle bundle(FoldNetworks.LeftOut leftOut, Segmentation segmentation, String id) {
    try (SoundDetector detector = networks.open(members(leftOut))) {
      return DetectorFolder.bundle(networks.experiment(), detector, segmentation, id);
    }
  }

  /** What the detector that left something out hears in sounds. */
  List<HeardCurve> curves(FoldNetworks.LeftOut leftOut, List<HeardSound> heard) {
    return curves(members(leftOut), heard);
  }

  private List<HeardCurve> curves(List<FoldNetworks.LeftOut> members, List<HeardSound> heard) {
    try (SoundDetector detector = networks.open(members)) {
      return curves(networks.experiment(), detector, heard);
    }
  }

  /** The detector's own network, and in an ensemble those that it is chosen with. */
  private List<FoldNetworks.LeftOut> members(FoldNetworks.LeftOut leftOut) {
    DetectorExperiment experiment = networks.experiment();
    List<FoldNetworks.LeftOut> own = List.of(leftOut);
    List<String> folds = FoldNetworks.folds(networks.sounds());
    return experiment.ensemble()
        ? List.copyOf(FoldNetworks.needed(own, folds, experiment.choosingFolds()))
        : own;
  }

  /** What a detector hears in sounds. */
  static List<HeardCurve> curves(
      DetectorExperiment experiment, SoundDetector detector, List<HeardSound> sounds) {
    double hop = experiment.frontEnd().open().hopSeconds();
    PiecewiseHearing hearing = new PiecewiseHearing(detector, experiment.settings().pieceFrames());
    return sounds.stream()
        .map(sound -> new HeardCurve(hearing.probabilities(sound.rows()), hop, sound.seconds()))
        .toList();
  }
}
