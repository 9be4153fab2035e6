/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes a track as HDF5.
 *
 * <ul>
 *   <li>{@code /track} T x D float32, {@code /start} and {@code /end} T float64 in seconds
 *   <li>{@code /columns} D strings: names of a large set are more than the 64 KiB that an attribute
 *       may have
 *   <li>attributes of the file: {@code set}, {@code version}, {@code name}, {@code parameters} (a
 *       line {@code key=value} for each), {@code media_sha256} where it is known
 * </ul>
 *
 * <p>Without description there is only {@code /default}, T x D float32. The rows wait in a file
 * beside the target until their number is known; 16 bytes of memory are held for each.
 */
final class HdfTrackWriter implements TrackWriter {
  static final String TRACK = "track";
  static final String START = "start";
  static final String END = "end";
  static final String COLUMNS = "columns";
  static final String BARE_TRACK = "default";
  static final String SET = "set";
  static final String VERSION = "version";
  static final String NAME = "name";
  static final String PARAMETERS = "parameters";
  static final String MEDIA_SHA256 = "media_sha256";

  /** The library's note about itself, which names the operating system. */
  private static final String LIBRARY_NOTE = "_jHDF";

  private final Path file;
  private final TrackHeader header;
  private final boolean described;
  private final FileChannel waiting;
  private final ByteBuffer row;
  private double[] starts = new double[16];
  private double[] ends = new double[16];
  private int rows;

  private HdfTrackWriter(Path file, TrackHeader header, boolean described) throws IOException {
    this.file = file;
    this.header = header;
    this.described = described;
    row = ByteBuffer.allocate(header.set().width() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    waiting =
        FileChannel.open(
            file.resolveSibling(file.getFileName() + ".rows"),
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** With times, names and attributes. */
  static HdfTrackWriter described(Path file, TrackHeader header) throws IOException {
    return new HdfTrackWriter(file, header, true);
  }

  /** Only the rows. */
  static HdfTrackWriter bare(Path file, TrackHeader header) throws IOException {
    return new HdfTrackWriter(file, header, false);
  }

  @Override
  public void row(double start, double end, float[] values) throws IOException {
    if (rows == starts.length) {
      starts = Arrays.copyOf(starts, 2 * rows);
      ends = Arrays.copyOf(ends, 2 * rows);
    }
    starts[rows] = start;
    ends[rows] = end;
    rows++;
    row.clear();
    for (float value : values) {
      row.putFloat(value);
    }
    row.flip();
    while (row.hasRemaining()) {
      waiting.write(row);
    }
  }

  @Override
  public void close() throws IOException {
    try (waiting) {
      if (rows == 0) {
        throw new IOException("HDF5 cannot hold a track without rows");
      }
      try (WritableHdfFile hdf = HdfFile.write(file)) {
        fill(hdf);
      } catch (HdfException e) {
        throw new IOException(e.getMessage(), e);
      }
    }
  }

  private void fill(WritableHdfFile hdf) {
    hdf.removeAttribute(LIBRARY_NOTE);
    String track = described ? TRACK : BARE_TRACK;
    hdf.putDataset(track, new WaitingRows(waiting, rows, header.set().width(), track, hdf));
    if (described) {
      hdf.putDataset(START, Arrays.copyOf(starts, rows));
      hdf.putDataset(END, Arrays.copyOf(ends, rows));
      hdf.putDataset(COLUMNS, header.set().columns().toArray(String[]::new));
      hdf.putAttribute(SET, header.set().name());
      hdf.putAttribute(VERSION, header.set().version());
      hdf.putAttribute(NAME, header.name());
      hdf.putAttribute(PARAMETERS, parameters());
      header.mediaSha256().ifPresent(digest -> hdf.putAttribute(MEDIA_SHA256, digest));
    }
  }

  private String parameters() {
    return header.parameters().entrySet().stream()
        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
        .collect(Collectors.joining("\n"));
  }
}
