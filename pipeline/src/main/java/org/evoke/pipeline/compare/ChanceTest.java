/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evoke.core.Timeline;
import org.evoke.score.statistics.Correction;
import org.evoke.score.statistics.Normal;

/**
 * Tests where the difference of two versions is larger than chance.
 *
 * <p>Steps nearer than a context share their sound, so there is one test for each stretch of about
 * one context that has a partner without a cut inside: is the mean difference larger than the
 * errors of the model explain? The errors are taken for normal, with the spread that the bands
 * state (a band of 90 % is 1.645 standard deviations to each side), and for the same in all steps
 * of a stretch: its mean is no surer than one step. All tests of all curves are corrected together
 * after Holm, so that the chance of any false finding stays below 5 %.
 *
 * <p>How alike the errors on two versions of the same material are is not known: nobody has asked
 * audiences about both versions of enough films. Unless told otherwise they are taken for
 * independent, which finds too few differences and not too many as long as the true correlation is
 * not negative. For each stretch the correlation is given from which on it would count.
 */
final class ChanceTest {
  /** Standard deviations to each side that hold 90 %. */
  private static final double BAND = Normal.deviations(0.1);

  private final Timeline timeline;
  private final Alignment alignment;
  private final double contextSeconds;
  private final double correlation;

  ChanceTest(Timeline timeline, Alignment alignment, double contextSeconds, double correlation) {
    this.timeline = timeline;
    this.alignment = alignment;
    this.contextSeconds = contextSeconds;
    this.correlation = correlation;
  }

  /** Steps from one (inclusive) to another (exclusive). */
  private record Steps(int from, int to) {}

  /** A block before the correction. */
  private record Tested(
      DifferenceCurve curve, Steps steps, double mean, double half, double other) {
    double halfWidth(double correlation) {
      return DifferenceCurve.halfWidth(half, other, correlation);
    }

    /** Two-sided. */
    double p(double correlation) {
      double deviation = halfWidth(correlation) / BAND;
      if (mean == 0) {
        return 1;
      }
      return deviation == 0 ? 0 : Normal.twoSided(mean / deviation);
    }
  }

  /** The blocks of all curves in order of time, curve after curve. */
  List<Block> blocks(List<DifferenceCurve> curves) {
    List<Tested> tested = new ArrayList<>();
    for (DifferenceCurve curve : curves) {
      for (Stretch stretch : alignment.stretches()) {
        split(stretch).forEach(steps -> test(curve, steps, tested));
      }
    }
    double[] p = tested.stream().mapToDouble(one -> one.p(correlation)).toArray();
    double[] adjusted = Correction.HOLM.of(p);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      blocks.add(block(tested.get(i), p[i], adjusted[i], p.length));
    }
    return blocks;
  }

  private Block block(Tested one, double p, double adjusted, int tests) {
    double half = one.halfWidth(correlation);
    return new Block(
        one.curve().track().name(),
        timeline.starts()[one.steps().from()],
        timeline.ends()[one.steps().to() - 1],
        one.mean(),
        one.mean() - half,
        one.mean() + half,
        p,
        adjusted,
        adjusted < Block.LEVEL ? Math.min(correlation, needed(one, tests)) : needed(one, tests));
  }

  /** The least correlation at which the difference would pass when all tests count alike. */
  private static double needed(Tested one, int tests) {
    double deviations = Normal.deviations(Block.LEVEL / tests);
    double half = Math.abs(one.mean()) / deviations * BAND;
    double product = 2 * one.half() * one.other();
    double sum = one.half() * one.half() + one.other() * one.other();
    return product == 0 ? 0 : Math.max(0, Math.min(1, (sum - half * half) / product));
  }

  /** A stretch in parts of one context; a rest shorter than half of it joins the part before. */
  private List<Steps> split(Stretch stretch) {
    int from = firstInside(stretch);
    int to = from;
    while (to < timeline.steps() && stretch.holds(centre(to))) {
      to++;
    }
    int length = (int) Math.max(1, Math.round(contextSeconds / stepSeconds()));
    int parts = Math.max(1, (int) Math.round((double) (to - from) / length));
    List<Steps> split = new ArrayList<>();
    for (int i = 0; i < parts && to > from; i++) {
      int begin = from + i * length;
      split.add(new Steps(begin, i == parts - 1 ? to : begin + length));
    }
    return split;
  }

  private int firstInside(Stretch stretch) {
    int step = 0;
    while (step < timeline.steps() && !stretch.holds(centre(step))) {
      step++;
    }
    return step;
  }

  private double centre(int step) {
    return (timeline.starts()[step] + timeline.ends()[step]) / 2;
  }

  private double stepSeconds() {
    return timeline.ends()[0] - timeline.starts()[0];
  }

  private static void test(DifferenceCurve curve, Steps steps, List<Tested> tested) {
    double mean = mean(curve.values(), steps);
    if (Double.isNaN(mean)) {
      return;
    }
    double half = (mean(curve.track().upper(), steps) - mean(curve.track().lower(), steps)) / 2;
    double other = (mean(curve.secondUpper(), steps) - mean(curve.secondLower(), steps)) / 2;
    tested.add(new Tested(curve, steps, mean, half, other));
  }

  private static double mean(double[] values, Steps steps) {
    return Arrays.stream(values, steps.from(), steps.to())
        .filter(Double::isFinite)
        .average()
        .orElse(Double.NaN);
  }
}
