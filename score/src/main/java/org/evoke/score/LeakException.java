/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score;

import org.evoke.core.InputException;

/** A split whose training and test parts share a row or a group. */
public class LeakException extends InputException {
  public LeakException(String message) {
    super(message);
  }
}
