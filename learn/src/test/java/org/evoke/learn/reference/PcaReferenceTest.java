/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.evoke.data.json.JsonObject;
import org.evoke.learn.Parameters;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.pca.Pca;
import org.evoke.learn.pca.PcaSettings;
import org.evoke.learn.pca.PcaSpectrum;
import org.evoke.learn.scale.Scaler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scaler and principal components as scikit-learn has them. */
class PcaReferenceTest {
  private static final String RESULTS = "pca_expected.json";

  private final TrainingSet train = RegressionData.rows("regression_data.csv", 0, 150);
  private final Scaler scaler = RegressionData.scaler();
  private final JsonObject expected = RegressionData.results(RESULTS);

  @Test
  void meansAndDeviations() {
    Parameters parameters = new Parameters(scaler.parameters());
    double[] means = RegressionData.numbers(expected.values().get("scaler_mean"));
    double[] deviations = RegressionData.numbers(expected.values().get("scaler_scale"));
    assertThat(parameters.doubles("scaler.means", 60)).containsExactly(means, within(1e-11));
    assertThat(parameters.doubles("scaler.deviations", 60))
        .containsExactly(deviations, within(1e-11));
  }

  @Test
  void variancesAndNumbersKept() {
    PcaSpectrum spectrum = new PcaSpectrum(scaler.apply(train.values()), 150, 60);
    double[] variances = RegressionData.numbers(expected.values().get("explained_variance"));
    assertThat(spectrum.variances()).containsExactly(variances, within(1e-11));
    Map<String, Object> kept = expected.object("kept").values();
    assertThat(kept).hasSize(8);
    kept.forEach(
        (ratio, count) ->
            assertThat(spectrum.kept(Double.parseDouble(ratio)))
                .isEqualTo(((Number) count).intValue()));
  }

  @Test
  void componentsOfOtherRows() {
    TrainingSet test = RegressionData.rows("regression_data.csv", 150, 200);
    PcaSpectrum spectrum = new PcaSpectrum(scaler.apply(train.values()), 150, 60);
    Pca pca = spectrum.keep(new PcaSettings(0.8, false));
    double[] components = pca.apply(scaler.apply(test.values()), test.rows());
    List<?> rows = (List<?>) expected.values().get("test_projection_abs_first5");
    assertThat(rows).hasSize(50);
    for (int row = 0; row < 50; row++) {
      double[] first = RegressionData.numbers(rows.get(row));
      for (int k = 0; k < 5; k++) {
        assertThat(Math.abs(components[row * pca.size() + k])).isCloseTo(first[k], within(1e-10));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void scoresAreTheComponentsOfTheRowsThemselves(boolean whiten) {
    double[] scaled = scaler.apply(train.values());
    PcaSettings settings = new PcaSettings(0.95, whiten);
    PcaSpectrum tall = new PcaSpectrum(scaled, 150, 60);
    assertThat(tall.scores(settings))
        .containsExactly(tall.keep(settings).apply(scaled, 150), within(1e-10));
    double[] few = java.util.Arrays.copyOf(scaled, 40 * 60);
    PcaSpectrum wide = new PcaSpectrum(few, 40, 60);
    assertThat(wide.scores(settings))
        .containsExactly(wide.keep(settings).apply(few, 40), within(1e-10));
  }

  @Test
  void fewerRowsThanColumns() {
    JsonObject wide = expected.object("wide");
    List<?> rows = (List<?>) wide.values().get("X");
    double[] values = new double[30 * 80];
    for (int row = 0; row < 30; row++) {
      System.arraycopy(RegressionData.numbers(rows.get(row)), 0, values, row * 80, 80);
    }
    PcaSpectrum spectrum = new PcaSpectrum(values, 30, 80);
    double[] variances = RegressionData.numbers(wide.values().get("explained_variance"));
    assertThat(spectrum.variances()).containsExactly(variances, within(1e-11));
    assertThat(spectrum.kept(0.9)).isEqualTo((int) wide.whole("kept_0.9"));
    assertThat(spectrum.kept(1 - 1e-15)).isEqualTo((int) wide.whole("kept_1-1e-15"));
    assertThat(spectrum.kept(1)).isEqualTo(29);
  }
}
