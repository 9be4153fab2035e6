/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.score.Bootstrap;
import org.evoke.score.Comparison;
import org.evoke.score.Evaluation;
import org.evoke.score.Fold;
import org.evoke.score.Groups;
import org.evoke.score.Measure;
import org.evoke.score.Metric;
import org.evoke.score.protocol.NearDuplicates;
import org.evoke.score.protocol.WardTree;
import org.evoke.score.statistics.Alternative;
import org.evoke.score.statistics.SignFlipTest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Scoring, comparing and splitting at the sizes that large data sets have. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(1)
public class ScoreStages {
  private static final int MILLION = 1_000_000;
  private static final int FILMS = 1200;
  private static final int ROWS = 10_000;
  private static final int COLUMNS = 100;
  private static final Seed SEED = new Seed(1);
  private static final Bootstrap DRAWS = new Bootstrap(10_000, 0.95);

  private final double[] truth = new double[MILLION];
  private final double[] predicted = new double[MILLION];
  private final double[] features = new double[ROWS * COLUMNS];
  private double[][] labels;
  private double[] filmTruth;
  private double[] filmPredicted;
  private double[] filmOther;
  private Groups films;
  private Fold fold;

  /** Draws the data. */
  @Setup
  public void prepare() {
    RandomStream random = SEED.stream();
    for (int i = 0; i < MILLION; i++) {
      truth[i] = random.nextGaussian();
      predicted[i] = truth[i] + random.nextGaussian();
      features[i] = random.nextGaussian();
    }
    labels = new double[][] {Arrays.copyOf(truth, ROWS), Arrays.copyOf(predicted, ROWS)};
    filmTruth = Arrays.copyOf(truth, 8 * FILMS);
    filmPredicted = Arrays.copyOf(predicted, 8 * FILMS);
    filmOther = Arrays.copyOfRange(predicted, 1, 8 * FILMS + 1);
    List<String> names = new ArrayList<>();
    IntStream.range(0, 8 * FILMS).forEach(row -> names.add("film " + row % FILMS));
    films = new Groups(names);
    fold =
        Fold.of(
            IntStream.range(0, ROWS * 4 / 5).toArray(),
            IntStream.range(ROWS * 4 / 5, ROWS).toArray(),
            Groups.none(ROWS));
  }

  /** Each metric of values on its own over a million rows. */
  @Benchmark
  public double sixMetricsOfAMillionRows() {
    return Metric.ofValues().stream().mapToDouble(metric -> metric.of(truth, predicted)).sum();
  }

  /** All of them with 10,000 draws over 1,200 groups of 8 rows. */
  @Benchmark
  public Evaluation bootstrapOverGroups() {
    return Evaluation.of(filmTruth, filmPredicted, films, DRAWS, SEED);
  }

  /** The difference of two models with the same draws. */
  @Benchmark
  public Comparison pairedBootstrapOverGroups() {
    List<Measure> measures = Metric.ofValues().stream().map(Measure::pooled).toList();
    return Comparison.of(measures, filmTruth, filmPredicted, filmOther, films, DRAWS, SEED);
  }

  /** 10,000 sign patterns over 1,200 groups. */
  @Benchmark
  public double signFlipOverGroups() {
    double[] gains = Comparison.squaredErrorDifferences(filmTruth, filmPredicted, filmOther, films);
    return SignFlipTest.of(gains, Alternative.TWO_SIDED, DRAWS.draws(), SEED).p();
  }

  /** Ward clusters of 10,000 rows of two labels. */
  @Benchmark
  public int[] wardClusters() {
    return WardTree.of(labels).cutWithSmallest(25);
  }

  /** Near duplicates among 2,000 test and 8,000 training rows of 100 columns. */
  @Benchmark
  public int nearDuplicates() {
    return NearDuplicates.USUAL.across(features, COLUMNS, fold).size();
  }
}
