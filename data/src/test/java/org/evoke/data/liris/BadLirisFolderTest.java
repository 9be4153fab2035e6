/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.liris;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.evoke.core.InputException;
import org.evoke.core.UnavailableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadLirisFolderTest {
  @TempDir Path folder;

  @BeforeEach
  void write() {
    LirisFolder.write(folder);
  }

  @Test
  void aMissingFileIsUnavailable(@TempDir Path empty) {
    assertThatThrownBy(() -> LirisExcerpts.read(empty))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("ACCEDEranking.txt is not there");
  }

  @Test
  void otherSetsThanTheThreeAreRefused() {
    refused(
        "annotations/ACCEDEsets.txt",
        "3\tACCEDE00003.mp4\t1",
        "3\tACCEDE00003.mp4\t3",
        "ACCEDEsets.txt:5: set is 3.0, must be 0 (test), 1 (learning) or 2 (validation)");
  }

  @Test
  void valuesThatLeaveTheirScaleAreRefused() {
    refused(
        "annotations/ACCEDEranking.txt",
        "\t4.25\t",
        "\t5.25\t",
        "ACCEDEranking.txt:5: arousalValue is 5.25, must lie in 1.0 to 5.0");
  }

  @Test
  void tablesOfOtherExcerptsAreRefused() {
    refused(
        "features/ACCEDEfeaturesArousal_TAC2015.txt",
        "ACCEDE00002",
        "ACCEDE00007",
        "TAC2015.txt:4: excerpt is ACCEDE00007.mp4, but ACCEDE00002.mp4");
    refused(
        "features/ACCEDEfeaturesArousal_TAC2015.txt",
        "\n3\tACCEDE00003.mp4\t4\t3",
        "",
        "3 excerpts, but 4 in");
  }

  @Test
  void brokenCellsAreNamedWithLineAndColumn() {
    String file = "features/ACCEDEfeaturesArousal_TAC2015.txt";
    refused(file, "\t4.32E+15", "\tmuch", "TAC2015.txt:2, column slope: 'much' is not a number");
    refused(file, "\t4.32E+15", "\tNaN", "TAC2015.txt:2, column slope: value is NaN");
    refused(file, "\t4.32E+15", "", "TAC2015.txt:2: 3 cells, must have 4 as line 1");
    refused(file, "\n1\t", "\n7\t", "TAC2015.txt:3: id is '7', must be 1");
    refused(file, "id\tname", "nr\tname", "must begin with the column names id, name");
    refused("annotations/ACCEDEsets.txt", "\tset", "\tpart", "column set is missing");
  }

  @Test
  void descriptionsThatDoNotFitAreRefused() {
    describedBadly(LirisFolder.description("A", "B"), "no movie of ACCEDE00002");
    describedBadly("<library><media>", "no well-formed XML");
    describedBadly(
        LirisFolder.description("A", "", "B", "B"), "a medium without name or without movie");
    describedBadly(
        LirisFolder.description("A", "A", "B", "B").replace("00003", "00002"),
        "ACCEDE00002 comes twice");
    describedBadly(
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><library><media>"
            + "<name>&e;</name></media></library>",
        "XML");
  }

  private void describedBadly(String text, String message) {
    LirisFolder.put(folder, "ACCEDEdescription.xml", text);
    assertThatThrownBy(() -> LirisExcerpts.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }

  private void refused(String file, String from, String to, String message) {
    LirisFolder.write(folder);
    String text =
        file.contains("sets")
            ? LirisFolder.SETS
            : file.contains("ranking") ? LirisFolder.RANKING : LirisFolder.AROUSAL;
    LirisFolder.put(folder, file, text.replace(from, to));
    assertThatThrownBy(() -> LirisExcerpts.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }
}
