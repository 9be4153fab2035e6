/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

/**
 * Root of all errors that a user can cause or cure. The message says what is wrong, in which file,
 * where in it, the offending value, and what would be right, in one or two lines.
 */
public abstract class EvokeException extends RuntimeException {
  private final ExitStatus status;

  EvokeException(ExitStatus status, String message, Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  /** The kind of failure, which is also the exit code of the command line. */
  public ExitStatus status() {
    return status;
  }
}
