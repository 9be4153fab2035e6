/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.digest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import org.evoke.core.InputException;

/** SHA-256, in hexadecimal 64 lower-case digits. */
public final class Sha256 {
  private static final int BUFFER_BYTES = 1 << 16;

  private Sha256() {}

  /** The 32 bytes of the digest. */
  public static byte[] of(byte[] bytes) {
    return algorithm().digest(bytes);
  }

  /** The digest in hexadecimal. */
  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(of(bytes));
  }

  /**
   * The digest of a file in hexadecimal.
   *
   * @throws InputException when it cannot be read
   */
  public static String hex(Path file) {
    return hex(file, () -> true);
  }

  /**
   * The digest of a file in hexadecimal, unless it is not wanted any more.
   *
   * @param wanted asked between blocks; once it says no, the rest is left out
   * @throws InputException when the file cannot be read
   */
  public static String hex(Path file, BooleanSupplier wanted) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = algorithm();
      byte[] buffer = new byte[BUFFER_BYTES];
      int count = in.read(buffer);
      while (count >= 0 && wanted.getAsBoolean()) {
        digest.update(buffer, 0, count);
        count = in.read(buffer);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new InputException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** A digest to be fed with bytes as they come. */
  public static MessageDigest algorithm() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
