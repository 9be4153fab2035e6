/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.nio.file.Path;

/** The folder for caches and pulled models. */
final class Home {
  private Home() {}

  /** {@code EVOKE_HOME}, or {@code .evoke} in the user's home folder. */
  static Path folder() {
    String named = System.getenv("EVOKE_HOME");
    return named == null || named.isBlank()
        ? Path.of(System.getProperty("user.home"), ".evoke")
        : Path.of(named);
  }
}
