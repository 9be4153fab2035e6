/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

/** An input that cannot be read or used: missing, truncated, of another format, without sound. */
public class InputException extends EvokeException {
  public InputException(String message) {
    this(message, null);
  }

  public InputException(String message, Throwable cause) {
    super(ExitStatus.INPUT, message, cause);
  }
}
