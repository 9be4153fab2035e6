/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.guard;

/**
 * What the guard says about a request.
 *
 * @param status 200 where it may pass, else the status of the refusal
 * @param reason of a refusal, for whoever asked
 */
public record Verdict(int status, String reason) {
  /** It may pass. */
  static final Verdict PASS = new Verdict(200, "");

  /** Whether it may pass. */
  public boolean passes() {
    return status == 200;
  }
}
