/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Feature sets as they are made of media: what each needs of a file, and one pass over the sound
 * and one over the pictures for all of them.
 */
package org.evoke.pipeline.feature;
