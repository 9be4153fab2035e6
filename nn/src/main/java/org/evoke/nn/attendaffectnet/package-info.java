/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * AttendAffectNet (Thao, Balamurali, Herremans and Roig, "AttendAffectNet: Self-Attention based
 * Networks for Predicting Affective Responses from Movies"): attention over features, over time,
 * and over both.
 */
package org.evoke.nn.attendaffectnet;
