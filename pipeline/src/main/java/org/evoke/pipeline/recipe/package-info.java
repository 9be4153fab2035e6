/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Recipes: how the feature sets of a paper are made of media, as data with a name and a version
 * that users can read, replace and add to.
 */
package org.evoke.pipeline.recipe;
