/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.rest;

import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.evoke.studio.server.store.Job;
import org.evoke.studio.server.store.JobState;
import org.evoke.studio.server.store.MediaPlace;
import org.evoke.studio.server.store.ServerFolder;

/**
 * Takes files: as the body of a request, or as the part {@code file} of a form. They go to disk as
 * they come and become a job when they are whole.
 */
final class UploadApi {
  private static final int AT_ONCE = 20;
  private static final int CHUNK_BYTES = 128 * 1024;

  /** What a form may hold beside the file, and what of it stays in memory. */
  private static final int FORM_BYTES = 16 * 1024;

  /** Where Jetty looks for the limits of a form. */
  private static final String MULTIPART = "org.eclipse.jetty.multipartConfig";

  private final Services services;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final AtomicLong incomingBytes = new AtomicLong();

  UploadApi(Services services) {
    this.services = services;
  }

  /** POST /api/v1/jobs. */
  void upload(Context context) {
    requireRoom(services);
    requireBytes(context.req().getContentLengthLong());
    if (!places.tryAcquire()) {
      throw new Problem(429, "Too many uploads at a time; try again soon.");
    }
    try {
      Job job = isForm(context) ? form(context) : body(context);
      services.queue().added(job.id());
      context.header("Location", "/api/v1/jobs/" + job.id());
      Body.answer(context, 201, JobJson.of(job, services.gate()));
    } finally {
      places.release();
    }
  }

  /**
   * Whether another job may wait.
   *
   * @throws Problem when it may not
   */
  static void requireRoom(Services services) {
    if (services.store().count(JobState.QUEUED) >= services.limits().waitingJobs()) {
      throw new Problem(
          429, services.limits().waitingJobs() + " jobs wait already; try again later.");
    }
  }

  private void requireBytes(long bytes) {
    Services.Limits limits = services.limits();
    if (bytes > limits.uploadBytes()) {
      throw tooLarge();
    }
    long used = services.store().uploadedBytes() + incomingBytes.get();
    if (used + Math.max(1, bytes) > limits.quotaBytes()) {
      throw new Problem(
          413,
          "The server keeps "
              + used
              + " of at most "
              + limits.quotaBytes()
              + " bytes; delete files that are not needed any more.");
    }
  }

  private Problem tooLarge() {
    return new Problem(
        413, "The file is larger than " + services.limits().uploadBytes() + " bytes.");
  }

  private static boolean isForm(Context context) {
    String type = context.contentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  private Job body(Context context) {
    String name = Names.clean(context.queryParam("name"));
    try (InputStream in = context.bodyInputStream()) {
      return keep(name, in);
    } catch (IOException e) {
      throw new Problem(400, "The upload ended before its time.");
    }
  }

  private Job form(Context context) {
    long most = services.limits().uploadBytes();
    String folder = services.media().own().incomingFolder().toString();
    context
        .req()
        .setAttribute(
            MULTIPART, new MultipartConfigElement(folder, most, most + FORM_BYTES, FORM_BYTES));
    try {
      Part part = context.req().getPart("file");
      if (part == null) {
        throw new Problem(400, "The form has no part 'file'.");
      }
      String given = context.queryParam("name");
      String name = Names.clean(given == null ? part.getSubmittedFileName() : given);
      try (InputStream in = part.getInputStream()) {
        return keep(name, in);
      } finally {
        part.delete();
      }
    } catch (IOException | ServletException | RuntimeException e) {
      if (e instanceof Problem problem) {
        throw problem;
      }
      throw new Problem(400, "The form cannot be read: it is broken, or too large.");
    }
  }

  private Job keep(String name, InputStream in) throws IOException {
    String id = ServerFolder.newId();
    Path incoming = services.media().own().incoming(id);
    long bytes = 0;
    try {
      bytes = copy(in, incoming);
      if (bytes == 0) {
        throw new Problem(400, "The file is empty.");
      }
      String file = ServerFolder.mediaName(id, name);
      Files.move(incoming, services.media().own().media(file));
      Job job =
          Job.prediction(id, name, new MediaPlace(-1, file, bytes), System.currentTimeMillis());
      services.store().add(job);
      return job;
    } finally {
      Files.deleteIfExists(incoming);
    }
  }

  private long copy(InputStream in, Path file) throws IOException {
    byte[] chunk = new byte[CHUNK_BYTES];
    long bytes = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        bytes += read;
        incomingBytes.addAndGet(read);
        if (bytes > services.limits().uploadBytes()) {
          throw tooLarge();
        }
        requireBytes(0);
        out.write(chunk, 0, read);
      }
      return bytes;
    } finally {
      incomingBytes.addAndGet(-bytes);
    }
  }
}
