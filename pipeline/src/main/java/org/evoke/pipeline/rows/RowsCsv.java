/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.rows;

import java.util.List;
import java.util.StringJoiner;
import org.evoke.core.AttentionWeights;
import org.evoke.core.Prediction;
import org.evoke.core.Prediction.Target;

/** Predictions of rows, and what the model attended to, as CSV; rows are counted from 0. */
public final class RowsCsv {
  private RowsCsv() {}

  /**
   * The predictions.
   *
   * @return columns {@code row}, then each target, with {@code _low} and {@code _high} where there
   *     is a band
   */
  public static String of(Prediction prediction) {
    StringBuilder text = new StringBuilder(head(prediction.targets()));
    int rows = prediction.targets().get(0).values().length;
    for (int row = 0; row < rows; row++) {
      StringJoiner line = new StringJoiner(",", "", "\n").add(Integer.toString(row));
      for (Target target : prediction.targets()) {
        line.add(Double.toString(target.values()[row]));
        if (target.hasBand()) {
          line.add(Double.toString(target.lower()[row]));
          line.add(Double.toString(target.upper()[row]));
        }
      }
      text.append(line);
    }
    return text.toString();
  }

  private static String head(List<Target> targets) {
    StringJoiner head = new StringJoiner(",", "", "\n").add("row");
    for (Target target : targets) {
      String name = target.scale().name();
      head.add(name);
      if (target.hasBand()) {
        head.add(name + "_low").add(name + "_high");
      }
    }
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
              text.append(start).append(query).append(',').append(key).append(',');
              text.append(layer.weights().values()[at++]).append('\n');
            }
          }
        }
      }
    }
    return text.toString();
  }
}
