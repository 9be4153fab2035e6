/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.util.Map;
import org.evoke.core.Model;

/**
 * A model ready to be asked, with what a reader of its answers must be told.
 *
 * @param id such as {@code deam74}
 * @param version version of the model
 * @param model the model; its inputs name the feature set
 * @param contextSeconds length of the context that it was measured best with, positive
 * @param stepSeconds distance of the steps, positive
 * @param manifest the whole of {@code model.json}: strings, numbers, booleans, lists and maps
 * @param card the model card, Markdown
 * @param licence terms of use, plain text
 */
public record EmotionModel(
    String id,
    String version,
    Model model,
    double contextSeconds,
    double stepSeconds,
    Map<String, Object> manifest,
    String card,
    String licence) {}
