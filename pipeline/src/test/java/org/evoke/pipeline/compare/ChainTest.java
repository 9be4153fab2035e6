/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.junit.jupiter.api.Test;

class ChainTest {
  private static final int COST = 3;

  private static long[] codes(long seed, int length) {
    RandomStream random = new Seed(seed).stream();
    long[] codes = new long[length];
    Arrays.setAll(codes, i -> random.nextLong());
    return codes;
  }

  private static long[] joined(long[]... parts) {
    return Arrays.stream(parts).flatMapToLong(Arrays::stream).toArray();
  }

  private static List<Stretch> chain(long[] first, long[] second) {
    return Chain.of(new Prints(1, 0, first, 16), new Prints(1, 0, second, 16), COST);
  }

  @Test
  void theSameIsOneStretch() {
    long[] all = codes(1, 40);
    assertThat(chain(all, all)).containsExactly(new Stretch(0, 0, 40));
  }

  @Test
  void whatIsCutOutHasNoPartner() {
    long[] a = codes(1, 20);
    long[] b = codes(2, 15);
    long[] c = codes(3, 25);
    assertThat(chain(joined(a, b, c), joined(a, c)))
        .containsExactly(new Stretch(0, 0, 20), new Stretch(35, 20, 25));
    assertThat(chain(joined(a, c), joined(a, b, c)))
        .containsExactly(new Stretch(0, 0, 20), new Stretch(20, 35, 25));
  }

  @Test
  void whatIsReplacedHasNoPartnerInEither() {
    long[] a = codes(1, 20);
    long[] c = codes(3, 25);
    assertThat(chain(joined(a, codes(4, 10), c), joined(a, codes(5, 17), c)))
        .containsExactly(new Stretch(0, 0, 20), new Stretch(30, 37, 25));
  }

  @Test
  void onlyTheLongerOfTwoChangedPlacesHasPartners() {
    long[] a = codes(1, 20);
    long[] b = codes(2, 30);
    assertThat(chain(joined(a, b), joined(b, a))).containsExactly(new Stretch(20, 0, 30));
  }

  @Test
  void differentThingsHaveNothingInCommon() {
    assertThat(chain(codes(1, 200), codes(2, 150))).isEmpty();
    assertThat(chain(codes(1, 10), new long[0])).isEmpty();
  }

  @Test
  void stretchesShorterThanTheirCostAreChance() {
    long[] common = codes(1, COST);
    assertThat(
            chain(
                joined(codes(2, 30), common, codes(3, 30)),
                joined(codes(4, 20), common, codes(5, 20))))
        .isEmpty();
  }

  @Test
  void aFewWrongBitsDoNotEndAStretch() {
    long[] all = codes(1, 60);
    long[] noisy = all.clone();
    RandomStream random = new Seed(9).stream();
    for (int i = 0; i < noisy.length; i++) {
      for (int flips = 0; flips < 8; flips++) {
        noisy[i] ^= 1L << random.nextInt(64);
      }
    }
    assertThat(chain(all, noisy)).containsExactly(new Stretch(0, 0, 60));
  }
}
