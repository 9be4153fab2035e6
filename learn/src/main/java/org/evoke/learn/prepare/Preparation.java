/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.prepare;

import java.util.Optional;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.pca.Pca;
import org.evoke.learn.pca.PcaSettings;
import org.evoke.learn.pca.PcaSpectrum;
import org.evoke.learn.scale.Scaler;
import org.evoke.learn.scale.ScalerSettings;

/**
 * A scaler, then perhaps principal components; both learned from the rows that are fitted.
 *
 * @param scaler how columns are scaled
 * @param pca which components are kept, or empty for the columns themselves
 */
public record Preparation(ScalerSettings scaler, Optional<PcaSettings> pca) {
  /** Learns from these rows, and on nothing else. */
  public PreparedSet fit(TrainingSet set) {
    Scaler fitted = scaler.fit(set);
    double[] scaled = fitted.apply(set.values());
    if (pca.isEmpty()) {
      return PreparedSet.of(new Prepared(fitted, Optional.empty()), set, scaled);
    }
    PcaSpectrum spectrum = new PcaSpectrum(scaled, set.rows(), set.width());
    Pca kept = spectrum.keep(pca.get());
    return PreparedSet.of(new Prepared(fitted, Optional.of(kept)), set, spectrum.scores(pca.get()));
  }

  /** Whether what it learns keeps values of the training rows. */
  public boolean holdsTrainingRows() {
    return scaler.kind().holdsTrainingRows();
  }
}
