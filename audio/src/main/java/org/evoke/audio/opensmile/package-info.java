/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The openSMILE-compatible feature sets emobase2010 and IS13_ComParE: what they consist of, as
 * tables, and the extractors that compute them over a whole sound or over windows.
 */
package org.evoke.audio.opensmile;
