/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Model cards as HTML: headings, paragraphs, lists, tables, fenced code, bold, code and links of
 * Markdown. Everything else stays text, and no markup of the card gets through.
 */
final class Markdown {
  private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)");
  private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*]|\\d+\\.)\\s+(.*)");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\((https?://[^\\s)]+)\\)");
  private static final String FENCE = "```";

  /** Cards begin with one #; in the report they stand below headings of the third level. */
  private static final int HEADING_OFFSET = 3;

  private final List<String> lines;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private Markdown(String text) {
    lines = Arrays.asList(text.replace("\r", "").split("\n", -1));
  }

  /** The text as HTML. */
  static String html(String text) {
    Markdown markdown = new Markdown(text);
    while (markdown.at < markdown.lines.size()) {
      markdown.block();
    }
    return markdown.out.toString();
  }

  private void block() {
    String line = lines.get(at);
    Matcher heading = HEADING.matcher(line);
    if (line.isBlank()) {
      at++;
    } else if (line.startsWith(FENCE)) {
      code();
    } else if (heading.matches()) {
      int level = Math.min(6, heading.group(1).length() + HEADING_OFFSET);
      element("h" + level, inline(heading.group(2)));
      at++;
    } else if (line.startsWith("|")) {
      table();
    } else if (ITEM.matcher(line).matches()) {
      list();
    } else {
      paragraph();
    }
  }

  private void code() {
    StringBuilder code = new StringBuilder();
    for (at++; at < lines.size() && !lines.get(at).startsWith(FENCE); at++) {
      code.append(lines.get(at)).append('\n');
    }
    at++;
    element("pre", Template.escape(code.toString()));
  }

  private void list() {
    List<String> items = new ArrayList<>();
    while (at < lines.size() && !lines.get(at).isBlank()) {
      Matcher item = ITEM.matcher(lines.get(at));
      if (item.matches()) {
        items.add(item.group(1));
      } else {
        int last = items.size() - 1;
        items.set(last, items.get(last) + " " + lines.get(at).strip());
      }
      at++;
    }
    out.append("<ul>\n");
    items.forEach(item -> element("li", inline(item)));
    out.append("</ul>\n");
  }

  private void table() {
    out.append("<div class=\"scroll\"><table>\n");
    for (String tag = "th"; at < lines.size() && lines.get(at).startsWith("|"); at++) {
      String row = lines.get(at).strip();
      if (row.matches("[|:\\-\\s]+")) {
        continue;
      }
      out.append("<tr>");
      for (String cell : row.replaceAll("^\\||\\|$", "").split("\\|", -1)) {
        out.append('<').append(tag).append('>').append(inline(cell.strip()));
        out.append("</").append(tag).append('>');
      }
      out.append("</tr>\n");
      tag = "td";
    }
    out.append("</table></div>\n");
  }

  private void paragraph() {
    StringBuilder text = new StringBuilder();
    while (at < lines.size() && !lines.get(at).isBlank() && !beginsBlock(lines.get(at))) {
      text.append(text.isEmpty() ? "" : " ").append(lines.get(at).strip());
      at++;
    }
    element("p", inline(text.toString()));
  }

  private static boolean beginsBlock(String line) {
    return line.startsWith("|")
        || line.startsWith(FENCE)
        || HEADING.matcher(line).matches()
        || ITEM.matcher(line).matches();
  }

  private void element(String tag, String html) {
    out.append('<').append(tag).append('>').append(html);
    out.append("</").append(tag).append(">\n");
  }

  private static String inline(String text) {
    String html = Template.escape(text);
    html = html.replaceAll("`([^`]+)`", "<code>$1</code>");
    html = html.replaceAll("\\*\\*([^*]+)\\*\\*", "<strong>$1</strong>");
    return LINK.matcher(html).replaceAll("<a href=\"$2\" rel=\"noreferrer\">$1</a>");
  }
}
