/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputIndexTest {
  @TempDir Path folder;

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aBackslashInANameIsNoSeparator() {
    OutputIndex index = new OutputIndex(folder);
    index.succeeded(Path.of("b\\s.wav"), List.of(folder.resolve("in").resolve("b\\s.csv")));
    assertThat(index.write()).content().contains("b\\s.wav,in/b\\s.csv,ok");
  }

  @Test
  void namesThatWouldBreakALineAreQuoted() {
    OutputIndex index = new OutputIndex(folder);
    index.failed(Path.of("a,b.wav"), "no\nsound, \"none\"");
    assertThat(index.write())
        .hasContent("source,output,status\n\"a,b.wav\",,\"failed: no sound, \"\"none\"\"\"\n");
  }
}
