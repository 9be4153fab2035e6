/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.libav;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pictures are turned as their display matrix says. */
class OrientationTest {
  private static final int ONE = 1 << 16;

  /** Two columns, three rows: a b / c d / e f. */
  private static final String STORED = "abcdef";

  @Test
  void upright() {
    Orientation orientation = Orientation.fromMatrix(ONE, 0, 0, ONE);
    assertThat(orientation.rotationDegrees()).isZero();
    assertThat(turned(orientation)).isEqualTo(STORED);
  }

  @Test
  void quarterTurnClockwise() {
    Orientation orientation = Orientation.fromMatrix(0, ONE, -ONE, 0);
    assertThat(orientation.rotationDegrees()).isEqualTo(90);
    assertThat(orientation.width(2, 3)).isEqualTo(3);
    assertThat(orientation.height(2, 3)).isEqualTo(2);
    assertThat(turned(orientation)).isEqualTo("ecafdb");
  }

  @Test
  void halfTurn() {
    Orientation orientation = Orientation.fromMatrix(-ONE, 0, 0, -ONE);
    assertThat(orientation.rotationDegrees()).isEqualTo(180);
    assertThat(turned(orientation)).isEqualTo("fedcba");
  }

  @Test
  void quarterTurnCounterclockwise() {
    Orientation orientation = Orientation.fromMatrix(0, -ONE, ONE, 0);
    assertThat(orientation.rotationDegrees()).isEqualTo(270);
    assertThat(turned(orientation)).isEqualTo("bdface");
  }

  @Test
  void mirrored() {
    Orientation orientation = Orientation.fromMatrix(-ONE, 0, 0, ONE);
    assertThat(orientation.rotationDegrees()).isZero();
    assertThat(turned(orientation)).isEqualTo("badcfe");
  }

  private static String turned(Orientation orientation) {
    byte[] rgb = new byte[STORED.length() * 3];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) STORED.charAt(i / 3);
    }
    byte[] turned = orientation.turn(rgb, 2, 3);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < turned.length; i += 3) {
      assertThat(turned[i]).isEqualTo(turned[i + 1]).isEqualTo(turned[i + 2]);
      text.append((char) turned[i]);
    }
    return text.toString();
  }
}
