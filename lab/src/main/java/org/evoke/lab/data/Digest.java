/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.data;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.evoke.data.digest.Sha256;

/**
 * One digest of several files: of their names and digests in the order in which they are added.
 * Folders do not count, so that data may lie anywhere.
 */
public final class Digest {
  private final StringBuilder lines = new StringBuilder();

  /**
   * Adds a file.
   *
   * @throws org.evoke.core.InputException when it cannot be read
   */
  public Digest add(Path file) {
    lines.append(Sha256.hex(file)).append("  ").append(file.getFileName()).append('\n');
    return this;
  }

  /** Adds a fact that is in no file. */
  public Digest add(String fact) {
    lines.append(fact).append('\n');
    return this;
  }

  /** The digest so far, lower-case hexadecimal. */
  public String hex() {
    return Sha256.hex(lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
