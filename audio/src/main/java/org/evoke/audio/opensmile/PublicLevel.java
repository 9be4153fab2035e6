/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import org.evoke.audio.descriptor.DescriptorLevel;

/**
 * A level of descriptors that users can ask for.
 *
 * @param level the level
 * @param firstSeconds time of its first row
 * @param frameSeconds length of the longest frames that a row comes from
 */
record PublicLevel(DescriptorLevel level, double firstSeconds, double frameSeconds) {}
