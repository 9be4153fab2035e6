/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;

class SetTableTest {
  @Test
  void emobase2010HasThePublishedNamesInOrder() throws IOException {
    assertThat(Emobase2010.TABLE.set().columns())
        .hasSize(1582)
        .doesNotHaveDuplicates()
        .isEqualTo(Files.readAllLines(SharedData.require("opensmile/names_emobase2010.txt")));
  }

  @Test
  void compare13HasThePublishedNamesInOrder() throws IOException {
    assertThat(Compare13.TABLE.set().columns())
        .hasSize(6373)
        .doesNotHaveDuplicates()
        .isEqualTo(Files.readAllLines(SharedData.require("opensmile/names_compare13.txt")));
  }
}
