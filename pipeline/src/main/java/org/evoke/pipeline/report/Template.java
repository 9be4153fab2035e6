/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with places to fill. {@code {{name}}} stands for an escaped value, {@code {{{name}}}} for
 * markup that is already safe, {@code {{#name}}...{{/name}}} for a part that is repeated for each
 * entry of a list or shown when a flag is set, {@code {{^name}}...{{/name}}} for its opposite.
 * Entries of a list are maps and see the names around them too.
 */
public final class Template {
  private static final Pattern TAG =
      Pattern.compile("\\{\\{\\{(\\w+)\\}\\}\\}|\\{\\{([#^/]?)(\\w+)\\}\\}");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]");

  private final List<Node> nodes;

  private Template(List<Node> nodes) {
    this.nodes = nodes;
  }

  /** A piece of a template that adds its text. */
  private interface Node {
    void render(Scope scope, StringBuilder out);
  }

  /** Names and their values, the innermost first. */
  private record Scope(Map<String, Object> values, Scope outer) {
    Object find(String name) {
      for (Scope scope = this; scope != null; scope = scope.outer) {
        if (scope.values.containsKey(name)) {
          return scope.values.get(name);
        }
      }
      throw new IllegalArgumentException("the template needs a value for " + name);
    }
  }

  /** Reads a template. */
  public static Template parse(String text) {
    Matcher tags = TAG.matcher(text);
    int[] position = {0};
    List<Node> nodes = parse(text, tags, position, "");
    return new Template(nodes);
  }

  private static List<Node> parse(String text, Matcher tags, int[] position, String inside) {
    List<Node> nodes = new ArrayList<>();
    while (tags.find()) {
      addText(text.substring(position[0], tags.start()), nodes);
      position[0] = tags.end();
      String raw = tags.group(1);
      String sign = tags.group(2);
      String name = tags.group(3);
      if (raw != null) {
        nodes.add((scope, out) -> out.append(scope.find(raw)));
      } else if (sign.isEmpty()) {
        nodes.add((scope, out) -> out.append(escape(String.valueOf(scope.find(name)))));
      } else if (sign.equals("/")) {
        requireSame(inside, name);
        return nodes;
      } else {
        List<Node> part = parse(text, tags, position, name);
        nodes.add(section(name, sign.equals("^"), part));
      }
    }
    requireSame(inside, "");
    addText(text.substring(position[0]), nodes);
    return nodes;
  }

  private static void addText(String text, List<Node> nodes) {
    nodes.add((scope, out) -> out.append(text));
  }

  private static void requireSame(String opened, String closed) {
    if (!opened.equals(closed)) {
      throw new IllegalArgumentException("part " + opened + " is closed by " + closed);
    }
  }

  private static Node section(String name, boolean inverted, List<Node> part) {
    return (scope, out) -> {
      List<Map<String, Object>> entries = entries(scope.find(name));
      if (inverted && entries.isEmpty()) {
        part.forEach(node -> node.render(scope, out));
      } else if (!inverted) {
        for (Map<String, Object> entry : entries) {
          part.forEach(node -> node.render(new Scope(entry, scope), out));
        }
      }
    };
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> entries(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? List.of(Map.of()) : List.of();
    }
    if (value instanceof String text) {
      return text.isEmpty() ? List.of() : List.of(Map.of());
    }
    return (List<Map<String, Object>>) value;
  }

  /** Fills the template. */
  public String render(Map<String, Object> values) {
    StringBuilder out = new StringBuilder();
    nodes.forEach(node -> node.render(new Scope(values, null), out));
    return out.toString();
  }

  /**
   * Text that means nothing but itself in HTML, in attributes too; control characters, which HTML
   * does not allow, become U+FFFD.
   */
  public static String escape(String text) {
    String shown = CONTROL.matcher(text).replaceAll("\ufffd");
    return shown
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
