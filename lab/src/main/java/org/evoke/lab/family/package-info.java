/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What experiments train: the common ground of classical models and networks. A {@link
 * org.evoke.lab.family.Family} reads its options, the {@link org.evoke.lab.family.FamilyTrainer}
 * that it gives fits on training rows, and the {@link org.evoke.lab.family.FamilyModel} predicts
 * rows whose labels it never sees.
 */
package org.evoke.lab.family;
