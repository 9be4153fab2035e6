/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.util.List;
import java.util.Map;

/**
 * What an answer says about a model that made it.
 *
 * @param id such as {@code deam74}
 * @param version version of the model
 * @param manifest the whole of {@code model.json}: strings, numbers, booleans, lists and maps
 * @param card the model card, Markdown
 * @param licence terms of use of the model, plain text
 * @param featureSet names and versions of the features, such as {@code deam74 1}
 * @param contextSeconds length of the context of each step
 * @param stepSeconds distance of the steps
 * @param tracks names of the tracks of the timeline that it predicted
 */
public record UsedModel(
    String id,
    String version,
    Map<String, Object> manifest,
    String card,
    String licence,
    String featureSet,
    double contextSeconds,
    double stepSeconds,
    List<String> tracks) {
  public UsedModel {
    tracks = List.copyOf(tracks);
  }
}
