/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The table of "Temporal Convolution Networks with Positional Encoding for Evoked Expression
 * Estimation", computed anew on the part of EEV whose labels are public.
 */
package org.evoke.lab.eev;
