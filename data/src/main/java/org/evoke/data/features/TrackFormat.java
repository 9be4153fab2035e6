/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evoke.core.UsageException;

/** The formats in which tracks are written. */
public enum TrackFormat {
  /**
   * Text, {@code ;} between the fields, first line {@code name;frameTime;<feature>...}: what
   * openSMILE's users have scripts for. The name stands in single quotes, the time is the start in
   * seconds.
   */
  OPENSMILE_CSV("opensmile-csv", "csv"),
  /**
   * Text after RFC 4180, first line {@code name,start_ms,end_ms,<feature>...}, times in whole
   * milliseconds.
   */
  CSV("csv", "csv"),
  /** Weka's table: a string attribute {@code name}, then numeric attributes, no class. */
  ARFF("arff", "arff"),
  /** HDF5 with the rows, their times, and everything that is known about them. */
  H5("h5", "h5"),
  /** HDF5 with nothing but the rows in a data set {@code default}: AttendAffectNet's layout. */
  H5_DEFAULT("h5-default", "h5");

  private static final int BUFFER_BYTES = 1 << 16;

  private final String id;
  private final String extension;

  TrackFormat(String id, String extension) {
    this.id = id;
    this.extension = extension;
  }

  /** The name of the format, such as {@code opensmile-csv}. */
  public String id() {
    return id;
  }

  /** The extension of its files, without dot. */
  public String extension() {
    return extension;
  }

  /** Whether files of this format hold the digest of the media file. */
  public boolean holdsDigest() {
    return this == H5;
  }

  /** The names of all formats. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(TrackFormat::id).toList();
  }

  /** The extensions of all formats, without dot. */
  public static Set<String> extensions() {
    return Arrays.stream(values()).map(TrackFormat::extension).collect(Collectors.toSet());
  }

  /** The format that an extension stands for where none is named, the first one that has it. */
  public static Optional<TrackFormat> ofExtension(String extension) {
    return Arrays.stream(values()).filter(f -> f.extension.equals(extension)).findFirst();
  }

  /**
   * The format of a name.
   *
   * @throws UsageException when there is none
   */
  public static TrackFormat named(String id) {
    for (TrackFormat format : values()) {
      if (format.id.equals(id)) {
        return format;
      }
    }
    throw new UsageException(
        "format " + id + " is not known; known are " + String.join(", ", ids()));
  }

  /**
   * Starts a file.
   *
   * @param file where to write; replaced if it is there
   * @param header what the rows are
   */
  public TrackWriter open(Path file, TrackHeader header) throws IOException {
    return switch (this) {
      case OPENSMILE_CSV -> new TextTrackWriter(stream(file), new OpenSmileCsvRows(header));
      case CSV -> new TextTrackWriter(stream(file), new CsvRows(header));
      case ARFF -> new TextTrackWriter(stream(file), new ArffRows(header));
      case H5 -> HdfTrackWriter.described(file, header);
      case H5_DEFAULT -> HdfTrackWriter.bare(file, header);
    };
  }

  private static OutputStream stream(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES);
  }
}
