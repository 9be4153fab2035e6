/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.data;

import org.evoke.core.FeatureRows;
import org.evoke.core.InputException;

/**
 * Rows of features that stay in files of tracks.
 *
 * @param tracks the files
 * @param width number of columns
 * @param file number of the file of each row
 * @param place of each row in its file, counted from 0
 */
record TrackRows(OpenTracks tracks, int width, int[] file, int[] place) implements FeatureRows {
  @Override
  public int rows() {
    return file.length;
  }

  @Override
  public void copy(int row, float[] target, int at) {
    float[] values = tracks.values(file[row]);
    int from = place[row] * width;
    if (values.length < from + width) {
      throw new InputException(tracks.file(file[row]) + " was changed while it was read");
    }
    System.arraycopy(values, from, target, at, width);
  }
}
