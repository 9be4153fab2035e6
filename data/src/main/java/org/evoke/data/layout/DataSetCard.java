/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.layout;

import java.util.List;

/**
 * What one must know of a data set before using it.
 *
 * @param name its name here, such as {@code cognimuse}
 * @param title its full name
 * @param labels what was annotated, on which scale
 * @param group what must not be separated, such as {@code film}
 * @param access where and how it is requested
 * @param terms terms of use
 * @param citation the paper to cite
 * @param files what the folder holds, a line each
 * @param certainty how well its form is known: {@code seen}, {@code documented} or {@code assumed}
 */
public record DataSetCard(
    String name,
    String title,
    String labels,
    String group,
    String access,
    String terms,
    String citation,
    List<String> files,
    String certainty) {
  public DataSetCard {
    files = List.copyOf(files);
  }
}
