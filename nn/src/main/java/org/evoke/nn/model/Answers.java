/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evoke.core.ClassNames;
import org.evoke.core.Prediction;
import org.evoke.core.Scale;
import org.evoke.core.Tensor;
import org.evoke.nn.loss.EventLoss;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Network;
import org.evoke.nn.semantics.Semantics;
import org.evoke.nn.tagger.AudioTagger;

/** How the numbers of a network become a prediction. */
public enum Answers {
  /** One number for each target. */
  VALUES(Network.OUTPUT) {
    @Override
    double said(double number) {
      return number;
    }
  },
  /** Logits of classes of which one fits: the probability of each by softmax. */
  CLASSES(Network.OUTPUT) {
    @Override
    double said(double number) {
      return number;
    }
  },
  /** Logits of tags of which each is there or not, of a whole series, repeated on its rows. */
  TAGS(AudioTagger.LOGITS) {
    @Override
    double said(double logit) {
      return sigmoid(logit);
    }
  },
  /** Logits of one event: in each frame, and in the whole series, repeated on its rows. */
  EVENTS(EventLoss.FRAME_LOGIT, EventLoss.CLIP_LOGIT) {
    @Override
    double said(double logit) {
      return sigmoid(logit);
    }
  };

  private final String output;
  private final String further;

  Answers(String output) {
    this(output, "");
  }

  Answers(String output, String further) {
    this.output = output;
    this.further = further;
  }

  /** Those that networks of an architecture can give. */
  public static List<Answers> of(Architecture architecture) {
    return switch (architecture.family()) {
      case AudioTagger.FAMILY -> List.of(TAGS);
      case Semantics.CBRNN -> List.of(EVENTS);
      default -> architecture.outputs() < 2 ? List.of(VALUES) : List.of(VALUES, CLASSES);
    };
  }

  /** What a number of the network says. */
  abstract double said(double number);

  private static double sigmoid(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }

  /**
   * The numbers of rows x width.
   *
   * @param answered outputs of a network by name, each with numbers for every row or for all
   */
  float[] numbers(Map<String, Tensor> answered, int rows, int width) {
    List<String> outputs = further.isEmpty() ? List.of(output) : List.of(output, further);
    float[] numbers = new float[rows * width];
    int own = width / outputs.size();
    for (int index = 0; index < outputs.size(); index++) {
      float[] values = answered.get(outputs.get(index)).values();
      for (int row = 0; row < rows; row++) {
        int from = values.length == own ? 0 : row * own;
        System.arraycopy(values, from, numbers, row * width + index * own, own);
      }
    }
    return numbers;
  }

  /**
   * The prediction of rows x width numbers.
   *
   * @param halfWidths half the width of the band of each target, or null
   */
  Prediction prediction(
      List<Scale> scales, List<ClassNames> classes, float[] numbers, float[] halfWidths) {
    if (this == CLASSES) {
      ClassNames names = classes.get(0);
      double[][] shares = probabilities(numbers, names.labels().size());
      return new Prediction(List.of(), List.of(new Prediction.Choice(names, shares)));
    }
    int width = scales.size();
    List<Prediction.Target> targets = new ArrayList<>();
    for (int target = 0; target < width; target++) {
      double[] values = new double[numbers.length / width];
      for (int row = 0; row < values.length; row++) {
        values[row] = said(numbers[row * width + target]);
      }
      Scale scale = scales.get(target);
      targets.add(
          halfWidths == null
              ? Prediction.Target.bare(scale, values)
              : banded(scale, values, halfWidths[target]));
    }
    return new Prediction(targets);
  }

  private static double[][] probabilities(float[] logits, int classes) {
    double[][] probabilities = new double[logits.length / classes][classes];
    for (int row = 0; row < probabilities.length; row++) {
      double largest = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < classes; i++) {
        largest = Math.max(largest, logits[row * classes + i]);
      }
      for (int i = 0; i < classes; i++) {
        probabilities[row][i] = StrictMath.exp(logits[row * classes + i] - largest);
      }
      double sum = Arrays.stream(probabilities[row]).sum();
      for (int i = 0; i < classes; i++) {
        probabilities[row][i] /= sum;
      }
    }
    return probabilities;
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
