/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.lab.run.KeptResults;
import org.evoke.learn.Regressor;
import org.evoke.learn.Trainer;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.catalogue.TrainerCatalogue;
import org.evoke.learn.search.HalvingTrainer;
import org.evoke.learn.search.Schedule;
import org.evoke.learn.search.SvrGrid;
import org.evoke.learn.svr.Gamma;
import org.evoke.score.Interval;
import org.evoke.score.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two data sets with a known common signal, and two that share nothing. */
class JointStudyTest {
  private static final int FOLDS = 5;
  private static final Mix BOTH = Mix.all(2);

  /** A radial kernel narrow enough to remember rows. */
  private static final SvrGrid REMEMBERING =
      new SvrGrid(
          new SvrGrid.Axes(
              List.of(1 - 1e-15),
              List.of(Gamma.AUTO),
              List.of(true),
              List.of(1.0, 10.0),
              List.of(0.0),
              List.of(),
              List.of()),
          0,
          Double.POSITIVE_INFINITY);

  @TempDir Path folder;

  private JointScores scores(JointData data, boolean published, boolean linear) {
    DomainFolds folds = new DomainFolds(data, FOLDS, new Seed(3));
    JointProtocol protocol =
        published
            ? new PublishedProtocol(folds, new Seed(4))
            : new SoundProtocol(folds, new Seed(4));
    JointModel model =
        linear
            ? new JointModel(
                "linear", TrainerCatalogue.trainer("linear-ridge", Map.of("penalty", 3)))
            : new JointModel(
                "svr", new HalvingTrainer("svr", REMEMBERING, protocol.schedule(), FOLDS));
    JointStudy study =
        new JointStudy(data, protocol, List.of(Mix.alone(0, 2), BOTH), List.of(model), new Seed(5));
    try (KeptResults kept =
        new KeptResults(folder.resolve(published ? "published" : "sound"), "parts", Map.of())) {
      return study.run(kept, Progress.NONE);
    }
  }

  /** How much less the error on the first data set is when the second is learned from too. */
  private static Interval gain(JointScores scores) {
    JointModel model = scores.study().models().get(0);
    return scores.difference(Mix.alone(0, 2), BOTH, model, 0, 0, Metric.RMSE);
  }

  @Test
  void aCommonSignalIsGainedFromAsOnFreshRows() {
    Domain first = TwoDomains.domain("A", 60, 0.8, 1, 1);
    Domain second = TwoDomains.domain("B", 300, 0.8, 1, 2);
    JointData data = new JointData(List.of(first, second));
    Interval measured = gain(scores(data, false, true));
    double truth = trueGain(data);
    assertThat(truth).isGreaterThan(0.01);
    assertThat(measured.low()).isGreaterThan(0);
    assertThat(measured.value()).isCloseTo(truth, within(0.5 * truth + 0.005));
  }

  /** The same gain on many rows of the first kind that nobody has seen. */
  private static double trueGain(JointData data) {
    TrainingSet fresh = new JointData(List.of(TwoDomains.domain("fresh", 4000, 0.8, 1, 9))).set();
    int[] alone = IntStream.range(0, 48).toArray();
    int[] both = IntStream.concat(IntStream.of(alone), IntStream.range(60, 300)).toArray();
    return error(data.set().select(alone), fresh) - error(data.set().select(both), fresh);
  }

  private static double error(TrainingSet train, TrainingSet fresh) {
    return error(TrainerCatalogue.trainer("linear-ridge", Map.of("penalty", 3)), train, fresh);
  }

  private static double error(Trainer trainer, TrainingSet train, TrainingSet fresh) {
    Regressor fitted = trainer.fit(train, new Seed(1));
    double[][] predicted = fitted.predict(fresh.values(), fresh.rows());
    return Metric.RMSE.of(fresh.labels()[0], predicted[0]);
  }

  @Test
  void whereNothingIsSharedThePublishedIndicesSeemToGain() {
    JointData data =
        new JointData(
            List.of(TwoDomains.domain("A", 300, 0, 1, 1), TwoDomains.domain("B", 300, 0, 2, 2)));
    Interval sound = gain(scores(data, false, false));
    Interval published = gain(scores(data, true, false));
    assertThat(sound.low()).isLessThan(0);
    assertThat(published.low()).isGreaterThan(0);
    assertThat(published.value()).isGreaterThan(sound.value() + 0.01);
  }

  /** Both follow their columns, but each in its own way: on fresh rows joining does harm. */
  @Test
  void whereJoiningDoesHarmTheSoundProtocolSeesItAndThePublishedIndicesLess() {
    JointData data =
        new JointData(
            List.of(
                TwoDomains.domain("A", 200, 0.6, 1, 1), TwoDomains.domain("B", 200, 0.6, 2, 2)));
    TrainingSet fresh = new JointData(List.of(TwoDomains.domain("fresh", 1000, 0.6, 1, 9))).set();
    Trainer trainer = new HalvingTrainer("svr", REMEMBERING, Schedule.STRATIFIED, FOLDS);
    int[] alone = IntStream.range(0, 160).toArray();
    int[] both = IntStream.concat(IntStream.range(0, 160), IntStream.range(200, 360)).toArray();
    double truth =
        error(trainer, data.set().select(alone), fresh)
            - error(trainer, data.set().select(both), fresh);
    double sound = gain(scores(data, false, false)).value();
    double published = gain(scores(data, true, false)).value();
    assertThat(truth).isLessThan(-0.01);
    assertThat(sound).isCloseTo(truth, within(0.5 * -truth));
    assertThat(published).isGreaterThan(truth + 0.01).isGreaterThan(sound + 0.01);
  }

  @Test
  void whatIsFinishedIsTakenFromTheFolder() {
    JointData data =
        new JointData(
            List.of(TwoDomains.domain("A", 60, 0.8, 1, 1), TwoDomains.domain("B", 60, 0.8, 1, 2)));
    JointScores first = scores(data, false, true);
    long written = folder.resolve("sound/parts/1-1+linear+2.json").toFile().lastModified();
    JointScores again = scores(data, false, true);
    assertThat(folder.resolve("sound/parts/1-1+linear+2.json").toFile().lastModified())
        .isEqualTo(written);
    assertThat(gain(again)).isEqualTo(gain(first));
  }
}
