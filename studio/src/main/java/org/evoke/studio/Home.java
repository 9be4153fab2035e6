/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.nio.file.Path;
import org.evoke.pipeline.bundle.BundleCatalogue;

/** The folder for caches and pulled models. */
final class Home {
  private Home() {}

  /** The models: those that ship, and those in {@code models} of the home folder. */
  static BundleCatalogue models() {
    return new BundleCatalogue(folder().resolve("models"));
  }

  /** {@code EVOKE_HOME}, or {@code .evoke} in the user's home folder. */
  static Path folder() {
    String named = System.getenv("EVOKE_HOME");
    return named == null || named.isBlank()
        ? Path.of(System.getProperty("user.home"), ".evoke")
        : Path.of(named);
  }
}
