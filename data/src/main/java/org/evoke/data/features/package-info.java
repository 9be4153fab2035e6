/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Files of feature tracks: tables as text ({@code opensmile-csv}, {@code csv}, {@code arff}) and
 * HDF5. Writers take rows one by one, so that a track never has to be in memory.
 */
package org.evoke.data.features;
