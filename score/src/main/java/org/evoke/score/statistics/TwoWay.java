/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.statistics;

/**
 * The mean squares of a table of annotators and items without replication.
 *
 * @param annotators number of annotators k
 * @param items number of items n
 * @param betweenItems mean square of the items, n - 1 degrees of freedom
 * @param betweenAnnotators mean square of the annotators, k - 1 degrees of freedom
 * @param residual mean square of what is left, (n - 1)(k - 1) degrees of freedom
 */
record TwoWay(
    int annotators, int items, double betweenItems, double betweenAnnotators, double residual) {

  /** The mean squares of complete ratings, by annotator and item. */
  static TwoWay of(double[][] ratings) {
    int k = ratings.length;
    int n = ratings[0].length;
    double[] itemMeans = new double[n];
    double[] annotatorMeans = new double[k];
    for (int a = 0; a < k; a++) {
      annotatorMeans[a] = Samples.mean(ratings[a]);
      for (int item = 0; item < n; item++) {
        itemMeans[item] += ratings[a][item] / k;
      }
    }
    double mean = Samples.mean(annotatorMeans);
    double residual = 0;
    for (int a = 0; a < k; a++) {
      for (int item = 0; item < n; item++) {
        double rest = ratings[a][item] - itemMeans[item] - annotatorMeans[a] + mean;
        residual += rest * rest;
      }
    }
    return new TwoWay(
        k,
        n,
        k * Samples.variance(itemMeans),
        n * Samples.variance(annotatorMeans),
        residual / ((n - 1.0) * (k - 1.0)));
  }
}
