/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.evoke.studio.server.rest.Services;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many clients, and much that is kept. */
@Timeout(120)
class LoadTest {
  private static final int UPLOADS = 50;
  private static final int CLIENTS = 10;
  private static final int BYTES = 8_000_000;

  @TempDir Path folder;

  @Test
  void fiftyUploadsOfTenClientsAreKeptWithoutMemoryForThem() throws Exception {
    ServerOptions usual = Served.options(folder);
    ServerOptions options =
        new ServerOptions(
            usual.folder(),
            usual.address(),
            0,
            usual.token(),
            List.of(),
            List.of(),
            2,
            usual.requestsPerSecond(),
            new Services.Limits(BYTES, 2L * UPLOADS * BYTES, 500),
            usual.software());
    byte[] file = new byte[BYTES];
    try (Served served = Served.start(options, new MadeRunner(0))) {
      served.upload("warm.wav", file);
      long before = usedBytes();
      List<Callable<String>> uploads = new ArrayList<>();
      for (int i = 0; i < UPLOADS; i++) {
        String name = "song" + i + ".wav";
        uploads.add(() -> (String) Served.json(served.upload(name, file)).get("id"));
      }
      ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
      List<String> ids = new ArrayList<>();
      for (var id : clients.invokeAll(uploads)) {
        ids.add(id.get());
      }
      clients.shutdown();
      for (String id : ids) {
        assertThat(served.ended(id)).containsEntry("state", "done").containsEntry("bytes", BYTES);
      }
      assertThat(ids).doesNotHaveDuplicates().hasSize(UPLOADS);
      long grown = usedBytes() - before;
      System.out.println("50 uploads of 8 MB by 10 clients: heap grew by " + grown + " bytes");
      assertThat(grown).isLessThan(4L * BYTES);
      assertThat(served.defects()).isEmpty();
    }
  }

  /** What is still used once what can go has gone. */
  private static long usedBytes() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void theFirstPageOfFiveHundredTakesLessThanASecond() throws Exception {
    MadeResults.fill(folder, 500);
    try (Served served = Served.start(folder, new MadeRunner(0))) {
      served.get("/api/v1/jobs?limit=1");
      long start = System.nanoTime();
      assertThat(served.get("/").statusCode()).isEqualTo(200);
      var page = served.get("/api/v1/jobs?active=false&limit=48");
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.println("page and first 48 of 500 results: " + seconds + " s");
      assertThat(Served.json(page)).containsEntry("total", 500);
      assertThat(seconds).isLessThan(1);
    }
  }
}
