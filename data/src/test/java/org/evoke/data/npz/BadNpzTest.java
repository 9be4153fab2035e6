/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.npz;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.evoke.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadNpzTest {
  private static final String GOOD = "{'descr': '|u1', 'fortran_order': False, 'shape': (3, 2), }";

  @TempDir Path folder;

  @Property
  void everyShorterArrayIsRefused(@ForAll @IntRange(min = 0, max = 75) int length) {
    byte[] whole = npy(GOOD, 6);
    refused(Arrays.copyOf(whole, Math.min(length, whole.length - 1)), "x.npy");
  }

  @Property(tries = 2000)
  void aChangedByteIsRefusedOrHarmless(
      @ForAll @IntRange(min = 0, max = 75) int at, @ForAll byte value) {
    byte[] changed = npy(GOOD, 6);
    changed[Math.min(at, changed.length - 1)] = value;
    try {
      Npz.array(changed, "x.npy");
    } catch (InputException e) {
      org.assertj.core.api.Assertions.assertThat(e).hasMessageContaining("x.npy");
    }
  }

  @Test
  void arraysOfObjectsAndOtherNumbersAreRefused() {
    refused(npy(GOOD.replace("|u1", "|O"), 6), "numbers are |O; read are <f2 <f4 <f8 <i2");
    refused(npy(GOOD.replace("|u1", ">f4"), 6), "numbers are >f4");
    refused(npy(GOOD.replace("'|u1'", "[('a', '<f4')]"), 6), "not that of an array of numbers");
    refused(npy("__import__('os').system('id')", 6), "not that of an array of numbers");
  }

  @Test
  void shapesThatDoNotFitAreRefused() {
    refused(npy(GOOD.replace("3, 2", "3, 3"), 6), "6 bytes of numbers, its shape needs 9");
    refused(npy(GOOD.replace("3, 2", "2,"), 6), "6 bytes of numbers, its shape needs 2");
    refused(npy(GOOD.replace("3, 2", "65536, 65536"), 6), "at most 2 GiB");
    refused(npy(GOOD.replace("3, 2", "9".repeat(30)), 6), "below 2^63");
    refused(npy(GOOD.replace("3, 2", "1,".repeat(9)), 6), "9 axes");
    refused(npy(GOOD.replace("3, 2", "3 2"), 6), "'3 2'");
  }

  @Test
  void filesThatAreNoArchivesOfArraysAreRefused() throws IOException {
    Path file = folder.resolve("x.npz");
    refused(file, "no such file");
    Files.write(file, new byte[0]);
    refused(file, "not a whole zip archive");
    zip(file, Map.of("readme.txt", new byte[3]));
    refused(file, "entry readme.txt is no npy array");
    zip(file, Map.of("a.npy", npy(GOOD, 6)));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 30));
    refused(file, "not a whole zip archive");
  }

  @Test
  void numbersThatDoNotMatchTheirChecksumAreRefused() throws IOException {
    Path file = folder.resolve("x.npz");
    Npz.write(file, Map.of("a", NpyArray.of(new float[] {1, 2, 3, 4}, 4)));
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    bytes[text.indexOf('\n', text.indexOf('}')) + 3] ^= 1;
    Files.write(file, bytes);
    refused(file, "do not match their checksum");
  }

  @Test
  void archivesThatUnpackBeyondReasonAreRefused() throws IOException {
    Path file = folder.resolve("bomb.npz");
    zip(file, Map.of("a.npy", npy(GOOD, 65 << 20)));
    refused(file, "more than 200 times as many");
  }

  /** An npy file of version 1 with these bytes 0, 1, 2, ... as numbers. */
  static byte[] npy(String header, int numbers) {
    byte[] text = (header + "\n").getBytes(StandardCharsets.ISO_8859_1);
    byte[] file = new byte[10 + text.length + numbers];
    byte[] head = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) text.length, 0};
    System.arraycopy(head, 0, file, 0, head.length);
    System.arraycopy(text, 0, file, head.length, text.length);
    for (int i = 0; i < Math.min(numbers, 100); i++) {
      file[head.length + text.length + i] = (byte) i;
    }
    return file;
  }

  private static void zip(Path file, Map<String, byte[]> entries) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
  }

  private static void refused(byte[] array, String message) {
    assertThatThrownBy(() -> Npz.array(array, "x.npy"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("x.npy")
        .hasMessageContaining(message);
  }

  private static void refused(Path file, String message) {
    assertThatThrownBy(() -> Npz.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(message);
  }
}
