/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.classical;

import java.util.List;
import org.evoke.lab.family.Family;
import org.evoke.lab.family.FamilySource;
import org.evoke.learn.catalogue.TrainerCatalogue;

/** The families of {@code learn}. */
public final class ClassicalFamilies implements FamilySource {
  @Override
  public List<Family> families() {
    return TrainerCatalogue.families().stream().map(f -> (Family) new ClassicalFamily(f)).toList();
  }
}
