/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** From decoded video frames to pictures: which ones, scaling, rotation. */
package org.evoke.media.picture;
