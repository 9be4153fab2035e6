/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.Scale;
import org.evoke.core.Seed;
import org.evoke.data.yaml.Fields;
import org.evoke.data.yaml.YamlReader;
import org.evoke.lab.data.Clips;
import org.evoke.lab.data.Input;
import org.evoke.lab.data.Target;
import org.evoke.lab.family.Families;
import org.evoke.lab.family.FamilyModel;
import org.evoke.lab.family.FamilyTrainer;
import org.evoke.lab.family.FitContext;
import org.evoke.lab.family.Outline;
import org.evoke.score.Groups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AverageFamilyTest {
  private static final String RIDGE = "{family: linear-ridge, options: {penalty: 0.001}}";
  private static final String TREES = "{family: extra-trees, options: {trees: 5}}";

  @TempDir Path folder;

  @Test
  void predictsTheMeanOfItsMembers() {
    Clips clips = clips(Target.number(Scale.VALENCE, labels()));
    double[] mean = predict("members: [{family: mean}, " + RIDGE + "]", clips);
    double[] ridge = predict("members: [" + RIDGE + ", " + RIDGE + "]", clips);
    double level = java.util.Arrays.stream(labels()).average().orElseThrow();
    for (int row = 0; row < mean.length; row++) {
      assertThat(ridge[row]).isCloseTo(labels()[row], within(1e-3));
      assertThat(mean[row]).isCloseTo((level + ridge[row]) / 2, within(1e-6));
    }
  }

  @Test
  void membersHaveRandomNumbersOfTheirOwnAndTheSameOnesAgain() {
    Clips clips = clips(Target.number(Scale.VALENCE, labels()));
    String twice = "members: [" + TREES + ", " + TREES + "]";
    assertThat(predict(twice, clips)).containsExactly(predict(twice, clips));
    String nested = "members: [{family: average, options: {" + twice + "}}, {family: mean}]";
    assertThat(predict(nested, clips)).isNotEqualTo(predict(twice, clips));
  }

  @Test
  void theResolvedOptionsHoldTheDefaultsOfItsMembers() {
    Fields options = fields("members: [" + RIDGE + ", {family: svr}]");
    configure(options);
    assertThat(options.done().get("members").toString()).contains("penalty=0.001", "epsilon=0.1");
  }

  @Test
  void whatCannotBeAveragedIsRefused() {
    assertThatThrownBy(() -> configure(fields("members: [{family: mean}]")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("members is 1 entries, must be a list of at least 2");
    assertThatThrownBy(() -> configure(fields("members: [{family: men}, {family: svr}]")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("did you mean mean?");
    assertThatThrownBy(
            () -> configure(fields("members: [{family: mean, train: {epochs: 3}}, {family: svr}]")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("epochs");
    Clips classes =
        clips(Target.classes("mood", List.of("low", "high"), new double[labels().length]));
    assertThatThrownBy(() -> predict("members: [{family: mean}, {family: mean}]", classes))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("mood has classes, which have no mean");
  }

  private double[] predict(String options, Clips clips) {
    FitContext context = new FitContext(new Seed(3), folder, 1, Progress.NONE);
    try (FamilyModel model = configure(fields(options)).fit(clips, context)) {
      return model.predict(clips.withoutLabels())[0];
    }
  }

  private static FamilyTrainer configure(Fields options) {
    return Families.named()
        .get("average")
        .configure(
            options,
            Fields.none(options.place(), "train"),
            new Outline(List.of("sound"), List.of(Scale.VALENCE.name())));
  }

  private static Fields fields(String yaml) {
    return new Fields(YamlReader.read(yaml, "test.yaml"), "options");
  }

  private static double[] labels() {
    return IntStream.range(0, 40).mapToDouble(row -> Math.sin(row) / 2 + 0.1).toArray();
  }

  private static Clips clips(Target target) {
    double[] labels = labels();
    float[] values = new float[labels.length];
    for (int row = 0; row < values.length; row++) {
      values[row] = (float) (3 * labels[row]);
    }
    List<String> ids = IntStream.range(0, labels.length).mapToObj(Integer::toString).toList();
    return new Clips(
        ids,
        new Groups(ids),
        Optional.empty(),
        List.of(new Input("sound", new FeatureSet("sound", "1", List.of("x")), values)),
        List.of(target));
  }
}
