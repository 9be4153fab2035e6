/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The tables and figure of the paper on valence and sound semantics (Upadhyay, Su, Lee): valence of
 * films in seven classes from pictures, motion, sound, and what detectors of human sounds hear.
 */
package org.evoke.lab.valence;
