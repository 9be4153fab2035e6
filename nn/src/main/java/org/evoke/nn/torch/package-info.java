/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * A thin wrapper over libtorch, the only place where the classes of its preset are seen: values,
 * their functions and gradients, memory, threads, devices and random numbers.
 */
package org.evoke.nn.torch;
