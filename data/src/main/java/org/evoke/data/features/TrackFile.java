/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

import org.evoke.core.FeatureTrack;

/**
 * A track as it was read from a file.
 *
 * @param header what the file says about it; {@code unknown} where its format does not say
 * @param track the rows; starts and ends are 0 where the format does not have them
 */
public record TrackFile(TrackHeader header, FeatureTrack track) {}
