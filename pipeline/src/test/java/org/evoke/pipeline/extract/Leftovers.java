/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.Pointer;

/**
 * What a process holds.
 *
 * @param openFiles descriptors; -1 where the system does not tell
 * @param nativeBytes memory of native arrays that are tracked
 * @param otherBytes resident memory of the process beside Java's heap
 * @param threads of Java
 * @param temporaries files in the folder of temporary files that are Evoke's
 */
record Leftovers(long openFiles, long nativeBytes, long otherBytes, int threads, long temporaries) {
  private static final int FEW_FILES = 8;
  private static final int FEW_THREADS = 4;
  private static final long FEW_BYTES = 8L << 20;

  /** Compiled code, and pages of the heap that were not in use yet. */
  private static final long OTHER_BYTES = 256L << 20;

  static Leftovers now() throws IOException {
    long open =
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
            ? system.getOpenFileDescriptorCount()
            : -1;
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
    int threads = ManagementFactory.getThreadMXBean().getThreadCount();
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      long temporaries =
          files.filter(file -> file.getFileName().toString().startsWith("evoke-estimate")).count();
      return new Leftovers(
          open, Pointer.totalBytes(), Pointer.physicalBytes() - heap, threads, temporaries);
    }
  }

  void assertNoMoreThan(Leftovers before) {
    assertThat(openFiles).as("open files").isLessThanOrEqualTo(before.openFiles + FEW_FILES);
    assertThat(nativeBytes).as("native bytes").isLessThanOrEqualTo(before.nativeBytes + FEW_BYTES);
    assertThat(otherBytes).as("other bytes").isLessThanOrEqualTo(before.otherBytes + OTHER_BYTES);
    assertThat(threads).as("threads").isLessThanOrEqualTo(before.threads + FEW_THREADS);
    assertThat(temporaries).as("temporary files").isLessThanOrEqualTo(before.temporaries);
  }
}
