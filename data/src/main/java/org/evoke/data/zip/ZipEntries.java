/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.evoke.core.InputException;

/**
 * A zip archive, read by the names of its entries. Nothing is unpacked to disk, so that names with
 * {@code ..} do no harm. Limits: {@value #MOST_ENTRIES} entries; each at most as large as asked
 * for; more than {@value #FREE_BYTES} bytes only when they are at most {@value #MOST_RATIO} times
 * their packed size; {@value #MOST_TOTAL_BYTES} bytes in all.
 */
public final class ZipEntries implements AutoCloseable {
  static final int MOST_ENTRIES = 100_000;
  static final long MOST_RATIO = 200;
  static final long FREE_BYTES = 64L << 20;
  static final long MOST_TOTAL_BYTES = 8L << 30;

  private static final byte[] SIGNATURE = {'P', 'K', 3, 4};

  private final Path file;
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries;
  private long total;

  private ZipEntries(Path file, ZipFile zip, Map<String, ZipEntry> entries) {
    this.file = file;
    this.zip = zip;
    this.entries = entries;
  }

  /** Whether a file begins as zip archives do. */
  public static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return java.util.Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE);
    }
  }

  /**
   * Opens an archive.
   *
   * @throws InputException when it is no whole zip archive, or holds a name twice
   */
  public static ZipEntries open(Path file) {
    ZipFile zip = null;
    try {
      zip = new ZipFile(file.toFile());
      return new ZipEntries(file, zip, entries(file, zip));
    } catch (InputException e) {
      closeQuietly(zip);
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      closeQuietly(zip);
      throw new InputException(
          file + ": not a whole zip archive: " + e.getMessage() + "; fetch it again", e);
    }
  }

  private static Map<String, ZipEntry> entries(Path file, ZipFile zip) {
    if (zip.size() > MOST_ENTRIES) {
      throw new InputException(
          file + ": " + zip.size() + " entries, at most " + MOST_ENTRIES + " are read");
    }
    Map<String, ZipEntry> entries = new LinkedHashMap<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      if (!entry.isDirectory() && entries.put(entry.getName(), entry) != null) {
        throw new InputException(file + ": entry " + entry.getName() + " is there twice");
      }
    }
    return entries;
  }

  private static void closeQuietly(ZipFile zip) {
    try {
      if (zip != null) {
        zip.close();
      }
    } catch (IOException e) {
      // The failure that led here is already on its way to the user.
    }
  }

  /** Names of the entries, in order. */
  public Set<String> names() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  /**
   * The bytes of an entry.
   *
   * @param most largest size that is sensible for it
   * @throws InputException when it is missing, damaged, larger, or packed too tightly
   */
  public byte[] bytes(String name, long most) {
    ZipEntry entry = entries.get(name);
    if (entry == null) {
      throw new InputException(file + " has no entry " + name);
    }
    requireSensible(entry, Math.min(most, Integer.MAX_VALUE - 8));
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes((int) entry.getSize());
      if (bytes.length != entry.getSize() || in.read() >= 0) {
        throw damaged(name, "its size is not " + entry.getSize() + " bytes as promised");
      }
      requireChecksum(entry, bytes);
      return bytes;
    } catch (ZipException e) {
      throw damaged(name, e.getMessage());
    } catch (IOException e) {
      throw new InputException(file + ", entry " + name + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void requireChecksum(ZipEntry entry, byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    if (entry.getCrc() != crc.getValue()) {
      throw damaged(entry.getName(), "its bytes do not match their checksum; fetch the file again");
    }
  }

  private void requireSensible(ZipEntry entry, long most) {
    long size = entry.getSize();
    long packed = Math.max(1, entry.getCompressedSize());
    if (size < 0 || size > most) {
      throw damaged(entry.getName(), "it has " + size + " bytes, at most " + most + " are read");
    }
    if (size > FREE_BYTES && size / packed > MOST_RATIO) {
      throw damaged(
          entry.getName(),
          packed + " bytes unpack to " + size + ", more than " + MOST_RATIO + " times as many");
    }
    total += size;
    if (total > MOST_TOTAL_BYTES) {
      throw damaged(entry.getName(), "more than " + MOST_TOTAL_BYTES + " bytes in all");
    }
  }

  private InputException damaged(String name, String what) {
    return new InputException(file + ", entry " + name + ": " + what);
  }

  @Override
  public void close() {
    closeQuietly(zip);
  }
}
