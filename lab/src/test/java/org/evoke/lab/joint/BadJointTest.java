/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.core.UnavailableException;
import org.evoke.core.UsageException;
import org.evoke.data.weights.WeightStore;
import org.evoke.lab.data.Input;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.reproduce.Reproductions;
import org.evoke.pipeline.extract.BatchExtraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be learned together is refused with the reason. */
class BadJointTest {
  @TempDir Path folder;

  private static Domain domain(String name, int rows) {
    return TwoDomains.domain(name, rows, 0.5, 1, 1);
  }

  @Test
  void dataSetsWithDifferentColumnsAreRefused() {
    Domain one = domain("A", 30);
    Domain two = domain("B", 30);
    Input input = two.clips().inputs().get(0);
    FeatureSet renamed =
        new FeatureSet(
            "x", "1", input.set().columns().stream().map(c -> c.replace("c7", "pitch")).toList());
    Domain other =
        new Domain(
            "B",
            two.clips().withInputs(List.of(new Input("x", renamed, input.values()))),
            two.sha256(),
            two.note());
    assertThatThrownBy(() -> new JointData(List.of(one, other)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("column 8 of A (24 columns) is c7, of B (24 columns) pitch");
  }

  @Test
  void fewerRowsThanFoldsAreRefused() {
    JointData data = new JointData(List.of(domain("A", 30), domain("B", 4)));
    assertThatThrownBy(() -> new DomainFolds(data, 5, new Seed(1)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("data set B")
        .hasMessageContaining("5 folds");
  }

  /** A cluster rule that cannot be met: all rows are one cluster, and readers are told. */
  @Test
  void tooFewRowsForAClusterAreFoldedWithoutStrata() {
    JointData data = new JointData(List.of(domain("A", 60), domain("B", 20)));
    DomainFolds folds = new DomainFolds(data, 5, new Seed(1));
    assertThat(folds.strata(1)).containsOnly(folds.strata(1)[0]);
    assertThat(folds.notes())
        .containsExactly(
            "B has 20 rows, fewer than the 25 that a cluster of labels needs: its folds are not"
                + " stratified.");
  }

  @Test
  void thePublishedProtocolIsOfTwoDataSets() {
    JointData data = new JointData(List.of(domain("A", 30), domain("B", 30), domain("C", 30)));
    DomainFolds folds = new DomainFolds(data, 5, new Seed(1));
    assertThatThrownBy(() -> new PublishedProtocol(folds, new Seed(1)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("of two data sets, there are 3");
  }

  @Test
  void moreThanTwoDataSetsAreEachLeftOutToo() {
    assertThat(JointReproduction.mixes(3))
        .extracting(Mix::id)
        .containsExactly("1-0-0", "0-1-0", "0-0-1", "0-1-1", "1-0-1", "1-1-0", "1-1-1");
    assertThat(JointReproduction.mixes(2)).extracting(Mix::id).containsExactly("1-0", "0-1", "1-1");
    assertThat(JointReproduction.shares(2, 3))
        .extracting(Mix::id)
        .containsExactly("1-0", "1-0.5", "1-1", "0-1", "0.5-1");
  }

  @Test
  void sharesThatAreNoneAreRefused() {
    assertThatThrownBy(() -> Mix.of(List.of(0.0, 0.0))).isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> Mix.of(List.of(0.5, 1.5)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("shares are [0.5, 1.5], must lie in 0 to 1");
  }

  private ReproductionRequest request(Map<String, Path> data, Map<String, String> settings) {
    return new ReproductionRequest(
        data,
        false,
        settings,
        folder.resolve("run"),
        new BatchExtraction.Resources(WeightStore.of(folder, null), Optional.empty()),
        note -> {},
        Progress.NONE);
  }

  @Test
  void wrongSettingsAreRefusedBeforeAnythingIsRead() {
    Map<String, Path> data = Map.of("pmemo", folder);
    assertThatThrownBy(
            () -> Reproductions.named("joint-table1").run(request(data, Map.of("modles", "svr"))))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("did you mean models?");
    assertThatThrownBy(
            () -> Reproductions.named("joint-table1").run(request(data, Map.of("folds", "1"))))
        .hasMessageContaining("folds is 1, must be a whole number from 2 to 100");
    assertThatThrownBy(
            () -> Reproductions.named("joint-table1").run(request(data, Map.of("budget", "0"))))
        .hasMessageContaining("budget is 0, must be a number of seconds above 0");
    assertThatThrownBy(
            () -> Reproductions.named("joint-table1").run(request(data, Map.of("clip", "-3"))))
        .hasMessageContaining("clip is -3, must be none or a number of standard deviations");
    assertThatThrownBy(
            () ->
                Reproductions.named("joint-table1").run(request(Map.of("pmeno", folder), Map.of())))
        .hasMessageContaining("did you mean pmemo?");
  }

  @Test
  void columnsAreCutWhereTheDataAreKnownToNeedIt() {
    List<String> models = List.of("svr");
    assertThat(JointSettings.of(Map.of(), models, false).clip()).isInfinite();
    assertThat(JointSettings.of(Map.of(), models, true).clip()).isEqualTo(10);
    assertThat(JointSettings.of(Map.of(), models, true).words()).contains("cut at 10 standard");
    assertThat(JointSettings.of(Map.of("clip", "none"), models, true).clip()).isInfinite();
    assertThat(JointSettings.of(Map.of("clip", "2.5"), models, false).toMap())
        .containsEntry("clip", 2.5);
  }

  @Test
  void missingDataSayWhatToGive() {
    assertThatThrownBy(() -> Reproductions.named("joint-fig1").run(request(Map.of(), Map.of())))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("--data iads=DIR --data pmemo=DIR");
    assertThatThrownBy(() -> Reproductions.named("joint-table9"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("joint-table");
  }
}
