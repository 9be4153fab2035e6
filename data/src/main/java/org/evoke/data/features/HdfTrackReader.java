/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Node;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.InputException;

/** Reads what {@link HdfTrackWriter} writes, and the published samples of AttendAffectNet. */
final class HdfTrackReader {
  private static final long MOST_NUMBERS = 1L << 28;
  private static final long FREE_NUMBERS = 1L << 24;
  private static final long MOST_RATIO = 200;

  private HdfTrackReader() {}

  static TrackFile read(Path file, String name) {
    return opened(
        file,
        hdf ->
            hdf.getChild(HdfTrackWriter.TRACK) == null
                ? bare(chosen(hdf, file, name), file)
                : described(hdf, file));
  }

  /** All but the values; empty where a file has no times and names of columns. */
  static Optional<TrackOutline> outline(Path file) {
    return opened(
        file,
        hdf ->
            hdf.getChild(HdfTrackWriter.TRACK) == null
                ? Optional.empty()
                : Optional.of(outline(hdf, file)));
  }

  private static <T> T opened(Path file, Function<HdfFile, T> reading) {
    try (HdfFile hdf = new HdfFile(file)) {
      return reading.apply(hdf);
    } catch (InputException e) {
      throw e;
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      // The library believes sizes and links of a damaged file, and meets them with all of these.
      throw new InputException(file + " is no readable HDF5 file: " + e.getMessage(), e);
    }
  }

  /** The data set of a name, the published samples' one, or the only one. */
  private static Dataset chosen(HdfFile hdf, Path file, String name) {
    for (String candidate : List.of(name, HdfTrackWriter.BARE_TRACK)) {
      if (hdf.getChildren().get(candidate) instanceof Dataset data) {
        return data;
      }
    }
    List<Dataset> all = new ArrayList<>();
    for (Node node : hdf.getChildren().values()) {
      if (node instanceof Dataset data) {
        all.add(data);
      }
    }
    if (all.size() != 1) {
      throw new InputException(
          file
              + " has the data sets "
              + all.stream().map(Node::getName).toList()
              + ", must have one, or one that is called track, default or "
              + name);
    }
    return all.get(0);
  }

  private static TrackFile described(HdfFile hdf, Path file) {
    Matrix matrix = matrix(hdf.getDatasetByPath(HdfTrackWriter.TRACK), file);
    TrackOutline outline = outline(hdf, file);
    FeatureTrack track =
        new FeatureTrack(outline.header().set(), matrix.values(), outline.starts(), outline.ends());
    return new TrackFile(outline.header(), track);
  }

  private static TrackOutline outline(HdfFile hdf, Path file) {
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
    int[] shape = hdf.getDatasetByPath(HdfTrackWriter.TRACK).getDimensions();
    if (shape.length != 2 || shape[0] != starts.length || shape[1] != columns.length) {
      throw new InputException(
          file
              + ": data set track has shape "
              + Arrays.toString(shape)
              + ", there are "
              + starts.length
              + " starts and "
              + columns.length
              + " columns");
    }
    return new TrackOutline(header, starts, ends);
  }

  private static TrackFile bare(Dataset data, Path file) {
    Matrix matrix = matrix(data, file);
    FeatureSet set = FeatureSet.unnamed(FeatureSet.UNKNOWN, FeatureSet.UNKNOWN, matrix.width());
    TrackHeader header = TrackHeader.of(set, FeatureSet.UNKNOWN, true);
    double[] zeros = new double[matrix.rows()];
    return new TrackFile(header, new FeatureTrack(set, matrix.values(), zeros, zeros));
  }

  private record Matrix(float[] values, int rows, int width) {}

  private static Matrix matrix(Dataset data, Path file) {
    int[] shape = data.getDimensions();
    if (shape.length != 2 || shape[1] == 0) {
      throw new InputException(
          file
              + ": data set "
              + data.getName()
              + " has shape "
              + Arrays.toString(shape)
              + ", must have rows and columns");
    }
    requireSensible(data, (long) shape[0] * shape[1], file);
    Object flat = shape[0] == 0 ? new float[0] : data.getDataFlat();
    return new Matrix(floats(flat, data, file), shape[0], shape[1]);
  }

  /** A header of a few bytes may speak of numbers that are not there. */
  private static void requireSensible(Dataset data, long count, Path file) {
    long most = Math.min(MOST_NUMBERS, FREE_NUMBERS + MOST_RATIO * file.toFile().length());
    if (count > most) {
      throw new InputException(
          file
              + ": data set "
              + data.getName()
              + " has "
              + count
              + " numbers, at most "
              + most
              + " are read from a file of "
              + file.toFile().length()
              + " bytes");
    }
  }

  private static float[] floats(Object flat, Dataset data, Path file) {
    if (flat instanceof float[] singles) {
      return singles;
    }
    int count = flat.getClass().isArray() ? Array.getLength(flat) : 0;
    Class<?> type = flat.getClass().getComponentType();
    if (type == null || !type.isPrimitive() || type == boolean.class || type == char.class) {
      throw new InputException(
          file + ": data set " + data.getName() + " is not a table of numbers");
    }
    float[] floats = new float[count];
    for (int i = 0; i < count; i++) {
      floats[i] = (float) Array.getDouble(flat, i);
    }
    return floats;
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
