/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.rest;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.pipeline.output.TimelineWriters;
import org.evoke.studio.server.store.JobState;

/** What the server is and does. */
final class StatusApi {
  private final Services services;

  StatusApi(Services services) {
    this.services = services;
  }

  /** GET /api/v1/status. */
  void status(Context context) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("software", services.software());
    json.put("queued", services.store().count(JobState.QUEUED));
    json.put("running", services.store().count(JobState.RUNNING));
    json.put("uploaded_bytes", services.store().uploadedBytes());
    json.put("quota_bytes", services.limits().quotaBytes());
    json.put("upload_limit_bytes", services.limits().uploadBytes());
    json.put("folders", services.media().listed().count());
    json.put("formats", List.copyOf(TimelineWriters.formats()));
    json.put("links", Map.of("events", services.gate().address("/api/v1/events")));
    Body.answer(context, 200, json);
  }

  /** GET /api/v1/openapi.json. */
  void openApi(Context context) {
    try (InputStream in = StatusApi.class.getResourceAsStream("openapi.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      context.contentType("application/json").result(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
