/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Published tables and figures, computed anew: what every one of them needs, and where they are
 * registered.
 */
package org.evoke.lab.reproduce;
