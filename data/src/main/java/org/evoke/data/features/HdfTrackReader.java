/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.exceptions.HdfException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.InputException;

/** Reads what {@link HdfTrackWriter} writes, and the published samples of AttendAffectNet. */
final class HdfTrackReader {
  private HdfTrackReader() {}

  static TrackFile read(Path file) {
    try (HdfFile hdf = new HdfFile(file)) {
      boolean described = hdf.getChild(HdfTrackWriter.TRACK) != null;
      if (!described && hdf.getChild(HdfTrackWriter.BARE_TRACK) == null) {
        throw new InputException(
            file + " has no data set 'track' or 'default', so it holds no features");
      }
      return described ? described(hdf, file) : bare(hdf, file);
    } catch (HdfException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new InputException(file + " is no readable HDF5 file: " + e.getMessage(), e);
    }
  }

  private static TrackFile described(HdfFile hdf, Path file) {
    Matrix matrix = matrix(hdf.getDatasetByPath(HdfTrackWriter.TRACK), file);
    String[] columns = (String[]) hdf.getDatasetByPath(HdfTrackWriter.COLUMNS).getData();
    FeatureSet set =
        new FeatureSet(
            text(hdf, HdfTrackWriter.SET).orElse(FeatureSet.UNKNOWN),
            text(hdf, HdfTrackWriter.VERSION).orElse(FeatureSet.UNKNOWN),
            List.of(columns));
    TrackHeader header =
        new TrackHeader(
            set,
            text(hdf, HdfTrackWriter.NAME).orElse(FeatureSet.UNKNOWN),
            true,
            parameters(text(hdf, HdfTrackWriter.PARAMETERS).orElse("")),
            text(hdf, HdfTrackWriter.MEDIA_SHA256));
    double[] starts = (double[]) hdf.getDatasetByPath(HdfTrackWriter.START).getData();
    double[] ends = (double[]) hdf.getDatasetByPath(HdfTrackWriter.END).getData();
    return new TrackFile(header, new FeatureTrack(set, matrix.values(), starts, ends));
  }

  private static TrackFile bare(HdfFile hdf, Path file) {
    Matrix matrix = matrix(hdf.getDatasetByPath(HdfTrackWriter.BARE_TRACK), file);
    FeatureSet set = FeatureSet.unnamed(FeatureSet.UNKNOWN, FeatureSet.UNKNOWN, matrix.width());
    TrackHeader header = TrackHeader.of(set, FeatureSet.UNKNOWN, true);
    double[] zeros = new double[matrix.rows()];
    return new TrackFile(header, new FeatureTrack(set, matrix.values(), zeros, zeros));
  }

  private record Matrix(float[] values, int rows, int width) {}

  private static Matrix matrix(Dataset data, Path file) {
    int[] shape = data.getDimensions();
    if (shape.length != 2 || data.getJavaType() != float.class) {
      throw new InputException(
          file + ": data set " + data.getName() + " is not a table of float32 numbers");
    }
    return new Matrix((float[]) data.getDataFlat(), shape[0], shape[1]);
  }

  private static Optional<String> text(HdfFile hdf, String name) {
    Attribute attribute = hdf.getAttribute(name);
    return attribute == null ? Optional.empty() : Optional.of(attribute.getData().toString());
  }

  private static Map<String, String> parameters(String lines) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String line : lines.split("\n", -1)) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        parameters.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return parameters;
  }
}
