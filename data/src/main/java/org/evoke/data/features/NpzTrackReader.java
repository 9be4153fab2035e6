/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

import java.nio.file.Path;
import java.util.Map;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.InputException;
import org.evoke.data.npz.NpyArray;
import org.evoke.data.npz.Npz;

/** Reads rows x columns from npz files, which have neither names of columns nor times. */
final class NpzTrackReader {
  private NpzTrackReader() {}

  /** Reads the array of a name, or the only one. */
  static TrackFile read(Path file, String name) {
    Map<String, NpyArray> arrays = Npz.read(file);
    NpyArray array = arrays.size() == 1 ? arrays.values().iterator().next() : arrays.get(name);
    if (array == null) {
      throw new InputException(
          file + " has no array " + name + "; it has " + String.join(", ", arrays.keySet()));
    }
    if (array.shape().length != 2 || array.shape()[1] == 0) {
      throw new InputException(
          file
              + ": the array has shape "
              + java.util.Arrays.toString(array.shape())
              + ", must have rows and columns");
    }
    int rows = array.shape()[0];
    FeatureSet set = FeatureSet.unnamed(FeatureSet.UNKNOWN, FeatureSet.UNKNOWN, array.shape()[1]);
    double[] zeros = new double[rows];
    return new TrackFile(
        TrackHeader.of(set, FeatureSet.UNKNOWN, true),
        new FeatureTrack(set, array.floats(), zeros, zeros));
  }
}
