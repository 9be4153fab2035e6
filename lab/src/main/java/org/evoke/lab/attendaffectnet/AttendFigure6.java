/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.attendaffectnet;

/** {@code attendaffectnet-fig6}. */
public final class AttendFigure6 extends AttendFigure {
  /** Found by the service loader. */
  public AttendFigure6() {
    super("attendaffectnet-fig6", "figure6", "Ratatouille (RAT)");
  }
}
