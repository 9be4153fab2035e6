/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.ensemble;

import java.util.List;
import org.evoke.lab.family.Family;
import org.evoke.lab.family.FamilySource;

/** The families that put several models together. */
public final class EnsembleFamilies implements FamilySource {
  @Override
  public List<Family> families() {
    return List.of(new AverageFamily());
  }
}
