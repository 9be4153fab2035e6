/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.network;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.evoke.core.ModelFamily;
import org.evoke.lab.family.Family;
import org.evoke.lab.family.FamilySource;
import org.evoke.nn.model.NetworkFamily;

/** Brings all networks that learn from rows of features. */
public final class NetworkFamilies implements FamilySource {
  @Override
  public List<Family> families() {
    List<Family> families = new ArrayList<>();
    for (ModelFamily family :
        ServiceLoader.load(ModelFamily.class, NetworkFamilies.class.getClassLoader())) {
      if (family instanceof NetworkFamily network && network.isTrained()) {
        families.add(new TrainableNetwork(network));
      }
    }
    return families;
  }
}
