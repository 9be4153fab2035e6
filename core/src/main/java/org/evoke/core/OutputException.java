/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

/** An output that cannot be written. */
public class OutputException extends EvokeException {
  public OutputException(String message) {
    this(message, null);
  }

  public OutputException(String message, Throwable cause) {
    super(ExitStatus.OUTPUT, message, cause);
  }
}
