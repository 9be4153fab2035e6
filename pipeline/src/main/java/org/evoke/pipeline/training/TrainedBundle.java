/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.training;

import org.evoke.pipeline.bundle.ModelBundle;

/**
 * What a training gives.
 *
 * @param bundle the model
 * @param report how it was measured, Markdown, dated
 */
public record TrainedBundle(ModelBundle bundle, String report) {}
