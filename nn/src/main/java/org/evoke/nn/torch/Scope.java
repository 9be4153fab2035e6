/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.torch;

import java.util.function.Supplier;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.GradMode;

/**
 * Frees the native memory of all values that this thread makes during a piece of work, but for
 * those that were {@linkplain Value#keep kept}. Scopes nest. Each training step and each prediction
 * runs in one.
 */
public final class Scope {
  static {
    Natives.load();
  }

  private Scope() {}

  /** Does the work and gives its result, which must hold no value that was not kept. */
  public static <T> T compute(Supplier<T> work) {
    PointerScope pointers = new PointerScope();
    try {
      return work.get();
    } finally {
      pointers.close();
    }
  }

  /** Does the work. */
  public static void run(Runnable work) {
    compute(
        () -> {
          work.run();
          return null;
        });
  }

  /**
   * As {@link #compute}, without remembering how values were made: no gradients can be asked for
   * afterwards, and intermediate values are freed at once.
   */
  public static <T> T computeWithoutGradients(Supplier<T> work) {
    boolean before = GradMode.is_enabled();
    GradMode.set_enabled(false);
    try {
      return compute(work);
    } finally {
      GradMode.set_enabled(before);
    }
  }
}
