/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Learning from several data sets together, as the paper on joint learning of emotions in music and
 * generalised sounds (Simonetta, Certo and Ntalampiras 2024) does: mixes of data sets, tested on
 * each of them, soundly or as published.
 */
package org.evoke.lab.joint;
