/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.valence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.UsageException;
import org.evoke.data.weights.WeightStore;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.reproduce.Reproductions;
import org.evoke.pipeline.extract.BatchExtraction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From annotated events in each of their forms to Table I. */
class AnnotatedFilmsTest {
  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void write() throws IOException {
    data = folder.resolve("data");
    for (String film : List.of("AAA", "BBB", "CCC")) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 500; i++) {
        text.append(String.format(Locale.ROOT, "%.2f %.1f 0.1%n", i * 0.04, i < 250 ? -0.5 : 0.5));
      }
      write("Emotion Annotation/experienced/subj1_1_" + film + ".dat", text.toString());
    }
    write("Event Annotation/AAA.txt", "onset,offset,label\n1,2,laughter\n");
    write("Event Annotation/BBB.txt", "\uFEFF00:00:01.000\t00:00:02.000\tnon-ver:Laughter\r\n");
    write(
        "Event Annotation/CCC.eaf",
"""
<ANNOTATION_DOCUMENT><TIME_ORDER>
<TIME_SLOT TIME_SLOT_ID="a" TIME_VALUE="12000"/><TIME_SLOT TIME_SLOT_ID="b" TIME_VALUE="16000"/>
</TIME_ORDER><TIER TIER_ID="non-verbal"><ANNOTATION>
<ALIGNABLE_ANNOTATION ANNOTATION_ID="1" TIME_SLOT_REF1="a" TIME_SLOT_REF2="b">
<ANNOTATION_VALUE>laughter</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
</ANNOTATION_DOCUMENT>
""");
  }

  private void write(String name, String text) throws IOException {
    Path file = data.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<List<String>> table(Path... names) {
    Map<String, Path> places =
        names.length == 0
            ? Map.of("cognimuse", data)
            : Map.of("cognimuse", data, "names", names[0]);
    WeightStore none = new WeightStore(folder.resolve("weights"), List.of());
    return new ArrayList<>(
        Reproductions.named("valence-table1")
            .run(
                new ReproductionRequest(
                    places,
                    false,
                    Map.of(),
                    folder.resolve("run"),
                    new BatchExtraction.Resources(none, Optional.empty()),
                    note -> {},
                    Progress.NONE))
            .tables()
            .get(0)
            .rows());
  }

  @Test
  void eachFilmMayHaveAnotherForm() {
    List<List<String>> rows = table();
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).subList(0, 3)).containsExactly("non-verbal", "laughter", "0.10");
    assertThat(rows.get(0).get(4)).isEqualTo("3");
    assertThat(rows.get(0).get(6)).isEqualTo("0.17");
  }

  @Test
  void columnsByNumberAreReadFromTheNamesFile() throws IOException {
    Files.delete(data.resolve("Event Annotation/CCC.eaf"));
    for (String film : List.of("AAA", "BBB", "CCC")) {
      write("Event Annotation/" + film + ".txt", "non-verbal;12;14;2;laughter\n");
    }
    Path names = folder.resolve("names.yaml");
    Files.writeString(names, "onset: 2\noffset: 3\nlabel: 5\n");
    assertThat(table(names).get(0).subList(0, 3)).containsExactly("non-verbal", "laughter", "0.10");
    Files.writeString(names, "onset: 2\n");
    assertThatThrownBy(() -> table(names)).isInstanceOf(UsageException.class);
  }

  @Test
  void twoFilesOfOneFilmAreRefused() throws IOException {
    write("Event Annotation/CCC.txt", "1\t2\tlaughter\n");
    assertThatThrownBy(this::table)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("duplicate: Event Annotation/CCC.txt")
        .hasMessageContaining("CCC.eaf");
  }
}
