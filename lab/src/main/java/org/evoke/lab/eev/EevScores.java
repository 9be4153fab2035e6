/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.eev;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.score.Bootstrap;
import org.evoke.score.Interval;
import org.evoke.score.series.ExpressionCorrelation;

/**
 * The mean correlation of one row of the table: of each expression in each video, mean over seeds.
 * An undefined correlation counts as 0.
 *
 * @param name of the row
 * @param videos in order
 * @param bySeed by seed, video and expression
 */
record EevScores(String name, List<String> videos, List<double[][]> bySeed) {
  private static final Seed DRAWS = new Seed(1).derive("eev-table1");

  EevScores {
    videos = List.copyOf(videos);
    bySeed =
        bySeed.stream()
            .map(
                table ->
                    Arrays.stream(table)
                        .map(row -> Arrays.stream(row).map(EevScores::defined).toArray())
                        .toArray(double[][]::new))
            .toList();
  }

  private static double defined(double correlation) {
    return Double.isNaN(correlation) ? 0 : correlation;
  }

  /** The mean correlation with each seed. */
  double[] seedMeans() {
    return bySeed.stream()
        .mapToDouble(
            table -> new ExpressionCorrelation(table).mean(ExpressionCorrelation.Undefined.AS_ZERO))
        .toArray();
  }

  /** By video: mean over expressions and seeds. */
  double[] videoMeans() {
    double[] means = new double[videos.size()];
    for (double[][] table : bySeed) {
      for (int v = 0; v < means.length; v++) {
        means[v] += Arrays.stream(table[v]).average().orElseThrow() / bySeed.size();
      }
    }
    return means;
  }

  /** Of one expression: mean over videos and seeds. */
  double expression(int number) {
    return bySeed.stream()
        .flatMap(Arrays::stream)
        .mapToDouble(video -> video[number])
        .average()
        .orElseThrow();
  }

  /** The mean with a 95 % interval from draws of whole videos. */
  Interval mean() {
    return interval(videoMeans());
  }

  /** By how much it exceeds another row, video by video, with a 95 % interval. */
  Interval minus(EevScores other) {
    double[] own = videoMeans();
    double[] others = other.videoMeans();
    Arrays.setAll(own, video -> own[video] - others[video]);
    return interval(own);
  }

  /** Of the same draws whatever is drawn, so that rows can be compared. */
  private static Interval interval(double[] byVideo) {
    double[][] drawn =
        Bootstrap.USUAL.resample(
            byVideo.length,
            videos ->
                new double[] {
                  Arrays.stream(videos).mapToDouble(v -> byVideo[v]).average().orElse(0)
                },
            DRAWS);
    return Bootstrap.USUAL.interval(Arrays.stream(byVideo).average().orElseThrow(), drawn[0]);
  }

  /** For {@code numbers.json}. */
  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    Interval mean = mean();
    map.put("row", name);
    map.put("mean_correlation", mean.value());
    map.put("low", mean.low());
    map.put("high", mean.high());
    map.put("by_seed", seedMeans());
    Map<String, Object> byVideo = new LinkedHashMap<>();
    double[] means = videoMeans();
    for (int v = 0; v < means.length; v++) {
      byVideo.put(videos.get(v), means[v]);
    }
    map.put("by_video", byVideo);
    List<Object> expressions = new ArrayList<>();
    for (int e = 0; e < bySeed.get(0)[0].length; e++) {
      expressions.add(expression(e));
    }
    map.put("by_expression", expressions);
    return map;
  }
}
