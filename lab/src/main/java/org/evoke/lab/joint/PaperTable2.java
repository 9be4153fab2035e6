/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import java.util.List;

/**
 * The paper's Table 2: test set, method, RMSE of valence and arousal, R2 of valence and arousal.
 * The RMSE of Abri et al. were brought to labels from -1 to 1 by the paper.
 */
final class PaperTable2 {
  private static final String SOUNDS = DomainReader.IADS_ALL;
  private static final String MUSIC = DomainReader.PMEMO_NAME;

  static final List<List<String>> ROWS =
      List.of(
          List.of(SOUNDS, "Abri et al. 2021", "0.289", "0.195", "0.370", "0.563"),
          List.of(SOUNDS, "AutoML on IADS-E (with music)", "0.279", "0.193", "0.379", "0.566"),
          List.of(
              SOUNDS, "AutoML on IADS-E (with music) + PMEmo", "0.249", "0.163", "0.508", "0.692"),
          List.of(MUSIC, "de Berardinis et al. 2020", "0.232", "0.223", "0.481", "0.610"),
          List.of(MUSIC, "Chowdhury et al. 2021", "0.310", "0.250", "0.400", "0.600"),
          List.of(MUSIC, "Huang et al. 2022", "0.231", "0.216", "0.508", "0.655"),
          List.of(MUSIC, "AutoML on PMEmo", "0.223", "0.193", "0.525", "0.727"),
          List.of(MUSIC, "AutoML on IADS-E (no music) + PMEmo", "0.153", "0.180", "0.775", "0.762"),
          List.of(
              MUSIC, "AutoML on IADS-E (with music) + PMEmo", "0.152", "0.137", "0.780", "0.861"));

  private PaperTable2() {}
}
