/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.automl;

import java.util.List;
import org.evoke.lab.family.Family;
import org.evoke.lab.family.FamilySource;

/** Offers {@code automl}. */
public final class AutoMlFamilies implements FamilySource {
  @Override
  public List<Family> families() {
    return List.of(new AutoMlFamily());
  }
}
