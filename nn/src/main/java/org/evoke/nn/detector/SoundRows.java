/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.detector;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;

/**
 * What a detector hears of a sound.
 *
 * @param energies (T, bands) log-mel energies of frames, T at least 1
 * @param context what is known besides, or {@link SoundContext#NONE}
 */
public record SoundRows(Tensor energies, SoundContext context) {
  /** Name of the network's input of energies. */
  static final String ENERGIES = "mel";

  /** Name of the network's input of what is known besides. */
  static final String CONTEXT = "context";

  public SoundRows {
    int[] shape = energies.shape();
    if (shape.length != 2 || shape[0] < 1) {
      throw new InputException(
          "energies have the shape " + Arrays.toString(shape) + ", must be (frames, bands)");
    }
  }

  /** Energies alone. */
  public static SoundRows of(Tensor energies) {
    return new SoundRows(energies, SoundContext.NONE);
  }

  /** Number of frames. */
  public int frames() {
    return energies.shape()[0];
  }

  /** Number of mel bands. */
  public int bands() {
    return energies.shape()[1];
  }

  /** Some frames of it. */
  public SoundRows part(int from, int to) {
    float[] values = Arrays.copyOfRange(energies.values(), from * bands(), to * bands());
    return new SoundRows(new Tensor(new int[] {to - from, bands()}, values), context.from(from));
  }

  /** Widths of a network's inputs. */
  Map<String, Integer> widths() {
    return widths(bands(), context.width());
  }

  /** Widths of a network's inputs for so many bands and so many numbers of context. */
  static Map<String, Integer> widths(int bands, int context) {
    Map<String, Integer> widths = new LinkedHashMap<>();
    widths.put(ENERGIES, bands);
    if (context > 0) {
      widths.put(CONTEXT, context);
    }
    return widths;
  }
}
