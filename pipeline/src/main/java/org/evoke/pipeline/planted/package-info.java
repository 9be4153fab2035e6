/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Small data sets with computed films and sounds in the forms of published ones, whose labels
 * follow what is seen and heard: for trying things out.
 */
package org.evoke.pipeline.planted;
