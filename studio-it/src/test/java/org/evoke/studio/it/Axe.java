/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.it;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What axe-core finds fault with on a page. */
final class Axe {
  private static final String SCRIPT = script();

  private Axe() {}

  private static String script() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Serious and critical findings, with where they are. */
  static List<String> serious(Page page) {
    page.evaluate(SCRIPT + "; undefined");
    Object found =
        page.evaluate(
            "async () => (await axe.run(document)).violations.map((v) => ({ impact: v.impact, id:"
                + " v.id, where: v.nodes.map((n) => n.html.slice(0, 160)).join(' ; ') }))");
    List<String> serious = new ArrayList<>();
    for (Object one : (List<?>) found) {
      Map<?, ?> finding = (Map<?, ?>) one;
      if (List.of("serious", "critical").contains(finding.get("impact"))) {
        serious.add(finding.get("id") + ": " + finding.get("where"));
      }
    }
    return serious;
  }
}
