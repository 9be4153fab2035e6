/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.learn.Examples;
import org.evoke.learn.Parameters;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.pca.PcaSettings;
import org.evoke.learn.scale.ScalerSettings;
import org.evoke.learn.scale.Scalers;
import org.junit.jupiter.api.Test;

class PreparationTest {
  private static final TrainingSet SONGS = Examples.songs(80, new Seed(1));
  private static final Preparation STANDARD_PCA =
      new Preparation(ScalerSettings.of(Scalers.STANDARD), Optional.of(new PcaSettings(0.9, true)));

  @Test
  void preparedRowsAreWhatThePreparationMakesOfThem() {
    PreparedSet fitted = STANDARD_PCA.fit(SONGS);
    double[] again = fitted.prepared().apply(SONGS.values(), SONGS.rows());
    assertThat(fitted.set().values()).containsExactly(again, within(1e-12));
    assertThat(fitted.set().labels()).isSameAs(SONGS.labels());
    assertThat(fitted.set().width()).isEqualTo(fitted.prepared().size());
  }

  @Test
  void savedAndOpenedItIsTheSame() {
    Prepared prepared = STANDARD_PCA.fit(SONGS).prepared();
    Prepared opened =
        Prepared.open(prepared.architecture(), new Parameters(prepared.parameters()), 5);
    assertThat(opened.apply(SONGS.values(), 80)).isEqualTo(prepared.apply(SONGS.values(), 80));
  }

  @Test
  void columnsThatAreAllConstantHaveNoComponents() {
    double[] constant = new double[SONGS.values().length];
    Arrays.fill(constant, 0.1);
    TrainingSet set =
        new TrainingSet(SONGS.inputs(), constant, SONGS.outputs(), SONGS.labels(), SONGS.names());
    assertThatThrownBy(() -> STANDARD_PCA.fit(set))
        .isInstanceOf(InputException.class)
        .hasMessage("all 5 columns are constant in the 80 training rows; pca has nothing to keep");
  }

  /** The mean of tenths is not quite a tenth; that must not become a deviation. */
  @Test
  void aConstantColumnStaysNothingForOtherValues() {
    double[] values = SONGS.values().clone();
    for (int row = 0; row < 80; row++) {
      values[row * 5] = 0.1;
    }
    TrainingSet set =
        new TrainingSet(SONGS.inputs(), values, SONGS.outputs(), SONGS.labels(), SONGS.names());
    Prepared prepared =
        new Preparation(ScalerSettings.of(Scalers.STANDARD), Optional.empty()).fit(set).prepared();
    assertThat(prepared.apply(new double[] {7, 0, 0, 0, 0}, 1)[0]).isZero();
  }

  @Test
  void descriptionsThatCannotBeAreRefused() {
    Parameters none = new Parameters(Map.of());
    assertThatThrownBy(() -> Prepared.open("standard", none, 5))
        .isInstanceOf(InputException.class)
        .hasMessage("preparation is standard, must be an object");
    assertThatThrownBy(() -> Prepared.open(Map.of("scaler", "standard"), none, 5))
        .hasMessageContaining("parameter scaler.means is missing");
    assertThatThrownBy(() -> Prepared.open(Map.of("scaler", "quantile-normal"), none, 5))
        .hasMessageContaining("never written");
  }

  /** Two float32 hold what one would round away. */
  @Test
  void wideParametersKeepFortyEightBits() {
    double[] values = {Math.PI, -1e-9 / 3, 1.26e16 + 2, 0};
    double[] kept = new Parameters(Parameters.wide("x", values, 4)).doubles("x", 4);
    for (int i = 0; i < values.length; i++) {
      assertThat(kept[i]).isCloseTo(values[i], within(Math.abs(values[i]) * 1e-14));
      assertThat(Parameters.representable(values[i])).isEqualTo(kept[i]);
    }
  }
}
