/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.eev;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.KnownNames;
import org.evoke.core.UsageException;
import org.evoke.data.eev.EevVideo;
import org.evoke.lab.data.EevSet;
import org.evoke.lab.study.Cell;
import org.evoke.lab.study.CellRows;
import org.evoke.lab.study.PaperSettings;

/**
 * One trained row of the table.
 *
 * @param input what it sees: {@link EevSet#VISUAL} or {@link EevSet#AUDIO}
 * @param dropout in the residual blocks
 * @param positions whether positions are encoded
 */
record EevModel(String input, double dropout, boolean positions) {
  private static final String HELD_OUT = "held-out";
  private static final List<String> CHECKPOINTS = List.of("last", HELD_OUT);

  /**
   * All of the table, in its order; without positions behind the first with them.
   *
   * @throws UsageException when settings do not fit together
   */
  static List<EevModel> all(PaperSettings settings) {
    train(settings, false);
    List<EevModel> models = new ArrayList<>();
    double without = settings.number("dropout.without", 0, 0.99);
    for (String input : List.of(EevSet.VISUAL, EevSet.AUDIO)) {
      for (double dropout : settings.numbers("dropout." + input)) {
        models.add(new EevModel(input, dropout, true));
        if (dropout == without) {
          models.add(new EevModel(input, dropout, false));
        }
      }
    }
    for (String input : List.of(EevSet.VISUAL, EevSet.AUDIO)) {
      require(models, new EevModel(input, without, false), "dropout.without");
      require(models, blended(settings, input), "ensemble.dropout");
    }
    return models.stream().distinct().toList();
  }

  private static void require(List<EevModel> models, EevModel wanted, String setting) {
    if (!models.contains(wanted)) {
      throw new UsageException(
          "setting "
              + setting
              + " is "
              + wanted.dropout
              + ", must be among those of dropout."
              + wanted.input);
    }
  }

  /** The model of an input that goes into the ensemble. */
  static EevModel blended(PaperSettings settings, String input) {
    return new EevModel(input, settings.number("ensemble.dropout"), true);
  }

  /** As the paper's figures are called. */
  String key() {
    return input + " " + dropout + (positions ? "" : " without");
  }

  /** Name of its cell. */
  String cell() {
    return input + "-dropout" + dropout + (positions ? "-positions" : "-without");
  }

  /**
   * Its trainings, as an experiment.
   *
   * @param published whether the epoch is chosen by the rows that are scored
   */
  Cell cell(PaperSettings settings, CellRows rows, boolean published) {
    Map<String, Object> options = settings.map("model");
    options.put("dropout", dropout);
    options.computeIfPresent("encoding", (key, width) -> positions ? width : 0L);
    return new Cell(
        cell(),
        "Temporal convolution on the "
            + input
            + " input, "
            + (positions ? "with" : "without")
            + " positional encoding, dropout "
            + dropout,
        rows,
        List.copyOf(EevVideo.EXPRESSIONS),
        List.of(input),
        "tcn",
        options,
        train(settings, published),
        protocol(),
        List.of("eev"),
        settings.wholes("seeds"));
  }

  private static Map<String, Object> train(PaperSettings settings, boolean published) {
    Map<String, Object> train = settings.map("train");
    String checkpoint = settings.text("checkpoint");
    if (!CHECKPOINTS.contains(checkpoint)) {
      throw new UsageException(KnownNames.unknown("value of checkpoint", checkpoint, CHECKPOINTS));
    }
    if (published || checkpoint.equals(HELD_OUT)) {
      Map<String, Object> stopping = new LinkedHashMap<>();
      stopping.put("patience", (long) settings.whole("train.epochs"));
      stopping.put("share", settings.number("checkpoint-share", 0.01, 0.9));
      if (published) {
        stopping.put("on", "scored");
      }
      train.put("early-stopping", stopping);
    }
    return train;
  }

  private static Map<String, Object> protocol() {
    Map<String, Object> protocol = new LinkedHashMap<>();
    protocol.put("kind", "fixed");
    protocol.put("train", List.of(EevSet.TRAIN));
    protocol.put("test", List.of(EevSet.VALIDATION));
    protocol.put("group", "video");
    return protocol;
  }
}
