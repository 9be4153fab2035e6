/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * From frames of samples to spectra, mel bands, cepstra and descriptors of the shape of a spectrum.
 */
package org.evoke.audio.spectrum;
