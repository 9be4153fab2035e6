/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.FeatureTracks;
import org.evoke.core.InputException;
import org.evoke.core.Model;
import org.evoke.core.ModelFamily;
import org.evoke.core.Prediction;
import org.evoke.core.Seed;
import org.evoke.learn.Examples;
import org.evoke.learn.Trainer;
import org.evoke.learn.TrainingSet;
import org.evoke.score.CrossValidation;
import org.evoke.score.Groups;
import org.evoke.score.protocol.GroupKFold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CalibratedModelTest {
  private static final TrainingSet SONGS = Examples.songs(400, new Seed(1));
  private static final TrainingSet OTHERS = Examples.songs(2000, new Seed(2));

  static List<Trainer> trainers() {
    return Examples.shippable();
  }

  @ParameterizedTest
  @MethodSource("trainers")
  void savedAndOpenedItPredictsTheSame(Trainer trainer) {
    CalibratedModel model = fit(trainer);
    Model opened =
        families().get(trainer.family()).open(inputs(), architecture(model), model.parameters());
    FeatureTracks track = FeatureTracks.of(Examples.track(OTHERS));
    assertThat(opened.outputs()).isEqualTo(model.outputs());
    assertThat(opened.outsideTraining(track)).isEqualTo(model.outsideTraining(track));
    for (int target = 0; target < 2; target++) {
      Prediction.Target mine = model.predict(track).targets().get(target);
      Prediction.Target theirs = opened.predict(track).targets().get(target);
      assertThat(theirs.values()).isEqualTo(mine.values());
      assertThat(theirs.lower()).isEqualTo(mine.lower());
      assertThat(theirs.upper()).isEqualTo(mine.upper());
    }
  }

  @ParameterizedTest
  @MethodSource("trainers")
  void theBandHoldsNineOfTenLabelsOfOtherSongs(Trainer trainer) {
    Prediction prediction = fit(trainer).predict(FeatureTracks.of(Examples.track(OTHERS)));
    for (int target = 0; target < 2; target++) {
      Prediction.Target band = prediction.targets().get(target);
      int held = 0;
      for (int row = 0; row < OTHERS.rows(); row++) {
        double label = OTHERS.labels()[target][row];
        held += label >= band.lower()[row] && label <= band.upper()[row] ? 1 : 0;
        assertThat(band.values()[row]).isBetween(band.lower()[row], band.upper()[row]);
        assertThat(band.lower()[row]).isGreaterThanOrEqualTo(-1);
        assertThat(band.upper()[row]).isLessThanOrEqualTo(1);
      }
      assertThat(held / 2000.0).isCloseTo(0.9, within(0.04));
    }
  }

  @Test
  void aboutOneInAHundredSongsIsOutsideAndStrangeRowsAre() {
    CalibratedModel model = fit(Examples.trainers().get(0));
    int outside = 0;
    for (boolean flag : model.outsideTraining(FeatureTracks.of(Examples.track(OTHERS)))) {
      outside += flag ? 1 : 0;
    }
    assertThat(outside / 2000.0).isBetween(0.0, 0.04);
    assertThat(model.outsideTraining(row(100, -100, 100, -100, 1e9f))).containsExactly(true);
    assertThat(model.outsideTraining(row(0, 0, 0, 0, 1000))).containsExactly(false);
  }

  @Test
  void theBandIsTheRankedResidual() {
    double[][] truth = {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}};
    double[][] predicted = {{1, -2, 3, 4, 5, -6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19}};
    assertThat(ConformalBand.of(truth, predicted).halfWidth(0)).isEqualTo(18);
    assertThatThrownBy(() -> ConformalBand.of(new double[1][8], new double[1][8]))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("8 rows are too few");
  }

  @Test
  void nanIsRefusedWithRowAndColumn() {
    CalibratedModel model = fit(Examples.trainers().get(1));
    assertThatThrownBy(() -> model.predict(row(1, 2, Float.NaN, 4, 5)))
        .isInstanceOf(InputException.class)
        .hasMessage("input example, row 0, column c: value is NaN, must be finite");
    assertThatThrownBy(() -> model.outsideTraining(row(1, 2, 3, 4, Float.POSITIVE_INFINITY)))
        .hasMessageContaining("column e");
  }

  @Test
  void otherColumnsAreRefused() {
    CalibratedModel model = fit(Examples.trainers().get(1));
    FeatureSet other = new FeatureSet("example", "2", SONGS.inputs().columns());
    FeatureTrack track =
        new FeatureTrack(other, new float[5], new double[] {0}, new double[] {0.5});
    assertThatThrownBy(() -> model.predict(FeatureTracks.of(track)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("features are example 2, the model was trained on example 1");
  }

  /** Two inputs side by side are the same model as one with all columns. */
  @Test
  void inputsAreTakenByTheirNames() {
    CalibratedModel model = fit(Examples.trainers().get(1));
    FeatureSet left = new FeatureSet("left", "1", SONGS.inputs().columns().subList(0, 2));
    FeatureSet right = new FeatureSet("right", "1", SONGS.inputs().columns().subList(2, 5));
    Map<String, FeatureSet> both = new LinkedHashMap<>();
    both.put("left", left);
    both.put("right", right);
    Model opened =
        families().get("linear-ridge").open(both, architecture(model), model.parameters());
    double[] once = {0};
    FeatureTrack first = new FeatureTrack(left, new float[] {1, 2}, once, once);
    FeatureTrack second = new FeatureTrack(right, new float[] {3, 4, 5}, once, once);
    FeatureTracks tracks = new FeatureTracks(Map.of("right", second, "left", first));
    assertThat(opened.predict(tracks).targets().get(0).values())
        .isEqualTo(model.predict(row(1, 2, 3, 4, 5)).targets().get(0).values());
    assertThatThrownBy(() -> opened.predict(FeatureTracks.of(first)))
        .isInstanceOf(InputException.class)
        .hasMessage("input right is missing; the model takes [left, right]");
  }

  @Test
  void outputsThatAreNotThereAreRefused() {
    CalibratedModel model = fit(Examples.trainers().get(1));
    ModelFamily family = families().get("linear-ridge");
    assertThatThrownBy(() -> family.open(inputs(), model.architecture(), model.parameters()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("outputs is null");
  }

  private static CalibratedModel fit(Trainer trainer) {
    return new Calibration(trainer, new GroupKFold(5))
        .fit(SONGS, Groups.none(SONGS.rows()), new Seed(3), new CrossValidation(2));
  }

  private static Map<String, FeatureSet> inputs() {
    return Map.of(SONGS.inputs().name(), SONGS.inputs());
  }

  private static FeatureTracks row(float... values) {
    return FeatureTracks.of(
        new FeatureTrack(SONGS.inputs(), values, new double[] {0}, new double[] {0.5}));
  }

  private static Map<String, ModelFamily> families() {
    Map<String, ModelFamily> families = new TreeMap<>();
    ServiceLoader.load(ModelFamily.class).forEach(family -> families.put(family.name(), family));
    return families;
  }

  private static Map<String, Object> architecture(CalibratedModel model) {
    Map<String, Object> architecture = new LinkedHashMap<>(model.architecture());
    architecture.put(
        "outputs",
        model.outputs().stream()
            .map(
                scale ->
                    Map.<String, Object>of(
                        "name", scale.name(),
                        "low", scale.low(),
                        "high", scale.high(),
                        "low_meaning", scale.lowMeaning(),
                        "high_meaning", scale.highMeaning()))
            .collect(Collectors.toList()));
    return architecture;
  }
}
