/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** A short film with sound that is drawn and played by the program itself, to show what it does. */
package org.evoke.pipeline.demo;
