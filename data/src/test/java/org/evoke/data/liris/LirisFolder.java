/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.liris;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small folder in the layout of LIRIS-ACCEDE. */
final class LirisFolder {
  static final String RANKING =
      """
      id\tname\tvalenceValue\tarousalValue\tarousalVariance
      0\tACCEDE00000.mp4\t2.5\t1.25\t0.1
      1\tACCEDE00001.mp4\t3\t2.25\t0.1
      2\tACCEDE00002.mp4\t1.5\t3.25\t0.1
      3\tACCEDE00003.mp4\t4.5\t4.25\t0.1
      """;
  static final String SETS =
      """
      id\tname\tset
      0\tACCEDE00000.mp4\t1
      1\tACCEDE00001.mp4\t1
      2\tACCEDE00002.mp4\t0
      3\tACCEDE00003.mp4\t1
      """;
  static final String AROUSAL =
      """
      id\tname\talpha\tslope
      0\tACCEDE00000.mp4\t1\t4.32E+15
      1\tACCEDE00001.mp4\t2\t1
      2\tACCEDE00002.mp4\t3\t2
      3\tACCEDE00003.mp4\t4\t3
      """;
  static final String VALENCE =
      """
      id\tname\tzcr\talpha
      0\tACCEDE00000.mp4\t10\t1
      1\tACCEDE00001.mp4\t20\t2
      2\tACCEDE00002.mp4\t30\t3
      3\tACCEDE00003.mp4\t40\t4
      """;

  private LirisFolder() {}

  /** Writes the folder as it is given out. */
  static Path write(Path folder) {
    put(folder, "annotations/ACCEDEranking.txt", RANKING);
    put(folder, "annotations/ACCEDEsets.txt", SETS);
    put(folder, "features/ACCEDEfeaturesArousal_TAC2015.txt", AROUSAL);
    put(folder, "features/ACCEDEfeaturesValence_TAC2015.txt", VALENCE);
    return folder;
  }

  /** A description that names the movie of each excerpt. */
  static String description(String... movies) {
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?>\n<library>\n");
    for (int i = 0; i < movies.length; i++) {
      text.append("<media><id>").append(i).append("</id><name>ACCEDE0000").append(i);
      text.append(".mp4</name><license>A &amp; B</license>\n<movie>").append(movies[i]);
      text.append("</movie><start>1</start><end>9</end></media>\n");
    }
    return text.append("</library>\n").toString();
  }

  static void put(Path folder, String file, String text) {
    try {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
