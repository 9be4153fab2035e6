/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.detect;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.evoke.data.weights.WeightStore;
import org.evoke.media.MediaFile;
import org.evoke.nn.detector.DetectorSettings;
import org.evoke.nn.detector.DetectorTrainer;
import org.evoke.nn.detector.SoundDetector;
import org.evoke.nn.training.TrainedNetwork;
import org.evoke.pipeline.event.DetectorBundle;
import org.evoke.pipeline.event.DetectorEar;
import org.evoke.pipeline.event.DetectorFeatures;
import org.evoke.pipeline.event.Segmentation;
import org.evoke.score.event.Event;

/**
 * How much work detectors are, in seconds of one thread for each second of sound, measured on the
 * beginnings of a few sounds. Their labels are made up; work does not depend on them. Learning is
 * measured on all processors at a time, as folds are learned, since threads get in each other's
 * way.
 *
 * @param reading decoding, and computing energies
 * @param epoch learning once
 * @param choosing answering, and choosing how answers become events
 * @param features answering windows
 */
public record DetectorPace(double reading, double epoch, double choosing, double features) {
  /** How many sounds are measured on. */
  public static final int SOUNDS = 3;

  private static final double BEGINNING_SECONDS = 60;
  private static final double NANOSECONDS = 1e9;

  /**
   * Measures. Everything is done twice: the first time pays for loading libraries.
   *
   * @param sounds of the experiment, of which the first are used
   * @param windowSeconds length of the windows of features
   * @param hopSeconds distance of the windows of features
   * @param weights where the tagger is, if the front end needs one
   * @throws org.evoke.core.InputException when a sound cannot be read
   */
  public static DetectorPace of(
      DetectorExperiment experiment,
      List<Path> sounds,
      double windowSeconds,
      double hopSeconds,
      WeightStore weights) {
    Measuring measuring = new Measuring(experiment, windowSeconds, hopSeconds, weights);
    List<Path> some = sounds.subList(0, Math.min(SOUNDS, sounds.size()));
    measuring.of(some);
    return measuring.of(some);
  }

  /**
   * Seconds until the detectors of all folds are there, each fold left out once for each seed.
   *
   * @param soundSeconds length of all sounds together
   * @param threads networks that are trained at a time
   */
  public double trainingSeconds(
      DetectorExperiment experiment, int folds, double soundSeconds, int threads) {
    List<String> names = IntStream.range(0, folds).mapToObj(Integer::toString).sorted().toList();
    List<FoldNetworks.LeftOut> detectors =
        names.stream().map(name -> FoldNetworks.LeftOut.of(name, 0)).toList();
    int choosing = experiment.choosingFolds();
    double learned = 0;
    for (FoldNetworks.LeftOut one : FoldNetworks.needed(detectors, names, choosing)) {
      learned += experiment.settings().epochs() * share(folds - one.folds().size(), folds);
    }
    // Each detector hears the fold that it left out, and one network each fold of the choice.
    int chosen = Math.min(choosing, folds - 1);
    int members = experiment.ensemble() ? 1 + chosen : 1;
    double heard = folds * share(members + chosen, folds);
    double work = (epoch * learned + this.choosing * heard) * soundSeconds;
    return 2 * reading * soundSeconds + work * experiment.seeds().size() / threads;
  }

  private static double share(int some, int folds) {
    return (double) some / folds;
  }

  /** Seconds until one detector has made features of all sounds. */
  public double featureSeconds(double soundSeconds) {
    return (reading + features) * soundSeconds;
  }

  /** Length of sounds together in seconds, as far as their files state it. */
  public static double seconds(List<Path> sounds) {
    return sounds.stream().mapToDouble(file -> MediaFile.probe(file).seconds().orElse(0)).sum();
  }

  /** Does each thing once, with a watch. */
  private record Measuring(
      DetectorExperiment experiment, double windowSeconds, double hopSeconds, WeightStore weights) {
    DetectorPace of(List<Path> sounds) {
      int rate = experiment.frontEnd().rate();
      long started = System.nanoTime();
      List<HeardSound> heard = heard(sounds);
      double seconds = heard.stream().mapToDouble(HeardSound::seconds).sum();
      double reading = since(started) / seconds;
      started = System.nanoTime();
      TrainedNetwork trained =
          IntStream.range(0, Runtime.getRuntime().availableProcessors())
              .parallel()
              .mapToObj(thread -> trained(heard))
              .toList()
              .get(0);
      double epoch = since(started) / seconds;
      started = System.nanoTime();
      DetectorBundle bundle;
      double choosing;
      try (SoundDetector detector = SoundDetector.of(trained)) {
        Segmentation segmentation =
            SegmentationChoice.of(experiment)
                .best(
                    DetectorFit.curves(experiment, detector, heard),
                    heard.stream().map(each -> each.sound().truth()).toList());
        choosing = since(started) / seconds;
        bundle = DetectorFolder.bundle(experiment, detector, segmentation, "estimate");
      }
      float[] first = heard.get(0).sound().samples().make();
      started = System.nanoTime();
      new DetectorFeatures(bundle, windowSeconds, hopSeconds, weights)
          .of(SignalStream.of(Signal.mono(first, rate)));
      return new DetectorPace(
          reading, epoch, choosing, since(started) / ((double) first.length / rate));
    }

    private static double since(long started) {
      return (System.nanoTime() - started) / NANOSECONDS;
    }

    private List<HeardSound> heard(List<Path> sounds) {
      try (DetectorEar ear = DetectorEar.open(experiment.frontEnd(), weights)) {
        return sounds.stream().map(file -> HeardSound.of(beginning(file), ear)).toList();
      }
    }

    private DetectorSound beginning(Path file) {
      int rate = experiment.frontEnd().rate();
      float[] samples = Decoding.mono(file, rate, (int) (BEGINNING_SECONDS * rate));
      Event event = new Event(experiment.label(), 0, samples.length / 2.0 / rate);
      return new DetectorSound(
          file.toString(), file.toString(), List.of(event), true, () -> samples);
    }

    private TrainedNetwork trained(List<HeardSound> heard) {
      DetectorSettings all = experiment.settings();
      DetectorSettings once =
          new DetectorSettings(
              all.options(),
              1,
              all.batch(),
              all.rate(),
              all.pieceFrames(),
              all.clips(),
              all.balance(),
              all.gain(),
              all.maskBands());
      double hop = experiment.frontEnd().open().hopSeconds();
      return new DetectorTrainer(once)
          .fit(heard.stream().map(each -> each.labelled(hop)).toList(), new Seed(1), Progress.NONE);
    }
  }
}
