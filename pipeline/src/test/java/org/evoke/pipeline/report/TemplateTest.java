/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
  private static String render(String template, Map<String, Object> values) {
    return Template.parse(template).render(values);
  }

  @Test
  void valuesAreEscapedUnlessTheyAreMarkup() {
    assertThat(render("{{a}} {{{a}}}", Map.of("a", "<b a='\"&'>")))
        .isEqualTo("&lt;b a=&#39;&quot;&amp;&#39;&gt; <b a='\"&'>");
  }

  @Test
  void partsRepeatAndSeeTheNamesAround() {
    Map<String, Object> values =
        Map.of("n", "N", "rows", List.of(Map.of("x", 1), Map.of("x", 2)), "none", List.of());
    assertThat(render("{{#rows}}{{n}}{{x}},{{/rows}}", values)).isEqualTo("N1,N2,");
    assertThat(render("{{#none}}x{{/none}}{{^none}}empty{{/none}}", values)).isEqualTo("empty");
    assertThat(render("{{^rows}}empty{{/rows}}", values)).isEmpty();
  }

  @Test
  void flagsAndTextsShowAPart() {
    assertThat(render("{{#a}}yes{{/a}}{{#b}}no{{/b}}", Map.of("a", true, "b", false)))
        .isEqualTo("yes");
    assertThat(render("{{#a}}({{a}}){{/a}}{{#b}}no{{/b}}", Map.of("a", "t", "b", "")))
        .isEqualTo("(t)");
  }

  @Test
  void valuesAreNotTemplates() {
    assertThat(render("{{a}}", Map.of("a", "{{b}}", "b", "x"))).isEqualTo("{{b}}");
  }

  @Test
  void mistakesInTemplatesAreDefects() {
    assertThatThrownBy(() -> render("{{missing}}", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("missing");
    assertThatThrownBy(() -> Template.parse("{{#a}}{{/b}}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Template.parse("{{#a}}")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void markdownOfCards() {
    assertThat(
            Markdown.html(
                "# Title\n\nSome *text* with **bold**,\n`code` <b> and"
                    + " [a link](https://example.org/a?b=1&c=2).\n\n1. one\n2. two\n   more\n"))
        .isEqualTo(
            "<h4>Title</h4>\n<p>Some *text* with <strong>bold</strong>, <code>code</code>"
                + " &lt;b&gt; and <a href=\"https://example.org/a?b=1&amp;c=2\""
                + " rel=\"noreferrer\">a link</a>.</p>\n"
                + "<ul>\n<li>one</li>\n<li>two more</li>\n</ul>\n");
    assertThat(Markdown.html("| a | b |\n|---|:-:|\n| 1 | <2> |"))
        .contains("<th>a</th><th>b</th>", "<td>1</td><td>&lt;2&gt;</td>");
    assertThat(Markdown.html("```\na < b\n```")).isEqualTo("<pre>a &lt; b\n</pre>\n");
    assertThat(Markdown.html("[x](javascript:alert(1))")).doesNotContain("<a");
  }
}
