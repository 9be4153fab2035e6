/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder;

/**
 * Which picture of sound an encoder takes.
 *
 * @param frontEnd name of the front end: {@link #EFFICIENT_AT}, {@link #VGGISH} or that of a recipe
 * @param sampleRate of the mono sound in hertz
 * @param rows steps of time in one picture, or {@link EncoderDescription#ANY}
 * @param bands mel bands
 */
public record LogMelPreparation(String frontEnd, int sampleRate, int rows, int bands)
    implements Preparation {
  /** The front end of {@code mn04}. */
  public static final String EFFICIENT_AT = "efficientat";

  /** 0.96 s in 96 steps. */
  public static final String VGGISH = "vggish";

  /** 1/6 s in 96 steps. */
  public static final String SIXTH_OF_SECOND = "sixth-of-second";

  @Override
  public String text() {
    return "mono sound at "
        + sampleRate
        + " Hz, log-mel "
        + (rows == EncoderDescription.ANY ? "any" : rows)
        + " x "
        + bands
        + " ("
        + frontEnd
        + ")";
  }
}
