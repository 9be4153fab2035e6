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
      "id\tname\tvalenceRank\tarousalRank\tvalenceValue\tarousalValue\tvalenceVariance"
          + "\tarousalVariance\n"
          + "0\tACCEDE00000.mp4\t1\t0\t2.5\t1.25\t0.1\t0.1\n"
          + "1\tACCEDE00001.mp4\t2\t1\t3\t2.25\t0.1\t0.1\n"
          + "2\tACCEDE00002.mp4\t0\t2\t1.5\t3.25\t0.1\t0.1\n"
          + "3\tACCEDE00003.mp4\t3\t3\t4.5\t4.25\t0.1\t0.1\n";
  static final String SETS =
      "id\tname\tset\n0\tACCEDE00000.mp4\t1\n1\tACCEDE00001.mp4\t1\n2\tACCEDE00002.mp4\t0\n"
          + "3\tACCEDE00003.mp4\t1\n";
  static final String AROUSAL =
      "id\tname\talpha\tslope\n0\tACCEDE00000.mp4\t1\t4.32E+15\n1\tACCEDE00001.mp4\t2\t1\n"
          + "2\tACCEDE00002.mp4\t3\t2\n3\tACCEDE00003.mp4\t4\t3\n";
  static final String VALENCE =
      "id\tname\tzcr\talpha\n0\tACCEDE00000.mp4\t10\t1\n1\tACCEDE00001.mp4\t20\t2\n"
          + "2\tACCEDE00002.mp4\t30\t3\n3\tACCEDE00003.mp4\t40\t4\n";

  private LirisFolder() {}

  /** Writes the folder as it is given out. */
  static Path write(Path folder) {
    put(folder, "annotations/ACCEDEranking.txt", RANKING);
    put(folder, "annotations/ACCEDEsets.txt", SETS);
    put(folder, "features/ACCEDEfeaturesArousal_TAC2015.txt", AROUSAL);
    put(folder, "features/ACCEDEfeaturesValence_TAC2015.txt", VALENCE);
    return folder;
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
