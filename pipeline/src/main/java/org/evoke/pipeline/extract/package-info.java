/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Extraction of feature sets from many files: each file is decoded once for all sets that want its
 * sound alike, several files are worked on at the same time, and one bad file does not stop the
 * others.
 */
package org.evoke.pipeline.extract;
