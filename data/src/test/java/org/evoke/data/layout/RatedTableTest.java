/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.evoke.core.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatedTableTest {
  private static final Map<String, Scale> RATINGS = Map.of("Val", Scale.VALENCE.withRange(1, 9));

  @TempDir Path folder;
  private final Findings findings = new Findings();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,val,title\na.mp3,5.5,x\nb,1,\"y, z\"\n",
        "\uFEFFid;val;title\r\na.mp3;5.5;x\r\nb;1;\"y; z\"\r\n",
        "id\tVAL\ttitle\r a.mp3 \t5.5\tx\rb\t1\ty\r",
        "\"id\",\"val\"\n\"a\",5.5\n\n\"b\",1"
      })
  void separatorsLineEndsAndMarksDoNotMatter(String text) throws IOException {
    RatedTable table = read(text);
    assertThat(findings.list()).isEmpty();
    assertThat(table.ids()).containsExactly("a", "b");
    assertThat(table.ratings().get("Val")).containsExactly(5.5, 1);
  }

  @Test
  void everythingThatIsWrongIsFoundAtOnce() throws IOException {
    RatedTable table = read("id,val\na,5\na,6\nb,0.3\nc,?\nd\n,4\ne,9\n");
    assertThat(table.ids()).containsExactly("a", "e");
    assertThat(findings.list().stream().map(Finding::words))
        .containsExactly(
            "duplicate: t.csv:3: a stands in line 2 already",
            "out of scale: t.csv:4: Val is 0.3, must lie in 1.0 to 9.0",
            "malformed: t.csv:5: Val is '?', no finite number",
            "malformed: t.csv:6: 1 cells, the first line has 2",
            "malformed: t.csv:7: no id");
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    assertThat(read("song,valence\n1,2\n").ids()).isEmpty();
    assertThat(findings.list().get(0).words())
        .isEqualTo("missing: t.csv:1: no column id; there is song, valence");
  }

  @Test
  void anEmptyFileAndBytesThatAreNoTextAreFound() throws IOException {
    read("");
    assertThat(findings.list().get(0).text()).contains("empty");
    Path latin = folder.resolve("latin.csv");
    Files.write(latin, "id,val\né,2\n".getBytes(StandardCharsets.ISO_8859_1));
    RatedTable.read(latin, "latin.csv", "id", RATINGS, findings);
    assertThat(findings.list().get(1).text()).contains("not UTF-8");
  }

  private RatedTable read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), text);
    return RatedTable.read(file, "t.csv", "id", RATINGS, findings);
  }
}
