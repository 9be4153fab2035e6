/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.rest;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.studio.server.store.Job;
import org.evoke.studio.server.store.ListedFolders;
import org.evoke.studio.server.store.MediaPlace;
import org.evoke.studio.server.store.ServerFolder;

/** Files of listed folders. */
final class FoldersApi {
  private static final int MOST_FILES = 2000;

  private final Services services;
  private final ListedFolders folders;

  FoldersApi(Services services) {
    this.services = services;
    this.folders = services.media().listed();
  }

  /** GET /api/v1/folders. */
  void list(Context context) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (int number = 0; number < folders.count(); number++) {
      List<Map<String, Object>> files =
          folders.choices(number, MOST_FILES).stream()
              .map(file -> Map.<String, Object>of("path", file.path(), "bytes", file.bytes()))
              .toList();
      all.add(Map.of("number", number, "name", folders.name(number), "files", files));
    }
    Body.answer(context, 200, Map.of("folders", all));
  }

  /** POST /api/v1/folders/{number}/jobs. */
  void choose(Context context) {
    UploadApi.requireRoom(services);
    String text = context.pathParam("number");
    int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    String path = path(context);
    Path file = folders.find(number, path).orElseThrow(() -> Problem.absent("file"));
    Job job =
        Job.prediction(
            ServerFolder.newId(),
            Names.clean(path),
            new MediaPlace(number, path, bytes(file)),
            System.currentTimeMillis());
    services.store().add(job);
    services.queue().added(job.id());
    context.header("Location", "/api/v1/jobs/" + job.id());
    Body.answer(context, 201, JobJson.of(job, services.gate()));
  }

  private static String path(Context context) {
    try {
      return Body.json(context).text("path");
    } catch (InputException e) {
      throw new Problem(400, e.getMessage());
    }
  }

  private static long bytes(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
