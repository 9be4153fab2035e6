/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.rest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.evoke.studio.server.guard.Gate;
import org.evoke.studio.server.store.Job;
import org.evoke.studio.server.store.JobKind;
import org.evoke.studio.server.store.JobState;
import org.evoke.studio.server.store.ResultFacts;

/** Jobs as JSON. */
public final class JobJson {
  private JobJson() {}

  /** The job with addresses that a browser may read. */
  public static Map<String, Object> of(Job job, Gate gate) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", job.id());
    json.put("kind", job.kind().id());
    json.put("name", job.name());
    json.put("source", source(job));
    json.put("bytes", job.media().bytes());
    json.put("state", job.state().id());
    json.put("progress", job.progress());
    json.put("message", job.message());
    putTime(json, "created", job.times().created());
    putTime(json, "started", job.times().started());
    putTime(json, "ended", job.times().ended());
    job.pair()
        .ifPresent(
            pair -> {
              json.put("first", pair.first());
              json.put("second", pair.second());
            });
    job.facts().ifPresent(facts -> putFacts(json, facts));
    json.put("links", links(job, gate));
    return json;
  }

  private static String source(Job job) {
    if (job.kind() == JobKind.COMPARE) {
      return "jobs";
    }
    return job.media().isUploaded() ? "upload" : "folder";
  }

  private static void putTime(Map<String, Object> json, String name, long milliseconds) {
    if (milliseconds > 0) {
      json.put(name, Instant.ofEpochMilli(milliseconds).toString());
    }
  }

  private static void putFacts(Map<String, Object> json, ResultFacts facts) {
    json.put("seconds", facts.seconds());
    json.put("words", facts.words());
    putNumber(json, "valence", facts.valence());
    putNumber(json, "arousal", facts.arousal());
    json.put("film", facts.film());
    json.put("curves", facts.curves());
  }

  private static void putNumber(Map<String, Object> json, String name, OptionalDouble value) {
    if (value.isPresent()) {
      json.put(name, value.getAsDouble());
    }
  }

  private static Map<String, Object> links(Job job, Gate gate) {
    Map<String, Object> links = new LinkedHashMap<>();
    String base = "/api/v1/jobs/" + job.id();
    links.put("self", base);
    if (job.state() != JobState.DONE) {
      return links;
    }
    if (job.kind() == JobKind.COMPARE) {
      links.put("page", gate.address(base + "/comparison/html"));
    } else {
      links.put("page", gate.address("/jobs/" + job.id()));
      links.put("media", gate.address(base + "/media"));
      if (job.facts().filter(ResultFacts::film).isPresent()) {
        links.put("thumbnail", gate.address(base + "/thumbnail"));
      }
      links.put("archive", gate.address(base + "/timeline"));
    }
    return links;
  }
}
