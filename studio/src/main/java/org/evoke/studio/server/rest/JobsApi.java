/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.rest;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.data.json.JsonObject;
import org.evoke.studio.server.store.Job;
import org.evoke.studio.server.store.JobKind;
import org.evoke.studio.server.store.JobPage;
import org.evoke.studio.server.store.JobQuery;
import org.evoke.studio.server.store.JobState;
import org.evoke.studio.server.store.ServerFolder;

/** Lists, shows, cancels, repeats and removes jobs. */
final class JobsApi {
  private static final int USUAL_LIMIT = 50;
  private static final int MOST_LIMIT = 500;
  private static final int LONGEST_SEARCH = 200;

  private final Services services;

  JobsApi(Services services) {
    this.services = services;
  }

  /** GET /api/v1/jobs. */
  void list(Context context) {
    JobPage page = services.store().list(query(context));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("jobs", page.jobs().stream().map(job -> JobJson.of(job, services.gate())).toList());
    json.put("total", page.total());
    Body.answer(context, 200, json);
  }

  private static JobQuery query(Context context) {
    String search = Optional.ofNullable(context.queryParam("search")).orElse("");
    if (search.length() > LONGEST_SEARCH) {
      throw new Problem(400, "search is longer than " + LONGEST_SEARCH + " characters.");
    }
    return new JobQuery(
        search.strip(),
        Optional.ofNullable(context.queryParam("active")).map(JobsApi::flag),
        sort(Optional.ofNullable(context.queryParam("sort")).orElse("created")),
        order(context),
        number(context, "limit", USUAL_LIMIT, MOST_LIMIT),
        number(context, "offset", 0, Integer.MAX_VALUE));
  }

  private static boolean flag(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new Problem(400, "active is '" + text + "', must be true or false.");
    }
    return text.equals("true");
  }

  private static JobQuery.Sort sort(String text) {
    for (JobQuery.Sort sort : JobQuery.Sort.values()) {
      if (sort.name().toLowerCase(Locale.ROOT).equals(text)) {
        return sort;
      }
    }
    throw new Problem(
        400, "sort is '" + text + "', must be created, name, length, valence or arousal.");
  }

  private static boolean order(Context context) {
    String order = Optional.ofNullable(context.queryParam("order")).orElse("desc");
    if (!order.equals("asc") && !order.equals("desc")) {
      throw new Problem(400, "order is '" + order + "', must be asc or desc.");
    }
    return order.equals("asc");
  }

  private static int number(Context context, String name, int usual, int most) {
    String text = context.queryParam(name);
    if (text == null) {
      return usual;
    }
    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > most) {
      throw new Problem(400, name + " is '" + text + "', must be a number from 0 to " + most + ".");
    }
    return Integer.parseInt(text);
  }

  /** GET /api/v1/jobs/{id}. */
  void get(Context context) {
    Job job = services.job(context.pathParam("id"));
    Body.answer(context, 200, JobJson.of(job, services.gate()));
  }

  /** DELETE /api/v1/jobs/{id}. */
  void remove(Context context) {
    Job job = services.job(context.pathParam("id"));
    if (!services.store().remove(job.id())) {
      throw new Problem(409, "The job has not ended; cancel it first.");
    }
    ServerFolder own = services.media().own();
    if (job.media().isUploaded()) {
      ServerFolder.remove(own.media(job.media().path()));
    }
    ServerFolder.remove(own.results(job.id()));
    services.events().changed(job.id());
    context.status(204);
  }

  /** POST /api/v1/jobs/{id}/cancel. */
  void cancel(Context context) {
    Job job = services.job(context.pathParam("id"));
    if (!services.queue().cancel(job.id())) {
      throw new Problem(409, "The job has ended already: " + job.state().id() + ".");
    }
    Body.answer(context, 202, JobJson.of(services.job(job.id()), services.gate()));
  }

  /** POST /api/v1/jobs/{id}/retry. */
  void retry(Context context) {
    Job job = services.job(context.pathParam("id"));
    UploadApi.requireRoom(services);
    if (!services.store().retry(job.id())) {
      throw new Problem(
          409,
          "Only what failed or was cancelled can be repeated; it is " + job.state().id() + ".");
    }
    services.queue().added(job.id());
    Body.answer(context, 202, JobJson.of(services.job(job.id()), services.gate()));
  }

  /** POST /api/v1/comparisons. */
  void compare(Context context) {
    UploadApi.requireRoom(services);
    Job.Pair pair = pair(Body.json(context));
    Job first = done(pair.first());
    Job second = done(pair.second());
    if (first.id().equals(second.id())) {
      throw new Problem(400, "A file is compared with another one, not with itself.");
    }
    Job job =
        Job.comparison(
            ServerFolder.newId(),
            first.name() + " and " + second.name(),
            pair,
            System.currentTimeMillis());
    services.store().add(job);
    services.queue().added(job.id());
    context.header("Location", "/api/v1/jobs/" + job.id());
    Body.answer(context, 201, JobJson.of(job, services.gate()));
  }

  private static Job.Pair pair(JsonObject body) {
    try {
      return new Job.Pair(body.text("first"), body.text("second"));
    } catch (InputException e) {
      throw new Problem(400, e.getMessage());
    }
  }

  private Job done(String id) {
    Job job = services.job(id);
    if (job.kind() != JobKind.PREDICT || job.state() != JobState.DONE) {
      throw new Problem(409, "Only files that have been predicted can be compared.");
    }
    return job;
  }
}
