/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.functionals;

/** Something that is worked out at most once per contour, when it is first asked for. */
abstract class Analysis {
  private long seen = -1;

  /** Works the analysis out unless it belongs to this very content of the contour. */
  final void refresh(Contour contour) {
    if (seen != contour.generation()) {
      compute(contour);
      seen = contour.generation();
    }
  }

  abstract void compute(Contour contour);
}
