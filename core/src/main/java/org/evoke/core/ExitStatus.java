/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

/** The exit codes of the command line, and with them the kinds of failure. */
public enum ExitStatus {
  SUCCESS(0),
  DEFECT(1),
  USAGE(2),
  INPUT(3),
  UNAVAILABLE(4),
  OUTPUT(5),
  INTERRUPTED(130);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  /** The process exit code. */
  public int code() {
    return code;
  }
}
