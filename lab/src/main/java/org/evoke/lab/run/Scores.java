/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.util.List;
import org.evoke.lab.experiment.ScoredMeasure;
import org.evoke.score.Interval;
import org.evoke.score.protocol.ControlVerdict;

/**
 * Everything that an experiment measured.
 *
 * @param scores each measure of each target, with interval and baseline
 * @param comparisons models against the reference on the same rows
 * @param shuffles each measure in each division of the rows
 * @param choices what was chosen, and how often
 * @param bands how bands did on rows that nothing was fitted on
 * @param verdicts of a control, empty without one
 * @param notes what a reader should know: measures without a value, groups of one row, almost equal
 *     rows on both sides
 */
public record Scores(
    List<Score> scores,
    List<Difference> comparisons,
    List<Shuffle> shuffles,
    List<Choice> choices,
    List<BandScore> bands,
    List<Verdict> verdicts,
    List<String> notes) {

  /**
   * A number with its interval.
   *
   * @param baseline the same measure of the mean of the training labels, or of the most frequent
   *     class, on the same rows; NaN where it has no value
   * @param rows number of scored rows, all repeats and seeds
   * @param groups number of their groups
   */
  public record Score(
      String protocol,
      String model,
      String target,
      ScoredMeasure measure,
      Interval value,
      double baseline,
      int rows,
      int groups) {}

  /** By how much a model's measure exceeds the reference's; paired over groups. */
  public record Difference(
      String protocol,
      String model,
      String reference,
      String target,
      ScoredMeasure measure,
      Interval difference) {}

  /** A measure in each division of the rows. */
  public record Shuffle(
      String protocol, String model, String target, ScoredMeasure measure, double[] values) {}

  /**
   * A candidate that was chosen.
   *
   * @param folds in how many folds
   * @param of of how many
   * @param inner mean over all folds of what it was compared by
   */
  public record Choice(
      String protocol,
      String model,
      String target,
      String candidate,
      int folds,
      int of,
      double inner) {}

  /**
   * A band.
   *
   * @param level share of labels that it is to hold
   * @param coverage share that it held
   * @param meanWidth mean width, cut off at the ends of the scale
   */
  public record BandScore(
      String protocol,
      String model,
      String target,
      double level,
      double coverage,
      double meanWidth) {}

  /** Whether a control gave nothing. */
  public record Verdict(String protocol, String model, String target, ControlVerdict verdict) {}

  /** Whether all controls gave nothing. */
  public boolean controlsPassed() {
    return verdicts.stream().allMatch(verdict -> verdict.verdict().passed());
  }
}
