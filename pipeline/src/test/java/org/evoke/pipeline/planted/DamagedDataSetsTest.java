/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.data.layout.DataSetLayout;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;
import org.evoke.data.layout.Layouts;
import org.evoke.data.layout.MediaLength;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A check finds what is wrong with a data set, and lets pass what is only written otherwise. */
class DamagedDataSetsTest {
  private static final String DEAM =
      "annotations/annotations averaged per song/song_level/"
          + "static_annotations_averaged_songs_1_2000.csv";
  private static final String RANKING = "annotations/ACCEDEranking.txt";
  private static final String EIMT = "MEDIAEVAL16-Global_prediction.txt";
  private static final String EIMT_TEST = "EIMT16_test.list";

  @TempDir static Path folder;

  @BeforeAll
  static void makeThem() {
    for (String name : List.of("deam", "eimt16", "liris-accede", "esc10")) {
      int items = name.equals("esc10") ? 50 : 12;
      PlantedSets.named(name)
          .write(folder.resolve(name), new PlantedSize(items, 0.3), new Seed(4), Progress.NONE);
    }
  }

  private List<Finding> check(String name) {
    DataSetLayout layout = Layouts.named(name);
    Findings findings = new Findings();
    layout.check(folder.resolve(name), layout.names(), MediaLength.UNKNOWN, findings);
    return findings.list();
  }

  /** Findings of a data set with one file changed; the file is put back. */
  private List<Finding> changed(String name, String file, UnaryOperator<String> change)
      throws IOException {
    Path path = folder.resolve(name).resolve(file);
    String text = Files.readString(path);
    try {
      Files.writeString(path, change.apply(text));
      return check(name);
    } finally {
      Files.writeString(path, text);
    }
  }

  private List<Finding> without(String name, String file) throws IOException {
    Path path = folder.resolve(name).resolve(file);
    Path away = folder.resolve("away");
    Files.move(path, away);
    try {
      return check(name);
    } finally {
      Files.move(away, path);
    }
  }

  @ParameterizedTest
  @CsvSource({"deam, " + DEAM, "liris-accede, " + RANKING, "eimt16, " + EIMT_TEST})
  void endsOfLinesAndByteOrderMarksDoNotMatter(String name, String file) throws IOException {
    assertThat(changed(name, file, text -> text.replace("\n", "\r\n"))).isEmpty();
    assertThat(changed(name, file, text -> text.replace("\n", "\r"))).isEmpty();
    assertThat(changed(name, file, text -> '\uFEFF' + text)).isEmpty();
  }

  @Test
  void separatorsOfTablesDoNotMatter() throws IOException {
    assertThat(changed("deam", DEAM, text -> text.replace(',', ';'))).isEmpty();
    assertThat(changed("deam", DEAM, text -> text.replace(',', '\t'))).isEmpty();
    assertThat(changed("eimt16", EIMT, text -> text.replace("\r", "\r\n"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "deam, " + DEAM + ", '\n3,', '\n2,'",
    "liris-accede, " + RANKING + ", 'ACCEDE00003', 'ACCEDE00002'",
    "eimt16, " + EIMT_TEST + ", 'MEDIAEVAL16_00003', 'MEDIAEVAL16_00002'",
    "eimt16, " + EIMT + ", 'MEDIAEVAL16_00003', 'MEDIAEVAL16_00002'"
  })
  void idsThatComeTwiceAreFound(String name, String file, String id, String other)
      throws IOException {
    assertThat(changed(name, file, text -> text.replaceFirst(id, other)))
        .anyMatch(
            found -> found.kind() == Finding.Kind.DUPLICATE && file.endsWith(last(found.file())));
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "deam, " + DEAM + ", '\n2,', '\n2,-0.4,0,0,0\n99,'",
    "liris-accede, " + RANKING + ", '\t[0-9.]+\t0.11\t', '\t0.5\t0.11\t'",
    "eimt16, " + EIMT_TEST + ", ' [0-9.]+\n', ' 0.52\n'"
  })
  void labelsOfAnotherScaleAreFound(String name, String file, String from, String to)
      throws IOException {
    assertThat(changed(name, file, text -> text.replaceFirst(from, to)))
        .anyMatch(found -> found.kind() == Finding.Kind.OUT_OF_SCALE)
        .allMatch(found -> found.words().length() < 400);
  }

  @ParameterizedTest
  @CsvSource({
    "deam, MEMD_audio/5.mp3", "liris-accede, data/ACCEDE00004.mp4",
    "eimt16, data/MEDIAEVAL16_00001.mp4", "eimt16, data/ACCEDE00001.mp4"
  })
  void vanishedMediaAreFound(String name, String file) throws IOException {
    String id = last(file).replaceFirst("\\..*", "");
    assertThat(without(name, file))
        .singleElement()
        .matches(found -> found.kind() == Finding.Kind.MISSING && found.words().contains(id));
  }

  @ParameterizedTest
  @CsvSource({
    "deam, " + DEAM,
    "liris-accede, annotations/ACCEDEsets.txt",
    "liris-accede, " + RANKING,
    "liris-accede, features/ACCEDEfeaturesValence_TAC2015.txt",
    "esc10, 004 - Baby cry"
  })
  void halfADataSetIsFound(String name, String part) throws IOException {
    List<Finding> findings = without(name, part);
    if (name.equals("esc10")) {
      assertThat(findings).anyMatch(found -> found.words().contains("9 folders of classes"));
    } else {
      assertThat(findings)
          .anyMatch(
              found -> found.kind() == Finding.Kind.MISSING && found.words().contains(last(part)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"deam", "eimt16", "liris-accede", "esc10"})
  void foldersOfSomethingElseAreFound(String name) throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("notes.txt"), "nothing");
    DataSetLayout layout = Layouts.named(name);
    Findings findings = new Findings();
    layout.check(other, layout.names(), MediaLength.UNKNOWN, findings);
    assertThat(findings.blocked()).isTrue();
  }

  @Test
  void whatIsNotDamagedPasses() {
    for (String name : List.of("deam", "eimt16", "liris-accede", "esc10")) {
      assertThat(check(name)).as(name).isEmpty();
    }
  }
}
