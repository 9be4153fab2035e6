/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.evoke.lab.table.Table;
import org.junit.jupiter.api.Test;

/** What a reader sees of tables. */
class ReproductionReportTest {
  private static String page(List<String> head, List<List<String>> rows) {
    return ReproductionReport.of(
        "table: what it is",
        List.of("Authors: Title.", "Protocol: sound. Nothing is looked at."),
        List.of(new Table("Table", "", head, rows)),
        List.of(),
        "");
  }

  @Test
  void figuresOfThePaperAreMarkedAndNoOthers() {
    String page =
        page(
            List.of("model", "ours", "paper", "paper, public test", "p in the paper"),
            List.of(
                List.of("a", "1.0", "2.0", "3.0", "4.0"),
                List.of("b, as printed in the paper", "5.0", "-", "-", "-"),
                List.of("c", "6.0", "-", "-", "what is not in the paper")));
    assertThat(page)
        .contains(
            "<td class=\"number\">1.0",
            "<td class=\"number paper\">2.0",
            "<td class=\"number paper\">3.0",
            "<td class=\"number paper\">4.0",
            "<td class=\"number paper\">5.0",
            "<td class=\"number\">6.0",
            "<h2>Protocol</h2>",
            "Sound. Nothing is looked at.",
            "<code>evoke reproduce table</code>");
  }

  @Test
  void tablesOfManyColumnsAreSetCloser() {
    List<String> head = IntStream.range(0, 14).mapToObj(i -> "column " + i).toList();
    assertThat(page(head, List.of(Collections.nCopies(14, "1")))).contains("class=\"wrap dense\"");
    assertThat(page(head.subList(0, 5), List.of(Collections.nCopies(5, "1"))))
        .contains("class=\"wrap \"");
  }
}
