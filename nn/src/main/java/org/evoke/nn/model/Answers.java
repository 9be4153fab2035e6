/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import java.util.ArrayList;
import java.util.List;
import org.evoke.core.Prediction;
import org.evoke.core.Scale;

/** How the numbers of a network become predictions. */
public enum Answers {
  /** One number for each target. */
  VALUES {
    @Override
    int width(int targets) {
      return targets;
    }

    @Override
    double[] targets(double[] numbers) {
      return numbers;
    }
  },
  /** Logits of classes: the number of the most probable one, from 1, then the probabilities. */
  CLASSES {
    @Override
    int width(int targets) {
      return targets - 1;
    }

    @Override
    double[] targets(double[] logits) {
      double[] targets = new double[logits.length + 1];
      int best = 0;
      double sum = 0;
      for (int i = 1; i < logits.length; i++) {
        best = logits[i] > logits[best] ? i : best;
      }
      for (int i = 0; i < logits.length; i++) {
        targets[i + 1] = StrictMath.exp(logits[i] - logits[best]);
        sum += targets[i + 1];
      }
      for (int i = 1; i < targets.length; i++) {
        targets[i] /= sum;
      }
      targets[0] = best + 1;
      return targets;
    }
  };

  /** What is predicted of a class among so many: its number, then the probability of each. */
  public static List<Scale> scales(String name, List<String> classes) {
    List<Scale> scales = new ArrayList<>();
    scales.add(new Scale(name, 1, classes.size(), classes.get(0), classes.get(classes.size() - 1)));
    for (int i = 1; i <= classes.size(); i++) {
      scales.add(new Scale("p" + i, 0, 1, "surely not " + classes.get(i - 1), "surely"));
    }
    return List.copyOf(scales);
  }

  /** How many numbers a row of the network has for so many targets. */
  abstract int width(int targets);

  /** The targets of one row. */
  abstract double[] targets(double[] numbers);

  /** The prediction of rows x width numbers. */
  Prediction prediction(List<Scale> scales, float[] numbers, float[] halfWidths) {
    int width = width(scales.size());
    int rows = numbers.length / width;
    double[][] values = new double[scales.size()][rows];
    for (int row = 0; row < rows; row++) {
      double[] own = new double[width];
      for (int i = 0; i < width; i++) {
        own[i] = numbers[row * width + i];
      }
      double[] targets = targets(own);
      for (int target = 0; target < targets.length; target++) {
        values[target][row] = targets[target];
      }
    }
    List<Prediction.Target> targets = new ArrayList<>();
    for (int target = 0; target < values.length; target++) {
      Scale scale = scales.get(target);
      targets.add(
          halfWidths == null
              ? Prediction.Target.bare(scale, values[target])
              : banded(scale, values[target], halfWidths[target]));
    }
    return new Prediction(targets);
  }

  private static Prediction.Target banded(Scale scale, double[] values, double half) {
    double[] within = new double[values.length];
    double[] lower = new double[values.length];
    double[] upper = new double[values.length];
    for (int row = 0; row < values.length; row++) {
      within[row] = limited(values[row], scale);
      lower[row] = limited(within[row] - half, scale);
      upper[row] = limited(within[row] + half, scale);
    }
    return new Prediction.Target(scale, within, lower, upper);
  }

  private static double limited(double value, Scale scale) {
    return Math.max(scale.low(), Math.min(scale.high(), value));
  }
}
