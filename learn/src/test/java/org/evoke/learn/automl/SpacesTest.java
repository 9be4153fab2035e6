/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.learn.catalogue.TrainerCatalogue;
import org.evoke.learn.catalogue.TrainerFamily;
import org.junit.jupiter.api.Test;

class SpacesTest {
  private static final Facts FACTS = new Facts(1400, 6373, 0.3);

  /** Any point is a configuration that the catalogue takes, and that keeps rows only if it may. */
  @Test
  void everyPointIsAConfigurationOfTheCatalogue() {
    RandomStream random = new Seed(1).stream();
    for (boolean shippable : new boolean[] {true, false}) {
      for (FamilySpace space : Spaces.of(FACTS, shippable)) {
        for (int i = 0; i < 200; i++) {
          Point point = space.random(random);
          for (Point each : List.of(point, point.near(random, 0.2))) {
            assertThat(Arrays.stream(each.positions())).allMatch(at -> at >= 0 && at <= 1);
            boolean keeps = each.configuration().trainer().holdsTrainingRows();
            assertThat(keeps && shippable).isFalse();
          }
        }
      }
    }
  }

  @Test
  void everyFamilyOfTheCatalogueIsSearchedAndStartedFrom() {
    List<FamilySpace> spaces = Spaces.of(FACTS, false);
    List<String> names = spaces.stream().map(FamilySpace::family).toList();
    assertThat(names)
        .containsExactlyInAnyOrderElementsOf(
            TrainerCatalogue.families().stream().map(TrainerFamily::id).toList());
    List<Point> portfolio = Portfolio.of(spaces);
    assertThat(portfolio.get(0).space().family()).isEqualTo("mean");
    assertThat(portfolio.stream().map(point -> point.space().family())).containsAll(names);
    assertThat(portfolio.stream().map(point -> point.configuration().key()))
        .doesNotHaveDuplicates();
  }

  @Test
  void positionsAndValuesBelongTogether() {
    Dimension real = new Dimension.Real("penalty", 0.1, 1000, 2, 10);
    assertThat(real.options(0)).isEqualTo(Map.of("penalty", 0.2));
    assertThat(real.options(1)).isEqualTo(Map.of("penalty", 2000.0));
    assertThat(real.options(real.usual())).isEqualTo(Map.of("penalty", 20.0));
    Dimension whole = new Dimension.Whole("k", 3, 60, 15);
    assertThat(whole.options(whole.position(60))).isEqualTo(Map.of("k", 60));
    assertThat(whole.usual()).isEqualTo(whole.position(15), Offset.offset(0.0));
    Dimension one = new Dimension.Whole("select", 9, 9, 9);
    assertThat(one.options(0.7)).isEqualTo(Map.of("select", 9));
  }

  /** Families whose work grows with the cube of the columns see few of them. */
  @Test
  void wideTablesAreCutWhereItMatters() {
    for (FamilySpace space : Spaces.of(FACTS, true)) {
      Configuration usual = space.point(Map.of()).configuration();
      if (space.family().startsWith("random-")) {
        assertThat(usual.columns()).isEqualTo(256);
      }
      assertThat(usual.options()).doesNotContainKey(Spaces.SELECT);
    }
    Facts narrow = new Facts(100, 5, 1);
    assertThat(Spaces.of(narrow, true))
        .allMatch(s -> s.point(Map.of()).configuration().columns() == Configuration.ALL);
  }
}
