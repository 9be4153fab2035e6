/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

/** A model or data set that is not there; the message says which command or folder provides it. */
public class UnavailableException extends EvokeException {
  public UnavailableException(String message) {
    this(message, null);
  }

  public UnavailableException(String message, Throwable cause) {
    super(ExitStatus.UNAVAILABLE, message, cause);
  }
}
