/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import org.evoke.nn.attendaffectnet.TemporalAttendAffectNet;

/** Opens Temporal AttendAffectNets. */
public final class TemporalAttendAffectNetFamily extends NetworkFamily {
  /** Opens them. */
  public TemporalAttendAffectNetFamily() {
    super(TemporalAttendAffectNet.FAMILY);
  }
}
