/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The tables and figures of the paper on AttendAffectNet: COGNIMUSE in segments of 5 s with one
 * film left out at a time, and the excerpts of MediaEval 2016 with LIRIS-ACCEDE to learn from.
 */
package org.evoke.lab.attendaffectnet;
