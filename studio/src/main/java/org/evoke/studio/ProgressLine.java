/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.io.PrintWriter;
import java.util.Locale;
import org.evoke.core.Progress;

/**
 * Shows progress: a bar that is drawn over itself on a terminal, a plain line every ten seconds
 * otherwise.
 */
final class ProgressLine implements Progress, AutoCloseable {
  private static final int BAR_WIDTH = 30;
  private static final long TERMINAL_INTERVAL_NANOS = 100_000_000L;
  private static final long PLAIN_INTERVAL_NANOS = 10_000_000_000L;

  private final String label;
  private final PrintWriter err;
  private final boolean terminal;
  private final long started = System.nanoTime();
  private long lastShown = started;
  private boolean drawn;

  /**
   * Starts a line.
   *
   * @param label what is being worked on
   * @param err where to show it
   * @param terminal whether that is a terminal
   */
  ProgressLine(String label, PrintWriter err, boolean terminal) {
    this.label = label;
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public synchronized void update(double done, double total) {
    long now = System.nanoTime();
    if (now - lastShown < (terminal ? TERMINAL_INTERVAL_NANOS : PLAIN_INTERVAL_NANOS)) {
      return;
    }
    lastShown = now;
    if (terminal) {
      err.print("\r" + text(done, total, now) + "\033[K");
      err.flush();
      drawn = true;
    } else {
      err.println(text(done, total, now));
    }
  }

  private String text(double done, double total, long now) {
    if (!(total > 0)) {
      return label;
    }
    double part = Math.min(1, Math.max(0, done / total));
    double elapsedSeconds = (now - started) / 1e9;
    String left =
        part > 0.02
            ? String.format(Locale.ROOT, "  %.0f s left", elapsedSeconds * (1 - part) / part)
            : "";
    String percent = String.format(Locale.ROOT, " %3.0f %%", 100 * part);
    return terminal ? label + "  " + bar(part) + percent + left : label + ":" + percent + left;
  }

  private static String bar(double part) {
    int filled = (int) Math.round(part * BAR_WIDTH);
    return "[" + "#".repeat(filled) + " ".repeat(BAR_WIDTH - filled) + "]";
  }

  /** Wipes the bar, so that the next line starts on a clean one. */
  @Override
  public synchronized void close() {
    if (drawn) {
      err.print("\r\033[K");
      err.flush();
    }
  }
}
