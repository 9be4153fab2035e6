/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.EvokeException;
import org.evoke.core.InputException;

/**
 * Collects findings, so that all are told at once. Of many of one kind in one file the first few
 * are kept and the others counted. Not safe for use by several threads.
 */
public final class Findings {
  /** How many of one kind in one file are kept. */
  private static final int KEPT = 5;

  private final Map<Source, List<Finding>> found = new LinkedHashMap<>();
  private final Map<Source, Integer> counts = new LinkedHashMap<>();

  private record Source(Finding.Kind kind, String file) {}

  /** Adds a finding about a whole file, folder or item. */
  public void add(Finding.Kind kind, String file, String text) {
    add(new Finding(kind, file, 0, text));
  }

  /** Adds a finding about a line, counted from 1. */
  public void add(Finding.Kind kind, String file, int line, String text) {
    add(new Finding(kind, file, line, text));
  }

  /** Adds a file's error, as a reader reported it. */
  public void add(String file, EvokeException error) {
    add(Finding.Kind.MALFORMED, file, error.getMessage());
  }

  private void add(Finding finding) {
    Source source = new Source(finding.kind(), finding.file());
    if (counts.merge(source, 1, Integer::sum) <= KEPT) {
      found.computeIfAbsent(source, key -> new ArrayList<>()).add(finding);
    }
  }

  /** All findings: files in the order in which they first came. */
  public List<Finding> list() {
    List<Finding> all = new ArrayList<>();
    found.forEach(
        (source, some) -> {
          all.addAll(some);
          int more = counts.get(source) - some.size();
          if (more > 0) {
            all.add(new Finding(source.kind(), source.file(), 0, "and " + more + " more of this"));
          }
        });
    return all;
  }

  /** Whether something makes the data unusable. */
  public boolean blocked() {
    return found.keySet().stream().anyMatch(source -> source.kind() != Finding.Kind.ODD);
  }

  /**
   * Refuses data that cannot be used.
   *
   * @throws InputException with the first reason and the number of the others
   */
  public void requireUsable() {
    List<Finding> blocking = list().stream().filter(Finding::blocks).toList();
    if (!blocking.isEmpty()) {
      int others = blocking.size() - 1;
      String more =
          others == 0 ? "" : " (and " + others + " more; 'evoke datasets check' lists all)";
      throw new InputException(blocking.get(0).words() + more);
    }
  }
}
