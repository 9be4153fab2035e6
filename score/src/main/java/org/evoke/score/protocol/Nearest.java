/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.protocol;

/**
 * Search for the nearest of many rows within a limit. Rows are sorted by their first entry; the
 * search walks outwards from there, and gives a row up as soon as its distance passes the best.
 */
final class Nearest {
  private final double[][] rows;
  private double square;
  private int found;

  Nearest(double[][] rows, double largestSquare) {
    this.rows = rows;
    this.square = largestSquare;
    this.found = -1;
  }

  /** Squared distance of what was found. */
  double square() {
    return square;
  }

  /** Position of the nearest row, -1 where none is within the limit. */
  int search(double[] row) {
    int middle = firstFrom(row[0]);
    int up = middle;
    int down = middle - 1;
    while (true) {
      boolean above = up < rows.length && reachable(rows[up][0] - row[0]);
      boolean below = down >= 0 && reachable(rows[down][0] - row[0]);
      if (above) {
        consider(up++, row);
      }
      if (below) {
        consider(down--, row);
      }
      if ((found >= 0 && square == 0) || (!above && !below)) {
        return found;
      }
    }
  }

  private boolean reachable(double difference) {
    return difference * difference <= square;
  }

  private void consider(int position, double[] row) {
    double[] other = rows[position];
    double sum = 0;
    for (int column = 0; column < row.length; column++) {
      double difference = row[column] - other[column];
      sum += difference * difference;
      if (sum > square) {
        return;
      }
    }
    if (sum < square || found < 0) {
      square = sum;
      found = position;
    }
  }

  private int firstFrom(double first) {
    int low = 0;
    int high = rows.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows[middle][0] < first) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
