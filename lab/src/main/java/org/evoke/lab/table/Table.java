/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.table;

import java.util.List;

/**
 * A table of texts.
 *
 * @param title heading
 * @param caption what a reader has to know, whole sentences; may be empty
 * @param head names of the columns
 * @param rows cells by row and column
 */
public record Table(String title, String caption, List<String> head, List<List<String>> rows) {
  public Table {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
