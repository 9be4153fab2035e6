/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.rest;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.data.json.JsonObject;
import org.evoke.studio.server.store.Job;
import org.evoke.studio.server.store.Note;
import org.evoke.studio.server.store.ResultFacts;

/** Notes at moments. */
public final class NotesApi {
  private static final int LONGEST = 2000;
  private static final int MOST = 1000;

  private final Services services;

  NotesApi(Services services) {
    this.services = services;
  }

  /** GET /api/v1/jobs/{id}/notes. */
  void list(Context context) {
    List<Note> notes = services.store().notes(job(context).id());
    Body.answer(context, 200, Map.of("notes", notes.stream().map(NotesApi::json).toList()));
  }

  /** POST /api/v1/jobs/{id}/notes. */
  void add(Context context) {
    Job job = job(context);
    if (services.store().notes(job.id()).size() >= MOST) {
      throw new Problem(409, "There are " + MOST + " notes already, which is the most.");
    }
    Note note = note(0, job, Body.json(context));
    Body.answer(
        context, 201, json(services.store().addNote(job.id(), note.milliseconds(), note.text())));
  }

  /** PUT /api/v1/jobs/{id}/notes/{number}. */
  void change(Context context) {
    Job job = job(context);
    Note note = note(number(context), job, Body.json(context));
    if (!services.store().changeNote(job.id(), note)) {
      throw Problem.absent("note");
    }
    Body.answer(context, 200, json(note));
  }

  /** DELETE /api/v1/jobs/{id}/notes/{number}. */
  void remove(Context context) {
    if (!services.store().removeNote(job(context).id(), number(context))) {
      throw Problem.absent("note");
    }
    context.status(204);
  }

  private Job job(Context context) {
    Job job = services.job(context.pathParam("id"));
    if (job.facts().isEmpty()) {
      throw new Problem(409, "There is no timeline yet to write notes on.");
    }
    return job;
  }

  private static long number(Context context) {
    String text = context.pathParam("number");
    if (!text.matches("\\d{1,18}")) {
      throw Problem.absent("note");
    }
    return Long.parseLong(text);
  }

  private static Note note(long number, Job job, JsonObject body) {
    try {
      String text = body.text("text").strip();
      long time = body.whole("time_ms");
      double seconds = job.facts().map(ResultFacts::seconds).orElseThrow();
      if (text.isEmpty() || text.length() > LONGEST) {
        throw new Problem(400, "text must have 1 to " + LONGEST + " characters.");
      }
      if (time < 0 || time > Math.round(seconds * 1000)) {
        throw new Problem(400, "time_ms is " + time + ", must be within the file.");
      }
      return new Note(number, time, text);
    } catch (InputException e) {
      throw new Problem(400, e.getMessage());
    }
  }

  /** A note as JSON. */
  public static Map<String, Object> json(Note note) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", note.number());
    json.put("time_ms", note.milliseconds());
    json.put("text", note.text());
    return json;
  }
}
