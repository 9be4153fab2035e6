/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.rest;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.evoke.data.json.JsonText;
import org.evoke.studio.server.jobs.JobEvents;

/**
 * The stream of events (text/event-stream of the HTML standard): {@code job} with a job that has
 * changed, {@code gone} with the id of one that was removed.
 */
final class EventsApi {
  private static final int MOST_STREAMS = 32;
  private static final long BEAT_MILLIS = 15_000;

  private final Services services;
  private final Semaphore places = new Semaphore(MOST_STREAMS);

  EventsApi(Services services) {
    this.services = services;
  }

  /** GET /api/v1/events. */
  void stream(Context context) {
    if (!places.tryAcquire()) {
      throw new Problem(429, "There are " + MOST_STREAMS + " streams already.");
    }
    try (JobEvents.Listener listener = services.events().listen()) {
      context.contentType("text/event-stream").header("Cache-Control", "no-store");
      OutputStream out = context.res().getOutputStream();
      send(out, ": listening\n\n");
      Optional<List<String>> changed = Optional.of(List.of());
      while (changed.isPresent()) {
        changed = listener.next(BEAT_MILLIS);
        send(out, changed.map(this::text).orElse(""));
      }
    } catch (IOException e) {
      // The reader has gone.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      places.release();
    }
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private String text(List<String> ids) {
    if (ids.isEmpty()) {
      return ": still here\n\n";
    }
    StringBuilder text = new StringBuilder();
    for (String id : ids) {
      Optional<Map<String, Object>> job =
          services.store().find(id).map(one -> JobJson.of(one, services.gate()));
      text.append("event: ").append(job.isPresent() ? "job" : "gone").append("\ndata: ");
      text.append(JsonText.writeCompact(job.orElse(Map.of("id", id)))).append("\n\n");
    }
    return text.toString();
  }
}
