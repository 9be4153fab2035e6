/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.semantics;

import java.util.Map;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Options;

/** The families of this paper. */
public final class Semantics {
  /** Transformer over features. */
  public static final String FEA_TF = "fea-tf";

  /** Transformer over features with cross-modal attention. */
  public static final String FEA_TF_CMA = "fea-tf-cma";

  /** Transformer over features with self and cross-modal attention. */
  public static final String FEA_TF_SCMA = "fea-tf-scma";

  /** Transformer over time. */
  public static final String TEMP_TF = "temp-tf";

  /** Fully connected network. */
  public static final String DNN = "dnn";

  /** Long short-term memory. */
  public static final String LSTM = "lstm";

  /** Detector of sound events. */
  public static final String CBRNN = "cbrnn";

  private Semantics() {}

  /** Fea-TF. */
  public static Architecture featureTransformer(Map<String, Integer> inputs, Options options) {
    return FeatureTransformer.of(inputs, options);
  }

  /** Fea-TF CMA. */
  public static Architecture crossModal(Map<String, Integer> inputs, Options options) {
    return CrossModalTransformer.of(inputs, options, false);
  }

  /** Fea-TF SCMA. */
  public static Architecture selfAndCrossModal(Map<String, Integer> inputs, Options options) {
    return CrossModalTransformer.of(inputs, options, true);
  }

  /** Temp-TF. */
  public static Architecture temporalTransformer(Map<String, Integer> inputs, Options options) {
    return TemporalTransformer.of(inputs, options);
  }

  /** DNN. */
  public static Architecture dnn(Map<String, Integer> inputs, Options options) {
    return Dnn.of(inputs, options);
  }

  /** LSTM. */
  public static Architecture lstm(Map<String, Integer> inputs, Options options) {
    return Lstm.of(inputs, options);
  }

  /** Attentive CBRNN. */
  public static Architecture eventDetector(Map<String, Integer> inputs, Options options) {
    return EventDetector.of(inputs, options);
  }
}
