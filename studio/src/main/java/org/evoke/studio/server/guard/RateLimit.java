/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often one address may ask: a bucket that holds some requests and is filled at a steady rate.
 * Remembers a bounded number of addresses. Safe for use by several threads.
 */
public final class RateLimit {
  private static final int MOST_ADDRESSES = 10_000;

  private final double perSecond;
  private final double burst;
  private final LongSupplier nanos;
  private final Map<String, double[]> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, double[]> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  /**
   * A limit.
   *
   * @param perSecond requests a second in the long run
   * @param burst requests at once
   * @param nanos tells the time
   */
  public RateLimit(double perSecond, double burst, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.nanos = nanos;
  }

  /** Whether an address may ask once more now. */
  public synchronized boolean allows(String address) {
    double now = nanos.getAsLong() / 1e9;
    double[] bucket = buckets.computeIfAbsent(address, unused -> new double[] {burst, now});
    bucket[0] = Math.min(burst, bucket[0] + (now - bucket[1]) * perSecond);
    bucket[1] = now;
    if (bucket[0] < 1) {
      return false;
    }
    bucket[0]--;
    return true;
  }
}
