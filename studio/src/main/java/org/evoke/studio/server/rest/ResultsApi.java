/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.rest;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.evoke.core.UsageException;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.Remark;
import org.evoke.pipeline.TimelineWriter;
import org.evoke.pipeline.output.TimelineWriters;
import org.evoke.studio.server.results.StoredAnswer;
import org.evoke.studio.server.results.StoredComparison;
import org.evoke.studio.server.store.Job;
import org.evoke.studio.server.store.JobKind;
import org.evoke.studio.server.store.JobState;
import org.evoke.studio.server.store.ServerFolder;

/** What came of jobs: timelines in every format, pictures, media. */
public final class ResultsApi {
  private static final int AT_ONCE = 4;

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("vtt", "text/vtt; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"));

  private final Services services;
  private final Semaphore places = new Semaphore(AT_ONCE);

  ResultsApi(Services services) {
    this.services = services;
  }

  /** GET /api/v1/jobs/{id}/media. */
  void media(Context context) {
    Job job = prediction(context);
    Path file = services.media().of(job).orElseThrow(() -> Problem.absent("file"));
    String container = stored(job).container();
    Optional<String> type =
        MediaType.of(container, job.facts().filter(facts -> facts.film()).isPresent());
    if (type.isEmpty()) {
      FileAnswer.asDownload(context, job.name());
    }
    // Whatever is in it, it is no page.
    context.header("Content-Security-Policy", "default-src 'none'; sandbox");
    FileAnswer.send(context, file, type.orElse("application/octet-stream"));
  }

  /** GET /api/v1/jobs/{id}/thumbnail. */
  void thumbnail(Context context) {
    sendPicture(context, Optional.empty());
  }

  /** GET /api/v1/jobs/{id}/pictures/{picture}. */
  void picture(Context context) {
    String name = context.pathParam("picture");
    if (!name.matches("(moment|shot)-\\d{1,6}")) {
      throw Problem.absent("picture");
    }
    sendPicture(context, Optional.of(name));
  }

  private void sendPicture(Context context, Optional<String> name) {
    Job job = prediction(context);
    Path file = stored(job).picture(name).orElseThrow(() -> Problem.absent("picture"));
    context.header("Cache-Control", "private, max-age=3600");
    FileAnswer.send(context, file, "image/jpeg");
  }

  /** GET /api/v1/jobs/{id}/timeline/{format}: one file, or several as an archive. */
  void timeline(Context context) {
    Job job = prediction(context);
    TimelineWriter writer = writer(context.pathParam("format"));
    List<TimelineWriter.Part> parts = writer.parts(remarked(job));
    String wanted = context.queryParam("part");
    if (wanted != null) {
      parts = parts.stream().filter(part -> part.suffix().equals(wanted)).toList();
    }
    if (parts.isEmpty()) {
      throw Problem.absent("part of the format");
    }
    if (parts.size() == 1) {
      sendPart(context, job, writer, parts.get(0));
    } else {
      sendArchive(context, job, "." + writer.format(), parts);
    }
  }

  private static TimelineWriter writer(String format) {
    if (!TimelineWriters.formats().contains(format)) {
      throw new Problem(
          404, "Known formats are " + String.join(", ", TimelineWriters.formats()) + ".");
    }
    return TimelineWriters.named(List.of(format)).get(0);
  }

  /** GET /api/v1/jobs/{id}/timeline: all formats as an archive. */
  void archive(Context context) {
    Job job = prediction(context);
    Answer answer = remarked(job);
    List<TimelineWriter.Part> parts =
        TimelineWriters.named(List.of(TimelineWriters.ALL)).stream()
            .flatMap(writer -> writer.parts(answer).stream())
            .toList();
    sendArchive(context, job, "", parts);
  }

  private void sendPart(Context context, Job job, TimelineWriter writer, TimelineWriter.Part part) {
    FileAnswer.asDownload(context, base(job) + part.suffix());
    withFile(
        part,
        file ->
            FileAnswer.send(
                context, file, TYPES.getOrDefault(writer.format(), "application/octet-stream")));
  }

  private void sendArchive(Context context, Job job, String kind, List<TimelineWriter.Part> parts) {
    FileAnswer.asDownload(context, base(job) + kind + ".zip");
    context.contentType("application/zip");
    try (OutputStream out = context.res().getOutputStream();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (TimelineWriter.Part part : parts) {
        ZipEntry entry = new ZipEntry(base(job) + part.suffix());
        entry.setTime(0);
        zip.putNextEntry(entry);
        withFile(part, file -> Files.copy(file, zip));
        zip.closeEntry();
      }
    } catch (IOException e) {
      // The reader has gone.
    }
  }

  /** Does something with a file. */
  @FunctionalInterface
  private interface Use {
    void of(Path file) throws IOException;
  }

  /**
   * Writes a part beside the uploads under way, where it is gone at the next start at the latest.
   */
  private void withFile(TimelineWriter.Part part, Use use) {
    Path file = services.media().own().incoming(ServerFolder.newId() + part.suffix());
    try {
      write(part, file);
      use.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      ServerFolder.remove(file);
    }
  }

  private void write(TimelineWriter.Part part, Path file) throws IOException {
    places.acquireUninterruptibly();
    try {
      part.content().writeTo(file);
    } finally {
      places.release();
    }
  }

  /** The name of a file for those who download it. */
  private static String base(Job job) {
    int dot = job.name().lastIndexOf('.');
    String name = dot <= 0 ? job.name() : job.name().substring(0, dot);
    return name.replaceAll("[\\\\/:*?\"<>|]", "_");
  }

  /** GET /api/v1/jobs/{id}/comparison/{format}. */
  void comparison(Context context) {
    Job job = services.job(context.pathParam("id"));
    if (job.kind() != JobKind.COMPARE || job.state() != JobState.DONE) {
      throw Problem.absent("comparison");
    }
    String format = context.pathParam("format").toLowerCase(Locale.ROOT);
    StoredComparison stored = new StoredComparison(services.media().own().results(job.id()));
    switch (format) {
      case "html" -> {
        StoredComparison.Page page = stored.page();
        context.header("Content-Security-Policy", page.policy());
        context.html(page.html());
      }
      case "csv", "json" -> {
        FileAnswer.asDownload(context, "compare." + format);
        FileAnswer.send(context, stored.file(format), TYPES.get(format));
      }
      default -> throw new Problem(404, "Known formats are html, csv, json.");
    }
  }

  private Job prediction(Context context) {
    Job job = services.job(context.pathParam("id"));
    if (job.kind() != JobKind.PREDICT || job.state() != JobState.DONE) {
      throw Problem.absent("timeline; the job is " + job.state().id());
    }
    return job;
  }

  private StoredAnswer stored(Job job) {
    return new StoredAnswer(services.media().own().results(job.id()));
  }

  private Answer remarked(Job job) {
    return remarked(services, job);
  }

  /** The answer of a job with the notes about it. */
  public static Answer remarked(Services services, Job job) {
    List<Remark> remarks =
        services.store().notes(job.id()).stream()
            .map(note -> new Remark(note.milliseconds() / 1000.0, note.text()))
            .toList();
    try {
      return new StoredAnswer(services.media().own().results(job.id()))
          .answer()
          .withRemarks(remarks);
    } catch (UsageException e) {
      throw new Problem(409, e.getMessage());
    }
  }
}
