/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.evoke.studio.server.results.StoredAnswer;
import org.evoke.studio.server.store.Job;
import org.evoke.studio.server.store.JobStore;
import org.evoke.studio.server.store.MediaPlace;
import org.evoke.studio.server.store.ServerFolder;

/** Folders of servers with results in them. */
public final class MadeResults {
  private MadeResults() {}

  /** Keeps so many results, as if they had been made; only the first can be opened. */
  public static void fill(Path folder, int count) throws IOException {
    try (ServerFolder kept = new ServerFolder(folder);
        JobStore store = new JobStore(kept.database())) {
      String first = ServerFolder.newId();
      StoredAnswer answer = new StoredAnswer(kept.results(first));
      answer.write(MadeAnswers.of("film.webm", 44, 1, true));
      for (int i = 0; i < count; i++) {
        String id = i == 0 ? first : ServerFolder.newId();
        if (i > 0) {
          Files.createDirectories(kept.results(id));
          Files.copy(
              kept.results(first).resolve("shot-0.jpg"), kept.results(id).resolve("shot-0.jpg"));
        }
        MediaPlace media = new MediaPlace(-1, id, 1000);
        store.add(Job.prediction(id, "film " + i + ".webm", media, 1_000_000 + i));
        store.done(id, Optional.of(answer.facts()), 2_000_000 + i);
      }
    }
  }
}
