/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Functionals: single numbers that summarise the contour of a descriptor over time, after the
 * definitions of the openSMILE feature sets emobase2010 and IS13_ComParE (Eyben, Woellmer,
 * Schuller: "openSMILE", ACM Multimedia 2010; the behaviour of version 3.0, slips included).
 *
 * <p>Sums are sequential doubles over the float32 samples unless a class says otherwise.
 */
package org.evoke.audio.functionals;
