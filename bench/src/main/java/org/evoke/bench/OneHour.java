/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.bench;

import java.util.Locale;
import java.util.Optional;
import org.evoke.audio.opensmile.OpenSmileSet;
import org.evoke.audio.opensmile.Windowing;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;

/**
 * Extracts the features of one hour of stereo sound at 44.1 kHz, block by block, to see that they
 * fit into a small heap; run with {@code -Xmx512m}. Argument: {@code emobase2010}, {@code
 * compare13} or {@code windows}.
 */
public final class OneHour {
  private static final int RATE = 44100;
  private static final int MINUTES = 60;

  private OneHour() {}

  public static void main(String[] arguments) {
    String what = arguments.length == 0 ? "compare13" : arguments[0];
    long start = System.nanoTime();
    int rows =
        switch (what) {
          case "emobase2010" -> OpenSmileSet.EMOBASE2010.wholeFile().extract(new Hour()).rows();
          case "windows" -> windows();
          default -> OpenSmileSet.COMPARE13.wholeFile().extract(new Hour()).rows();
        };
    System.out.printf(
        Locale.ROOT,
        "%s: %d minutes, %d rows, %.1f s, heap limit %d MiB%n",
        what,
        MINUTES,
        rows,
        (System.nanoTime() - start) / 1e9,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private static int windows() {
    int[] rows = {0};
    OpenSmileSet.EMOBASE2010.windows(
        new Hour(), new Windowing(0.4, 0.04), (start, end, values) -> rows[0]++);
    return rows[0];
  }

  /** The same minute again and again. */
  private static final class Hour implements SignalStream {
    private final Signal minute = BenchSound.voice(RATE, 2, 60);
    private int second;

    @Override
    public int sampleRate() {
      return RATE;
    }

    @Override
    public int channels() {
      return minute.channels();
    }

    @Override
    public SampleFormat format() {
      return minute.format();
    }

    @Override
    public Optional<Signal> next() {
      if (second == MINUTES * 60) {
        return Optional.empty();
      }
      int from = second++ % 60 * RATE;
      return Optional.of(minute.slice(from, from + RATE));
    }

    @Override
    public void close() {}
  }
}
