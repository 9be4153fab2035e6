/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Training: batches, steps, epochs, schedules, early stopping, checkpoints from which training goes
 * on as if nothing had happened.
 */
package org.evoke.nn.training;
