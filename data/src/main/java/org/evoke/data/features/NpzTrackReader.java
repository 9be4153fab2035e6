/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.InputException;
import org.evoke.data.npz.NpyArray;
import org.evoke.data.npz.Npz;

/** Reads rows x columns from npz and npy files, which have neither names of columns nor times. */
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
    return track(file, array);
  }

  /** Reads a single array. */
  static TrackFile readArray(Path file) {
    return track(file, Npz.readArray(file));
  }

  /** Axes of length 1 beside rows and columns say nothing and are left out. */
  private static TrackFile track(Path file, NpyArray array) {
    int[] shape = array.shape();
    if (shape.length > 2) {
      int[] longer = Arrays.stream(shape).limit(shape.length - 1L).filter(n -> n != 1).toArray();
      int rows = longer.length == 0 ? 1 : longer[0];
      int columns = shape[shape.length - 1];
      shape = longer.length < 2 ? new int[] {rows, columns} : shape;
    }
    if (shape.length != 2 || shape[1] == 0) {
      throw new InputException(
          file
              + ": the array has shape "
              + Arrays.toString(array.shape())
              + ", must have rows and columns");
    }
    FeatureSet set = FeatureSet.unnamed(FeatureSet.UNKNOWN, FeatureSet.UNKNOWN, shape[1]);
    double[] zeros = new double[shape[0]];
    return new TrackFile(
        TrackHeader.of(set, FeatureSet.UNKNOWN, true),
        new FeatureTrack(set, floats(file, array), zeros, zeros));
  }

  private static float[] floats(Path file, NpyArray array) {
    try {
      return array.floats();
    } catch (InputException e) {
      throw new InputException(file + ": " + e.getMessage(), e);
    }
  }
}
