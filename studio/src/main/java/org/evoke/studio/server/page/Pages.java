/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.page;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.data.json.JsonText;
import org.evoke.pipeline.output.TimelineWriters;
import org.evoke.pipeline.report.Markup;
import org.evoke.pipeline.report.Page;
import org.evoke.pipeline.report.ServedReport;
import org.evoke.pipeline.report.Template;
import org.evoke.studio.server.rest.JobJson;
import org.evoke.studio.server.rest.NotesApi;
import org.evoke.studio.server.rest.Problem;
import org.evoke.studio.server.rest.ResultsApi;
import org.evoke.studio.server.rest.Services;
import org.evoke.studio.server.store.Job;

/** The pages: the library with the queue, and the report with a player and notes. */
public final class Pages {
  private static final String SOURCES =
      "img-src 'self' data:; media-src 'self'; connect-src 'self'";

  private final Services services;
  private final Page home =
      new Page(
          resource("home.html"),
          List.of(),
          new Page.Addition(
              resource("studio.css"), resource("api.js") + resource("home.js"), SOURCES));
  private final ServedReport report =
      new ServedReport(
          new Page.Addition(
              resource("studio.css"),
              resource("api.js") + resource("player.js") + resource("notes.js"),
              SOURCES));
  private final Template above = Template.parse(resource("above.html"));
  private final Template player = Template.parse(resource("player.html"));
  private final byte[] icon = resource("icon.svg").getBytes(StandardCharsets.UTF_8);

  /** Pages over the services. */
  public Pages(Services services) {
    this.services = services;
  }

  /** GET /. */
  public void home(Context context) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("software", services.software());
    values.put("needsToken", services.gate().needsToken());
    show(context, home.html(values), home.policy());
  }

  /** GET /favicon.ico. */
  public void icon(Context context) {
    context.header("Cache-Control", "max-age=86400").contentType("image/svg+xml").result(icon);
  }

  /** GET /jobs/{id}. */
  public void report(Context context) {
    Job job = services.job(context.pathParam("id"));
    if (job.facts().isEmpty()) {
      throw new Problem(404, "There is no timeline yet; the job is " + job.state().id() + ".");
    }
    String html =
        report.html(
            ResultsApi.remarked(services, job),
            above.render(Map.of("downloads", downloads(job))),
            player.render(player(job)));
    show(context, html, report.policy());
  }

  private static void show(Context context, String html, String policy) {
    context.header("Content-Security-Policy", policy + "; frame-ancestors 'none'");
    context.header("Cache-Control", "no-store");
    context.html(html);
  }

  private List<Map<String, Object>> downloads(Job job) {
    return TimelineWriters.formats().stream()
        .map(
            format ->
                Map.<String, Object>of(
                    "format",
                    format,
                    "link",
                    services.gate().address("/api/v1/jobs/" + job.id() + "/timeline/" + format)))
        .toList();
  }

  private Map<String, Object> player(Job job) {
    Map<String, Object> page = new LinkedHashMap<>();
    Map<String, Object> json = JobJson.of(job, services.gate());
    json.remove("curves");
    page.put("job", json);
    page.put("notes", services.store().notes(job.id()).stream().map(NotesApi::json).toList());
    boolean film = job.facts().orElseThrow().film();
    Map<?, ?> links = (Map<?, ?>) json.get("links");
    return Map.of(
        "film", film,
        "media", links.get("media"),
        "page", Markup.inScript(JsonText.writeCompact(page)));
  }

  private static String resource(String name) {
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
