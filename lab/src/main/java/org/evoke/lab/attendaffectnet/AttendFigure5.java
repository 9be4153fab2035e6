/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.attendaffectnet;

/** {@code attendaffectnet-fig5}. */
public final class AttendFigure5 extends AttendFigure {
  /** Found by the service loader. */
  public AttendFigure5() {
    super("attendaffectnet-fig5", "figure5", "Million Dollar Baby (MDB)");
  }
}
