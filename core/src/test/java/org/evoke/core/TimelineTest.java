/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.evoke.core.Timeline.Classes;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final Scale SCALE = new Scale("valence_class", 1, 3, "low", "high");
  private static final List<String> LABELS = List.of("low", "middle", "high");

  private static Classes classes(double[]... rows) {
    return new Classes("class", SCALE, LABELS, rows, new double[] {0.2, 0.4, 0.4});
  }

  private static Timeline timeline(Classes classes) {
    return new Timeline(
        new double[] {0},
        new double[] {1},
        List.of(),
        List.of(classes),
        new boolean[1],
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void theMostProbableClassIsTheFirstOfTheLargest() {
    double[] none = {Double.NaN, Double.NaN, Double.NaN};
    Classes classes = classes(new double[] {0.1, 0.2, 0.7}, none);
    assertThat(classes.best(0)).isEqualTo(2);
    assertThat(classes.best(1)).isEqualTo(-1);
    assertThat(classes.bestOfWhole()).isEqualTo(1);
  }

  @Test
  void rowsHaveOneProbabilityForEachClassAndThereIsOneForEachStep() {
    assertThatThrownBy(() -> classes(new double[2]))
        .hasMessageContaining("2 probabilities for 3 classes");
    assertThat(timeline(classes(new double[3])).steps()).isEqualTo(1);
    assertThatThrownBy(() -> timeline(classes(new double[3], new double[3])))
        .hasMessageContaining("2 values for 1 steps");
  }

  @Test
  void eventsDoNotEndBeforeTheyStart() {
    assertThatThrownBy(() -> new Timeline.Event(2, 1, "rain", "nature", 1))
        .hasMessageContaining("2.0 s to 1.0 s");
    assertThatThrownBy(() -> new Timeline.Event(Double.NaN, 1, "rain", "nature", 1))
        .hasMessageContaining("NaN");
  }
}
