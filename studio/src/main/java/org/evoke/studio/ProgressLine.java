/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.evoke.core.Progress;

/**
 * Shows progress: a bar that is drawn over itself on a terminal, a plain line every ten seconds
 * otherwise. Where it falls back, something new has begun, and the time that is left is reckoned
 * from there.
 */
final class ProgressLine implements Progress, AutoCloseable {
  private static final int BAR_WIDTH = 30;
  private static final long TERMINAL_INTERVAL_NANOS = 100_000_000L;
  private static final long PLAIN_INTERVAL_NANOS = 10_000_000_000L;

  /** What must be done before it tells how long the rest takes. */
  private static final double LEAST_PART = 0.02;

  private final String label;
  private final PrintWriter err;
  private final boolean terminal;
  private final LongSupplier nanos;
  private long lastShown;
  private long begun;
  private double first;
  private double last = Double.POSITIVE_INFINITY;
  private boolean drawn;

  /**
   * Starts a line.
   *
   * @param label what is being worked on
   * @param err where to show it
   * @param terminal whether that is a terminal
   */
  ProgressLine(String label, PrintWriter err, boolean terminal) {
    this(label, err, terminal, System::nanoTime);
  }

  /** With a clock. */
  ProgressLine(String label, PrintWriter err, boolean terminal, LongSupplier nanos) {
    this.label = label;
    this.err = err;
    this.terminal = terminal;
    this.nanos = nanos;
    lastShown = nanos.getAsLong();
  }

  @Override
  public synchronized void update(double done, double total) {
    long now = nanos.getAsLong();
    double part = total > 0 ? Math.min(1, Math.max(0, done / total)) : Double.NaN;
    if (!(part >= last)) {
      begun = now;
      first = part;
    }
    last = part;
    if (now - lastShown < (terminal ? TERMINAL_INTERVAL_NANOS : PLAIN_INTERVAL_NANOS)) {
      return;
    }
    lastShown = now;
    if (terminal) {
      err.print("\r" + text(part, now) + "\033[K");
      err.flush();
      drawn = true;
    } else {
      err.println(text(part, now));
    }
  }

  private String text(double part, long now) {
    if (Double.isNaN(part)) {
      return label;
    }
    double elapsedSeconds = (now - begun) / 1e9;
    double done = part - first;
    String left =
        done > LEAST_PART
            ? String.format(Locale.ROOT, "  %.0f s left", elapsedSeconds * (1 - part) / done)
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
