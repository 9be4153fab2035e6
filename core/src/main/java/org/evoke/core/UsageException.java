/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

/** A request that makes no sense as written: an unknown option value, a non-positive window. */
public class UsageException extends EvokeException {
  public UsageException(String message) {
    this(message, null);
  }

  public UsageException(String message, Throwable cause) {
    super(ExitStatus.USAGE, message, cause);
  }
}
