/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.torch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts files of both of PyTorch's formats together for tests. */
final class TorchFiles {
  private TorchFiles() {}

  static void zip(Path file, byte[] pickle, Map<String, byte[]> others) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("archive/data.pkl"));
      zip.write(pickle);
      for (Map.Entry<String, byte[]> entry : others.entrySet()) {
        zip.putNextEntry(new ZipEntry("archive/" + entry.getKey()));
        zip.write(entry.getValue());
      }
    }
  }

  /** The older format with one storage of float32. */
  static byte[] legacy(byte[] pickle, String key, float... storage) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(magic());
    out.writeBytes(new PickleWriter().whole(1001).bytes());
    out.writeBytes(new PickleWriter().raw('}', '(').text("little_endian").raw(0x88, 'u').bytes());
    out.writeBytes(pickle);
    out.writeBytes(new PickleWriter().raw(']', '(').text(key).raw('e').bytes());
    byte[] count =
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(storage.length).array();
    out.writeBytes(count);
    out.writeBytes(floats(storage));
    return out.toByteArray();
  }

  static byte[] magic() {
    byte[] number = {
      0x6c, (byte) 0xfc, (byte) 0x9c, 0x46, (byte) 0xf9, 0x20, 0x6a, (byte) 0xa8, 0x50, 0x19
    };
    PickleWriter writer = new PickleWriter().raw(0x8a, number.length);
    for (byte b : number) {
      writer.raw(b);
    }
    return writer.bytes();
  }

  static byte[] floats(float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return bytes.array();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
