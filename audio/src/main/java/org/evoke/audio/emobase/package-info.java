/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The descriptors of the openSMILE feature set emobase2010 (INTERSPEECH 2010 Paralinguistic
 * Challenge), computed while the sound streams by.
 */
package org.evoke.audio.emobase;
