/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.Model;
import org.evoke.pipeline.feature.FeatureOrder;

/**
 * A model that is ready to be asked, with what an answer says about it.
 *
 * @param id such as {@code deam74}
 * @param version version of the model
 * @param model the model
 * @param orders how the features of inputs are made, by name of the input; inputs that are not
 *     there are made as their feature set says
 * @param contextSeconds length of the context of each step; 0 where rows are answered as they are
 * @param stepSeconds distance of the steps; 0 where it is that of the rows
 * @param manifest the whole of {@code model.json}: strings, numbers, booleans, lists and maps
 * @param card the model card, Markdown
 * @param licence terms of use, plain text
 */
public record EmotionModel(
    String id,
    String version,
    Model model,
    Map<String, FeatureOrder> orders,
    double contextSeconds,
    double stepSeconds,
    Map<String, Object> manifest,
    String card,
    String licence) {
  public EmotionModel {
    orders = new LinkedHashMap<>(orders);
  }

  /** Whether rows of features are answered as they are, in sequences or one by one. */
  boolean answersRows() {
    return contextSeconds <= 0 || model.readsSequences();
  }
}
