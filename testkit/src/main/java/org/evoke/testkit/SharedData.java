/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Where the reference data lie that are not part of the repository. */
public final class SharedData {
  private SharedData() {}

  /**
   * A file or folder of the reference data; the calling test is skipped, with the reason printed,
   * where it is absent.
   *
   * @param relative path below the folder of the reference data, with forward slashes
   */
  public static Path require(String relative) {
    Path path = root().resolve(relative);
    if (!Files.exists(path)) {
      String reason = "skipped: reference data " + path + " is not there";
      System.out.println(reason);
      Assumptions.abort(reason);
    }
    return path;
  }

  private static Path root() {
    return Path.of(System.getProperty("evoke.shared", "../../shared")).toAbsolutePath().normalize();
  }
}
