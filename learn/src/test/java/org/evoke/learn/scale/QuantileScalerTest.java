/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.evoke.core.FeatureSet;
import org.evoke.core.Scale;
import org.evoke.learn.TrainingSet;
import org.junit.jupiter.api.Test;

/** Numbers of scikit-learn 1.2, {@code QuantileTransformer(n_quantiles=5)}. */
class QuantileScalerTest {
  private static final double[] VALUES = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3.5};
  private static final double[] OTHERS = {0, 1, 1.5, 3.5, 5, 8, 9, 20, 1e16};
  private static final double[] UNIFORM = {
    0.0, 0.0, 0.09999999999999999, 0.4583333333333333, 0.75, 0.9375, 1.0, 1.0, 1.0
  };
  private static final double[] NORMAL = {
    -5.199337582605575,
    -5.199337582605575,
    -1.2815515655446004,
    -0.1046334556140754,
    0.6744897501960817,
    1.5341205443525463,
    5.19933758270342,
    5.19933758270342,
    5.19933758270342
  };
  private static final double[] TIES = {0.0, 0.611111111111111, 0.8333333333333333};

  @Test
  void uniform() {
    double[] scaled = QuantileScaler.fit(set(VALUES), 5, false).apply(OTHERS);
    assertThat(scaled).containsExactly(UNIFORM, within(1e-12));
  }

  @Test
  void normal() {
    double[] scaled = QuantileScaler.fit(set(VALUES), 5, true).apply(OTHERS);
    assertThat(scaled).containsExactly(NORMAL, within(1e-9));
  }

  @Test
  void repeatedValuesGetTheMiddleOfTheirSpan() {
    double[] ties = {0, 0, 0, 1, 2, 2, 2, 2, 3, 4};
    double[] scaled = QuantileScaler.fit(set(ties), 10, false).apply(new double[] {0, 2, 2.5});
    assertThat(scaled).containsExactly(TIES, within(1e-12));
  }

  @Test
  void aConstantColumnBecomesOneNumber() {
    Scaler scaler = QuantileScaler.fit(set(new double[] {7, 7, 7}), 1000, true);
    assertThat(scaler.apply(new double[] {7, 7})).containsOnly(scaler.apply(new double[] {7})[0]);
    assertThat(scaler.apply(new double[] {-1e9, 1e9})).doesNotContain(Double.NaN);
  }

  private static TrainingSet set(double... values) {
    return new TrainingSet(
        new FeatureSet("x", "1", List.of("a")),
        values,
        List.of(Scale.VALENCE),
        new double[1][values.length],
        IntStream.range(0, values.length).mapToObj(i -> "row " + i).toList());
  }
}
