/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.evoke.core.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTest {
  @ParameterizedTest
  @CsvSource({"10GB,10000000000", "1.5 MB,1500000", "123,123", "2k,2000", "3tb,3000000000000"})
  void amountsAreRead(String text, long bytes) {
    assertThat(ByteSize.read("LIMIT", text)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GB", "-1", "0", "1e9", "10 PB", "999999999 TB", "0.0001"})
  void othersAreNot(String text) {
    assertThatThrownBy(() -> ByteSize.read("LIMIT", text))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("LIMIT is " + text)
        .hasMessageContaining("such as 10GB");
  }

  @Test
  void amountsAreWritten() {
    assertThat(ByteSize.write(999)).isEqualTo("999 bytes");
    assertThat(ByteSize.write(1_500_000_000)).isEqualTo("1.50 GB");
  }
}
