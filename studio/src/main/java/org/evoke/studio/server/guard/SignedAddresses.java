/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Addresses that carry their permission: players, event streams and links of a browser cannot send
 * a token. The signature is HMAC-SHA-256 of path and time of expiry; it allows to read that path,
 * whatever the rest of the query says, until then.
 */
public final class SignedAddresses {
  /** Query parameter with the time of expiry in seconds since 1970. */
  public static final String EXPIRES = "expires";

  /** Query parameter with the signature. */
  public static final String SIGNATURE = "signature";

  /** Addresses stay the same for an hour, so that browsers can keep what they have loaded. */
  private static final long STEP_SECONDS = 3600;

  private static final long LIFE_SECONDS = 12 * 3600L;

  private final byte[] key;
  private final LongSupplier seconds;

  /**
   * Addresses.
   *
   * @param key secret
   * @param seconds tells the time in seconds since 1970
   */
  public SignedAddresses(byte[] key, LongSupplier seconds) {
    this.key = key.clone();
    this.seconds = seconds;
  }

  /** The path with a query that allows to read it for 12 to 13 hours. */
  public String sign(String path) {
    long now = seconds.getAsLong();
    long expires = (now / STEP_SECONDS + 1) * STEP_SECONDS + LIFE_SECONDS;
    return path + "?" + EXPIRES + "=" + expires + "&" + SIGNATURE + "=" + signature(path, expires);
  }

  /** Whether a signature allows to read a path now. Anything may be handed in, null too. */
  public boolean allows(String path, String expires, String signature) {
    if (expires == null || signature == null || !expires.matches("\\d{1,12}")) {
      return false;
    }
    long until = Long.parseLong(expires);
    byte[] right = signature(path, until).getBytes(StandardCharsets.US_ASCII);
    boolean same = MessageDigest.isEqual(right, signature.getBytes(StandardCharsets.UTF_8));
    return same && seconds.getAsLong() < until;
  }

  private String signature(String path, long expires) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] text = (expires + "\n" + path).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(mac.doFinal(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }
}
