/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import org.evoke.nn.attendaffectnet.TemporalAttendAffectNet;

/** Opens AttendAffectNets of features and time. */
public final class CombinedAttendAffectNetFamily extends NetworkFamily {
  /** Opens them. */
  public CombinedAttendAffectNetFamily() {
    super(TemporalAttendAffectNet.COMBINED);
  }
}
