/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.eev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;
import org.evoke.data.layout.MediaLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EevTableTest {
  private static final String HEAD =
      "YouTube ID,Timestamp (milliseconds)," + String.join(",", EevVideo.EXPRESSIONS) + "\n";

  @TempDir Path folder;
  private final Findings findings = new Findings();
  private final List<EevVideo> videos = new ArrayList<>();

  private static String row(String id, long micros, String first) {
    return id + "," + micros + "," + first + ",0".repeat(14) + "\n";
  }

  private void read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("val.csv"), text);
    EevTable.read(file, "val.csv", findings, videos::add);
  }

  private List<String> found() {
    return findings.list().stream().map(Finding::words).toList();
  }

  @Test
  void stampsAreMicrosecondsAtSixAStep() throws IOException {
    read(
        HEAD
            + row("a", 0, "0.5")
            + row("a", 166666, "0")
            + row("a", 500000, "0.25")
            + row("b", 3600000000L, "1"));
    assertThat(found()).isEmpty();
    assertThat(videos).hasSize(2);
    EevVideo a = videos.get(0);
    assertThat(a.steps()).containsExactly(0, 1, 3);
    assertThat(a.detected()).containsExactly(0, 2);
    EevVideo kept = a.select(a.detected());
    assertThat(kept.steps()).containsExactly(0, 3);
    assertThat(kept.values()[15]).isEqualTo(0.25f);
    assertThat(videos.get(1).steps()).containsExactly(21600);
  }

  @Test
  void manyRowsOfAVideoAreKept() throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    for (int i = 0; i < 1000; i++) {
      text.append(row("long", Math.floorDiv(i * 1_000_000L, 6L), "0." + (i % 10)));
    }
    read(text.toString());
    assertThat(found()).isEmpty();
    assertThat(videos.get(0).rows()).isEqualTo(1000);
    assertThat(videos.get(0).values()[999 * 15]).isEqualTo(0.9f);
  }

  @Test
  void everythingThatIsWrongIsFoundAndTheGoodVideosStay() throws IOException {
    read(
        HEAD
            + row("a", 0, "0.5")
            + row("b", 0, "1.5")
            + row("c", 0, "0.5")
            + row("c", 0, "0.5")
            + row("d", 80000, "0.5")
            + row("a", 166666, "0.5")
            + row("e", 0, "?")
            + "f,0,1\n"
            + row("g", 0, "0.5"));
    assertThat(videos.stream().map(EevVideo::id)).containsExactly("a", "g");
    assertThat(found())
        .containsExactlyInAnyOrder(
            "out of scale: val.csv:3: amusement is 1.5, must lie in 0 to 1",
            "duplicate: val.csv:5: time stamp 0 does not follow the one before",
            "malformed: val.csv:6: time stamp 80000 is no sixth of a second in microseconds",
            "duplicate: val.csv:7: video a comes again after others",
            "malformed: val.csv:8: amusement is '?', no finite number",
            "malformed: val.csv:9: 3 cells, must be 17");
  }

  @Test
  void theTestPartHasNoScores() throws IOException {
    read("Video ID,Timestamp (milliseconds)\na,0\n");
    assertThat(found().get(0)).startsWith("malformed: val.csv:1: columns must be");
  }

  @Test
  void bothPartsAndTheVideosAreChecked() throws IOException {
    EevLayout layout = new EevLayout();
    Files.writeString(folder.resolve("train.csv"), HEAD + row("a", 0, "0.5") + row("b", 0, "0"));
    Files.writeString(folder.resolve("val.csv"), HEAD + row("a", 0, "0.5"));
    Files.createDirectories(folder.resolve("videos"));
    Files.writeString(folder.resolve("videos/a.mp4"), "x");
    layout.check(folder, layout.names(), MediaLength.UNKNOWN, findings);
    assertThat(found())
        .containsExactly(
            "odd: train.csv: video b holds zeros only, no label",
            "duplicate: val.csv: video a is in both parts",
            "odd: test.csv: not there: not needed, but the folder is not whole",
            "odd: videos: 1 of 2 have no media file, such as b; they are left out");
  }

  /** The same rows as other programs would write them. */
  @ParameterizedTest
  @CsvSource({"\\n, ',', false", "\\r\\n, ;, true", "\\r, '\t', true", "\\r, ;, false"})
  void lineEndsSeparatorsAndMarksOfOtherProgramsAreRead(String end, String cell, boolean mark)
      throws IOException {
    String text = HEAD + row("a", 0, "0.5") + row("a", 166666, "0") + row("b", 0, "1");
    String ends = end.replace("\\n", "\n").replace("\\r", "\r");
    read((mark ? "\uFEFF" : "") + text.replace(",", cell).replace("\n", ends));
    assertThat(found()).isEmpty();
    assertThat(videos.stream().map(EevVideo::rows)).containsExactly(2, 1);
  }

  @Test
  void aFolderWithoutTablesAndOneWithoutVideosSaySo() throws IOException {
    EevLayout layout = new EevLayout();
    layout.check(folder, layout.names(), MediaLength.UNKNOWN, findings);
    assertThat(found())
        .containsExactly(
            "missing: train.csv: the labels of the part train",
            "missing: val.csv: the labels of the part validation",
            "odd: test.csv: not there: not needed, but the folder is not whole");
    assertThat(findings.blocked()).isTrue();
    Files.writeString(folder.resolve("train.csv"), HEAD + row("a", 0, "0.5"));
    Files.writeString(folder.resolve("test.csv"), "Video ID,Timestamp (milliseconds)\nq,0\n");
    Files.writeString(folder.resolve("val.csv"), HEAD);
    Files.createDirectories(folder.resolve("videos"));
    Findings half = new Findings();
    layout.check(folder, layout.names(), MediaLength.UNKNOWN, half);
    assertThat(half.list().stream().map(Finding::words))
        .containsExactly(
            "missing: val.csv: no row below the column names",
            "missing: videos: 1 of 1 have no media file, such as a; they are left out");
  }

  @Test
  void stampsInMillisecondsAndScoresInPercentAreNotTakenForOthers() throws IOException {
    read(HEAD + row("a", 0, "50") + row("b", 0, "0.5") + row("b", 167, "0.5"));
    assertThat(found())
        .containsExactly(
            "out of scale: val.csv:2: amusement is 50, must lie in 0 to 1",
            "malformed: val.csv:4: time stamp 167 is no next sixth of a second in microseconds");
    assertThat(videos).isEmpty();
  }
}
