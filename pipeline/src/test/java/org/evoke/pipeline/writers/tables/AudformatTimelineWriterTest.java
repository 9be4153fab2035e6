/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.SampleAnswers;
import org.evoke.pipeline.writers.Written;
import org.junit.jupiter.api.Test;

class AudformatTimelineWriterTest {
  private static final Pattern LINE =
      Pattern.compile("( *)(\"(?:[^\"\\\\]|\\\\.)*\"|[a-z0-9_]+):(?: (.+))?");

  /** Reads block mappings of YAML, strictly: two spaces deeper each, no key twice, ASCII alone. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> yaml(String text) {
    assertThat(text).matches("(?s)[ -~\n]*\n");
    Map<String, Object> root = new LinkedHashMap<>();
    Deque<Map<String, Object>> open = new ArrayDeque<>(List.of(root));
    List<Object> list = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.strip().startsWith("- ")) {
        list.add(unquoted(line.strip().substring(2)));
        continue;
      }
      Matcher m = LINE.matcher(line);
      assertThat(m.matches()).as(line).isTrue();
      int depth = m.group(1).length() / 2;
      assertThat(m.group(1).length() % 2).isZero();
      assertThat(depth).as(line).isLessThan(open.size());
      while (open.size() > depth + 1) {
        open.pop();
      }
      String key = unquoted(m.group(2));
      if (m.group(3) != null) {
        assertThat(open.peek().put(key, unquoted(m.group(3)))).as(line).isNull();
      } else if (key.equals("labels") && depth == 2) {
        list = new ArrayList<>();
        open.peek().put(key, list);
      } else {
        Map<String, Object> inner = new LinkedHashMap<>();
        assertThat(open.peek().put(key, inner)).as(line).isNull();
        open.push(inner);
      }
    }
    return root;
  }

  private static String unquoted(String text) {
    if (!text.startsWith("\"")) {
      assertThat(text).matches("[a-z0-9_.-]+|\\[\\]");
      return text;
    }
    assertThat(text).endsWith("\"");
    StringBuilder plain = new StringBuilder();
    for (int i = 1; i < text.length() - 1; i++) {
      if (text.charAt(i) != '\\') {
        plain.append(text.charAt(i));
      } else if (text.charAt(i + 1) == 'U') {
        plain.appendCodePoint(Integer.parseInt(text.substring(i + 2, i + 10), 16));
        i += 9;
      } else {
        plain.append(text.charAt(++i));
      }
    }
    return plain.toString();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> parent, String key) {
    return (Map<String, Object>) parent.get(key);
  }

  private static Map<String, byte[]> files(Answer answer) {
    return Written.files(new AudformatTimelineWriter(), answer);
  }

  private static String text(Map<String, byte[]> files, String suffix) {
    return new String(files.get(suffix), StandardCharsets.UTF_8);
  }

  /** What audformat asks when it loads a database. */
  private static void assertLoadable(Map<String, byte[]> files) {
    Map<String, Object> header = yaml(text(files, ".audformat.yaml"));
    assertThat(header).containsKeys("name", "source", "usage", "languages", "schemes", "tables");
    assertThat(header.get("usage"))
        .isIn("commercial", "other", "research", "restricted", "unrestricted");
    Map<String, Object> schemes = map(header, "schemes");
    assertThat(schemes.keySet())
        .allSatisfy(
            name ->
                assertThat(map(schemes, name).get("dtype")).isIn("bool", "float", "int", "str"));
    Map<String, Object> tables = map(header, "tables");
    assertThat(files).hasSize(1 + tables.size());
    for (String name : tables.keySet()) {
      Map<String, Object> table = map(tables, name);
      assertThat(table.get("type")).isEqualTo("segmented");
      Map<String, Object> columns = map(table, "columns");
      for (String column : columns.keySet()) {
        assertThat(schemes).containsKey((String) map(columns, column).get("scheme_id"));
        assertThat(map(header, "raters"))
            .containsKey((String) map(columns, column).get("rater_id"));
      }
      String csv = text(files, ".audformat." + name + ".csv");
      assertThat(csv.lines().findFirst())
          .contains("file,start,end," + String.join(",", columns.keySet()));
    }
  }

  @Test
  void headerAndTablesFitEachOther() {
    assertLoadable(files(SampleAnswers.withEverything("film.webm", 90)));
    assertLoadable(files(SampleAnswers.of("song.mp3", 20, false)));
    assertLoadable(files(SampleAnswers.of("beep.wav", 0.3, false)));
  }

  @Test
  void namesAreReadBackAsTheyAre() {
    String name = "a: \"b\" # 'c' \\ \u05d0\ud83d\ude00\u0001\n- d.webm";
    Map<String, byte[]> files = files(SampleAnswers.of(name, 20, true));
    assertLoadable(files);
    assertThat(yaml(text(files, ".audformat.yaml")).get("source")).isEqualTo(name);
  }

  @Test
  void timesAreThoseOfPandas() {
    Map<String, byte[]> files = files(SampleAnswers.withEverything("film.webm", 3661.25));
    List<String> rows = text(files, ".audformat.curves.csv").lines().toList();
    assertThat(rows).hasSize(1 + 3662);
    assertThat(rows.get(1)).startsWith("film.webm,0 days 00:00:00.000000,0 days 00:00:01.000000,,");
    assertThat(rows.get(3662))
        .startsWith("film.webm,0 days 01:01:01.000000,0 days 01:01:01.250000,")
        .endsWith(",False");
    assertThat(text(files, ".audformat.events.csv").lines())
        .contains(
            "film.webm,0 days 00:12:12.250000,0 days 00:36:36.750000,dog | bark,animal,0.751235");
  }

  @Test
  void schemesNameTheScale() {
    Map<String, Object> header =
        yaml(text(files(SampleAnswers.withEverything("film.webm", 9)), ".audformat.yaml"));
    Map<String, Object> schemes = map(header, "schemes");
    assertThat(map(schemes, "valence_low"))
        .containsEntry("scale", "valence[-1,1]")
        .containsEntry("scale_low", "-1")
        .containsEntry("description", "valence[-1,1]: very unpleasant to very pleasant");
    assertThat((List<?>) map(schemes, "class").get("labels")).hasSize(7);
  }
}
