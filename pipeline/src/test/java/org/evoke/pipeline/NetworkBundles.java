/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.ModelFamily.Stated;
import org.evoke.core.Seed;
import org.evoke.data.safetensors.Safetensors;
import org.evoke.nn.Networks;
import org.evoke.nn.network.Network;
import org.evoke.nn.torch.Placement;
import org.evoke.pipeline.bundle.ModelBundle;
import org.evoke.pipeline.bundle.ModelImport;

/** Bundles of networks with weights drawn from a seed, imported as those of others are. */
final class NetworkBundles {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private NetworkBundles() {}

  static ModelBundle of(
      String family, Map<String, Integer> inputs, Map<String, Object> options, Path folder)
      throws IOException {
    Path file = folder.resolve(family + ".safetensors");
    try (Network network =
        Networks.of(family, inputs, options).build(Placement.CPU_SINGLE, new Seed(11))) {
      Files.write(file, Safetensors.write(network.parameters().export()));
    }
    Stated stated = new Stated(inputs, List.of(), List.of(), Map.of());
    return new ModelImport(Optional.of(family), Optional.of(family), stated, DAY).of(file);
  }
}
