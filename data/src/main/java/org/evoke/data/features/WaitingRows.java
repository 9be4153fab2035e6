/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

import io.jhdf.ObjectHeader.ObjectHeaderV2;
import io.jhdf.WritableDatasetImpl;
import io.jhdf.api.Group;
import io.jhdf.exceptions.HdfWritingException;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.message.DataLayoutMessage.ContiguousDataLayoutMessage;
import io.jhdf.object.message.DataSpace;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.object.message.DataTypeMessage;
import io.jhdf.object.message.FillValueMessage;
import io.jhdf.object.message.Message;
import io.jhdf.storage.HdfFileChannel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.List;

/**
 * A data set of little-endian float32 values that are copied from another file, because the library
 * itself writes only arrays.
 */
final class WaitingRows extends WritableDatasetImpl {
  private final FileChannel waiting;
  private final long bytes;
  private final DataSpace space;

  /**
   * Describes the data set.
   *
   * @param waiting holds rows x width values
   */
  WaitingRows(FileChannel waiting, int rows, int width, String name, Group parent) {
    this(waiting, shape(rows, width), name, parent);
  }

  private WaitingRows(FileChannel waiting, float[][] shape, String name, Group parent) {
    super(shape, name, parent);
    this.waiting = waiting;
    bytes = (long) shape.length * shape[0].length * Float.BYTES;
    space = DataSpace.fromObject(shape);
  }

  /** An array of the shape; all its rows are the same one, so that it takes no room. */
  private static float[][] shape(int rows, int width) {
    float[][] shape = new float[rows][];
    Arrays.fill(shape, new float[width]);
    return shape;
  }

  /** Writes header and data, and leaves the channel at their end, where the library goes on. */
  @Override
  public long write(HdfFileChannel target, long position) {
    long data = position + header(position, 0).limit();
    ByteBuffer header = header(position, data);
    target.write(header, position);
    target.position(data);
    try {
      copyTo(target.getFileChannel());
    } catch (IOException e) {
      throw new HdfWritingException(e.getMessage(), e);
    }
    return data + bytes;
  }

  private ByteBuffer header(long position, long data) {
    List<Message> messages =
        List.of(
            DataTypeMessage.create(FloatingPoint.FLOAT),
            DataSpaceMessage.create(space),
            FillValueMessage.NO_FILL,
            ContiguousDataLayoutMessage.create(data, bytes));
    return new ObjectHeaderV2(position, messages).toBuffer();
  }

  private void copyTo(FileChannel target) throws IOException {
    for (long done = 0; done < bytes; ) {
      done += waiting.transferTo(done, bytes - done, target);
    }
  }
}
