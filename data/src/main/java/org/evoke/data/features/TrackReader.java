/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.data.npz.Npz;
import org.evoke.data.zip.ZipEntries;

/** Reads tracks from files of {@code opensmile-csv}, {@code csv}, {@code h5} and npz. */
public final class TrackReader {
  private static final byte[] HDF_SIGNATURE = {(byte) 0x89, 'H', 'D', 'F'};

  private TrackReader() {}

  /**
   * Reads a track. The format is known by how the file begins.
   *
   * @throws InputException when the file is missing, of another format or damaged
   */
  public static TrackFile read(Path file) {
    return read(file, FeatureSet.UNKNOWN);
  }

  /**
   * Reads a track.
   *
   * @param array name of the array or data set, where a file holds several
   * @throws InputException when the file is missing, of another format or damaged
   */
  public static TrackFile read(Path file, String array) {
    try {
      if (ZipEntries.isZip(file)) {
        return NpzTrackReader.read(file, array);
      }
      if (Npz.isArray(file)) {
        return NpzTrackReader.readArray(file);
      }
      return isHdf(file) ? HdfTrackReader.read(file, array) : TableReader.read(file);
    } catch (IOException e) {
      throw new InputException("cannot read " + file + ": " + reason(file, e), e);
    }
  }

  /**
   * All but the values of a track, where the format has it without reading them: HDF5 with times
   * and names of columns.
   *
   * @throws InputException when the file is missing or damaged
   */
  public static Optional<TrackOutline> outline(Path file) {
    try {
      return isHdf(file) ? HdfTrackReader.outline(file) : Optional.empty();
    } catch (IOException e) {
      throw new InputException("cannot read " + file + ": " + reason(file, e), e);
    }
  }

  private static boolean isHdf(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return java.util.Arrays.equals(in.readNBytes(HDF_SIGNATURE.length), HDF_SIGNATURE);
    }
  }

  private static String reason(Path file, IOException e) {
    if (!Files.exists(file)) {
      return "no such file";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
