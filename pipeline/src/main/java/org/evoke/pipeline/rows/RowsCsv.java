/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.rows;

import java.util.List;
import java.util.StringJoiner;
import org.evoke.core.AttentionWeights;
import org.evoke.core.Prediction;
import org.evoke.core.Prediction.Choice;
import org.evoke.core.Prediction.Target;
import org.evoke.data.table.CsvLine;

/** Predictions of rows, and what the model attended to, as CSV; rows are counted from 0. */
public final class RowsCsv {
  private RowsCsv() {}

  /**
   * The predictions.
   *
   * @return columns {@code row}, then each target, with {@code _low} and {@code _high} where there
   *     is a band, then each class by its number from 1, with the probability of each
   */
  public static String of(Prediction prediction) {
    StringBuilder text = new StringBuilder(head(prediction));
    for (int row = 0; row < prediction.rows(); row++) {
      StringJoiner line = new StringJoiner(",", "", "\n").add(Integer.toString(row));
      for (Target target : prediction.targets()) {
        line.add(Double.toString(target.values()[row]));
        if (target.hasBand()) {
          line.add(Double.toString(target.lower()[row]));
          line.add(Double.toString(target.upper()[row]));
        }
      }
      for (Choice choice : prediction.choices()) {
        line.add(Integer.toString(choice.best(row) + 1));
        for (double probability : choice.probabilities()[row]) {
          line.add(Double.toString(probability));
        }
      }
      text.append(line);
    }
    return text.toString();
  }

  private static String head(Prediction prediction) {
    StringJoiner head = new StringJoiner(",", "", "\n").add("row");
    for (Target target : prediction.targets()) {
      String name = target.scale().name();
      head.add(CsvLine.field(name));
      if (target.hasBand()) {
        head.add(CsvLine.field(name + "_low")).add(CsvLine.field(name + "_high"));
      }
    }
    prediction
        .choices()
        .forEach(c -> c.classes().columns().forEach(name -> head.add(CsvLine.field(name))));
    return head.toString();
  }

  /**
   * The weights of attention.
   *
   * @return columns {@code layer,row,head,query,key,weight}; heads are counted from 0
   */
  public static String of(List<AttentionWeights> layers) {
    StringBuilder text = new StringBuilder("layer,row,head,query,key,weight\n");
    for (AttentionWeights layer : layers) {
      int[] shape = layer.weights().shape();
      int at = 0;
      for (int row = 0; row < shape[0]; row++) {
        for (int head = 0; head < shape[1]; head++) {
          String start = layer.layer() + "," + row + "," + head + ",";
          for (String query : layer.queries()) {
            for (String key : layer.keys()) {
              text.append(start)
                  .append(CsvLine.field(query))
                  .append(',')
                  .append(CsvLine.field(key))
                  .append(',');
              text.append(layer.weights().values()[at++]).append('\n');
            }
          }
        }
      }
    }
    return text.toString();
  }
}
