/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.score.Comparison;
import org.evoke.score.Evaluation;
import org.evoke.score.Groups;
import org.evoke.score.Interval;
import org.evoke.score.Measure;
import org.evoke.score.series.ExpressionCorrelation;
import org.evoke.score.series.ExpressionCorrelation.Undefined;
import org.evoke.score.statistics.Alternative;
import org.evoke.score.statistics.SignFlipTest;
import org.evoke.score.statistics.StudentTest;
import org.evoke.score.statistics.TestResult;
import org.evoke.score.statistics.WilcoxonTest;

/**
 * Scores of predictions. Each metric of each target has a percentile bootstrap interval over
 * groups. Where there is a second model, its scores follow as {@code <metric>_against}, the first's
 * less the second's with paired intervals as {@code <metric>_difference}, and three tests of the
 * squared errors summed within groups as {@code squared_error_p_...}.
 *
 * @param scores by target and metric, in the order asked for
 * @param notes what a reader should know
 */
public record ClipEvaluation(List<Score> scores, List<String> notes) {
  private static final int SIGN_PATTERNS = 9999;

  public ClipEvaluation {
    scores = List.copyOf(scores);
    notes = List.copyOf(notes);
  }

  /**
   * Reads, joins and scores.
   *
   * @throws InputException when files do not fit together or hold what cannot be scored; says what
   *     and where
   */
  public static ClipEvaluation of(EvaluationRequest request) {
    Join join = Join.of(request);
    Work work = new Work(request, join);
    join.targets().forEach(work::score);
    if (request.measures().contains(Measure.EEV) && join.targets().size() > 1) {
      work.scoreExpressions();
    }
    return new ClipEvaluation(work.scores, work.notes);
  }

  /** An evaluation in progress. */
  private static final class Work {
    private final EvaluationRequest request;
    private final Join join;
    private final List<Score> scores = new ArrayList<>();
    private final List<String> notes;

    Work(EvaluationRequest request, Join join) {
      this.request = request;
      this.join = join;
      notes = new ArrayList<>(join.notes());
    }

    void score(JoinedTarget target) {
      noteRows(target);
      for (int m = 0; m < target.predicted().size(); m++) {
        String suffix = m == 0 ? "" : "_against";
        Evaluation evaluation = evaluation(target, target.predicted().get(m));
        evaluation.scores().forEach((measure, i) -> add(target, measure.id() + suffix, i));
        evaluation.notes().forEach(note -> notes.add(target.name() + ": " + note));
      }
      if (target.predicted().size() > 1) {
        compare(target);
      }
    }

    private Evaluation evaluation(JoinedTarget target, double[] predicted) {
      try {
        return Evaluation.of(
            request.measures(),
            target.truth(),
            predicted,
            target.groups(),
            request.bootstrap(),
            request.seed());
      } catch (InputException e) {
        throw new InputException(target.name() + ": " + e.getMessage(), e);
      }
    }

    private void noteRows(JoinedTarget target) {
      if (target.uncovered() > 0) {
        notes.add(
            target.name()
                + ": "
                + target.uncovered()
                + " true values that no prediction covers are left out");
      }
      if (target.groups().members().size() == 1) {
        notes.add(target.name() + ": there is 1 group, an interval needs at least 2");
      }
    }

    private void compare(JoinedTarget target) {
      double[] first = target.predicted().get(0);
      double[] second = target.predicted().get(1);
      Comparison comparison =
          Comparison.of(
              request.measures(),
              target.truth(),
              first,
              second,
              target.groups(),
              request.bootstrap(),
              request.seed());
      comparison
          .differences()
          .forEach((measure, i) -> add(target, measure.id() + "_difference", i));
      double[] byGroup =
          Comparison.squaredErrorDifferences(target.truth(), first, second, target.groups());
      test(target, "t_test", byGroup, d -> StudentTest.paired(d, zeros(d), Alternative.TWO_SIDED));
      test(
          target,
          "wilcoxon",
          byGroup,
          d -> WilcoxonTest.signedRank(d, zeros(d), Alternative.TWO_SIDED));
      Seed patterns = request.seed().derive("sign-flip");
      test(
          target,
          "sign_flip",
          byGroup,
          d -> SignFlipTest.of(d, Alternative.TWO_SIDED, SIGN_PATTERNS, patterns));
    }

    private void test(JoinedTarget target, String name, double[] differences, PairedTest test) {
      String metric = "squared_error_p_" + name;
      double p = Double.NaN;
      try {
        p = test.of(differences).p();
      } catch (InputException e) {
        notes.add(target.name() + ": " + metric + " is not defined: " + e.getMessage());
      }
      Interval alone = new Interval(p, Double.NaN, Double.NaN);
      scores.add(new Score(target.name(), metric, alone, differences.length));
    }

    private static double[] zeros(double[] differences) {
      return new double[differences.length];
    }

    private void add(JoinedTarget target, String metric, Interval interval) {
      boolean one = target.groups().members().size() == 1;
      Interval shown = one ? new Interval(interval.value(), Double.NaN, Double.NaN) : interval;
      scores.add(new Score(target.name(), metric, shown, target.truth().length));
    }

    /** The mean correlation over all targets, as the EEV challenge ranks. */
    void scoreExpressions() {
      List<JoinedTarget> targets = join.targets();
      Groups videos = targets.get(0).groups();
      double[][] truth = targets.stream().map(JoinedTarget::truth).toArray(double[][]::new);
      double[][] predicted =
          targets.stream().map(t -> t.predicted().get(0)).toArray(double[][]::new);
      ExpressionCorrelation all = ExpressionCorrelation.of(truth, predicted, videos);
      for (Undefined policy : Undefined.values()) {
        String metric = policy == Undefined.AS_ZERO ? "eev" : "eev_skipped";
        Interval interval = all.interval(policy, request.bootstrap(), request.seed());
        scores.add(new Score(Score.ALL, metric, interval, videos.rows()));
      }
      notes.add(
          all.undefined()
              + " correlations of a target within a group are not defined; eev counts them as 0,"
              + " eev_skipped leaves them out");
    }
  }

  /** A test of whether differences by group are other than 0. */
  @FunctionalInterface
  private interface PairedTest {
    TestResult of(double[] differences);
  }
}
