/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Reads YAML strictly: plain values with their places, nothing executed, nothing guessed. */
package org.evoke.data.yaml;
