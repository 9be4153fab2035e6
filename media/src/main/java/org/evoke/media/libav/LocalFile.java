/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.libav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.ffmpeg.avformat.Write_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * The bytes of one local file, handed to FFmpeg through callbacks. FFmpeg never sees the file's
 * name, so that no name is taken for a protocol, and it cannot open another file.
 *
 * <p>JavaCPP has room for a few callbacks of a kind only; therefore all files share one set, and
 * the opaque pointer is the number of the file.
 */
public final class LocalFile implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int SEEK_KIND = 0xFF;

  private static final Map<Long, LocalFile> OPEN = new ConcurrentHashMap<>();
  private static final AtomicLong NUMBERS = new AtomicLong();
  private static final Read READ = new Read();
  private static final Write WRITE = new Write();
  private static final Seek SEEK = new Seek();

  private final FileChannel channel;
  private final long number = NUMBERS.incrementAndGet();
  private final AVIOContext context;
  private long position;
  private IOException failure;
  private boolean closed;

  private LocalFile(FileChannel channel, boolean writes) {
    this.channel = channel;
    OPEN.put(number, this);
    BytePointer buffer = new BytePointer(avutil.av_malloc(BUFFER_BYTES));
    context =
        avformat.avio_alloc_context(
            buffer,
            BUFFER_BYTES,
            writes ? 1 : 0,
            new Handle(number),
            writes ? null : READ,
            writes ? WRITE : null,
            SEEK);
  }

  /** Opens a file for reading. */
  static LocalFile reading(Path file) throws IOException {
    return new LocalFile(FileChannel.open(file, StandardOpenOption.READ), false);
  }

  /** Makes a file, or empties it, for writing. */
  public static LocalFile writing(Path file) throws IOException {
    return new LocalFile(
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING),
        true);
  }

  /** What FFmpeg reads or writes through. */
  public AVIOContext context() {
    return context;
  }

  /** The first failure to read or write, or null. */
  public IOException failure() {
    return failure;
  }

  private int read(BytePointer target, int bytes) {
    try {
      ByteBuffer buffer = target.capacity(bytes).asByteBuffer();
      int count = channel.read(buffer, position);
      if (count < 0) {
        return Libav.END;
      }
      position += count;
      return count;
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      return Libav.IO_ERROR;
    }
  }

  private int write(BytePointer source, int bytes) {
    try {
      ByteBuffer buffer = source.capacity(bytes).asByteBuffer();
      while (buffer.hasRemaining()) {
        position += channel.write(buffer, position);
      }
      return bytes;
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      return Libav.IO_ERROR;
    }
  }

  private long seek(long offset, int whence) {
    try {
      long target =
          switch (whence & SEEK_KIND) {
            case 0 -> offset;
            case 1 -> position + offset;
            case 2 -> channel.size() + offset;
            default -> -1;
          };
      if (target < 0) {
        return Libav.IO_ERROR;
      }
      position = target;
      return position;
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      return Libav.IO_ERROR;
    }
  }

  private long size() {
    try {
      return channel.size();
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      return Libav.IO_ERROR;
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    OPEN.remove(number);
    avutil.av_free(context.buffer());
    avformat.avio_context_free(context);
    try {
      channel.close();
    } catch (IOException e) {
      failure = failure == null ? e : failure;
    }
  }

  /** A pointer whose address is a number. */
  private static final class Handle extends Pointer {
    Handle(long number) {
      super((Pointer) null);
      address = number;
    }
  }

  private static final class Read extends Read_packet_Pointer_BytePointer_int {
    @Override
    public int call(Pointer opaque, BytePointer target, int bytes) {
      LocalFile input = OPEN.get(opaque.address());
      return input == null ? Libav.IO_ERROR : input.read(target, bytes);
    }
  }

  private static final class Write extends Write_packet_Pointer_BytePointer_int {
    @Override
    public int call(Pointer opaque, BytePointer source, int bytes) {
      LocalFile output = OPEN.get(opaque.address());
      return output == null ? Libav.IO_ERROR : output.write(source, bytes);
    }
  }

  private static final class Seek extends Seek_Pointer_long_int {
    @Override
    public long call(Pointer opaque, long offset, int whence) {
      LocalFile input = OPEN.get(opaque.address());
      if (input == null) {
        return Libav.IO_ERROR;
      }
      return (whence & avformat.AVSEEK_SIZE) != 0 ? input.size() : input.seek(offset, whence);
    }
  }
}
