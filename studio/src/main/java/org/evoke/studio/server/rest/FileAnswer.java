/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.rest;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Answers with files, or parts of them. */
final class FileAnswer {
  private static final int CHUNK_BYTES = 64 * 1024;

  private FileAnswer() {}

  /** Sends a file, or the part that the request asks for. */
  static void send(Context context, Path file, String type) {
    try (FileChannel channel = FileChannel.open(file)) {
      long length = channel.size();
      context.contentType(type).header("Accept-Ranges", "bytes");
      Optional<ByteRange> range = range(context, length);
      ByteRange part = range.orElse(new ByteRange(0, length - 1));
      range.ifPresent(
          one ->
              context
                  .status(206)
                  .header(
                      "Content-Range", "bytes " + one.first() + "-" + one.last() + "/" + length));
      context.res().setContentLengthLong(part.length());
      if (!context.req().getMethod().equals("HEAD")) {
        copy(channel, part, context.res().getOutputStream());
      }
    } catch (java.nio.file.NoSuchFileException e) {
      throw Problem.absent("file");
    } catch (IOException e) {
      // Players break off what they no longer need.
    }
  }

  private static Optional<ByteRange> range(Context context, long length) {
    try {
      return ByteRange.of(context.header("Range"), length);
    } catch (Problem e) {
      context.header("Content-Range", "bytes */" + length);
      throw e;
    }
  }

  private static void copy(FileChannel channel, ByteRange part, OutputStream out)
      throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES);
    long at = part.first();
    while (at <= part.last()) {
      chunk.clear().limit((int) Math.min(CHUNK_BYTES, part.last() - at + 1));
      int read = channel.read(chunk, at);
      if (read < 0) {
        return;
      }
      out.write(chunk.array(), 0, read);
      at += read;
    }
  }

  /** Lets the browser keep the answer as a file of that name. */
  static void asDownload(Context context, String name) {
    String plain = name.replaceAll("[^A-Za-z0-9 ._-]", "_");
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    context.header(
        "Content-Disposition",
        "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded);
  }
}
