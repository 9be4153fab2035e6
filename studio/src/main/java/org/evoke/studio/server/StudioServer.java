/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.evoke.core.OutputException;
import org.evoke.studio.server.guard.Gate;
import org.evoke.studio.server.guard.HostNames;
import org.evoke.studio.server.guard.Question;
import org.evoke.studio.server.guard.RateLimit;
import org.evoke.studio.server.guard.SignedAddresses;
import org.evoke.studio.server.guard.Verdict;
import org.evoke.studio.server.jobs.JobEvents;
import org.evoke.studio.server.jobs.JobQueue;
import org.evoke.studio.server.jobs.JobRunner;
import org.evoke.studio.server.page.Pages;
import org.evoke.studio.server.rest.Api;
import org.evoke.studio.server.rest.Problem;
import org.evoke.studio.server.rest.Route;
import org.evoke.studio.server.rest.Services;
import org.evoke.studio.server.store.JobQuery;
import org.evoke.studio.server.store.JobStore;
import org.evoke.studio.server.store.ListedFolders;
import org.evoke.studio.server.store.MediaFiles;
import org.evoke.studio.server.store.ServerFolder;

/** The server: page and REST interface over the jobs in one folder. */
public final class StudioServer implements AutoCloseable {
  private static final int THREADS = 100;
  private static final long IDLE_MILLIS = 60_000;
  private static final int HEADER_BYTES = 8192;
  private static final int BURST = 20;

  private final ServerFolder folder;
  private final JobStore store;
  private final JobEvents events = new JobEvents();
  private final JobQueue queue;
  private final Gate gate;
  private final Services services;
  private final Api api;
  private final Javalin javalin;
  private final Consumer<String> log;

  /**
   * Starts a server; jobs that were running when the last one ended go on.
   *
   * @param runner does the jobs
   * @param log told of defects
   * @throws OutputException when the address or the folder cannot be used
   */
  public static StudioServer start(ServerOptions options, JobRunner runner, Consumer<String> log) {
    ListedFolders listed = new ListedFolders(options.listed());
    ServerFolder folder = new ServerFolder(options.folder());
    try {
      return new StudioServer(options, folder, listed, runner, log);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private StudioServer(
      ServerOptions options,
      ServerFolder folder,
      ListedFolders listed,
      JobRunner runner,
      Consumer<String> log) {
    this.folder = folder;
    this.log = log;
    this.store = new JobStore(folder.database());
    sweep();
    MediaFiles media = new MediaFiles(folder, listed);
    this.queue = new JobQueue(store, media, runner, events, log);
    this.gate = gate(options);
    this.services =
        new Services(store, media, queue, events, gate, options.limits(), options.software());
    this.api = new Api(services);
    this.javalin = Javalin.create(config -> configure(config, options));
    listen(options);
    queue.start(options.workers());
  }

  /** Removes what uploads and deletions that were cut off have left. */
  private void sweep() {
    JobQuery everything =
        new JobQuery(
            "", java.util.Optional.empty(), JobQuery.Sort.CREATED, true, Integer.MAX_VALUE, 0);
    Set<String> results = new HashSet<>();
    store.list(everything).jobs().forEach(job -> results.add(job.id()));
    folder.sweep(Set.copyOf(store.uploadedFiles()), results);
  }

  private Gate gate(ServerOptions options) {
    double perSecond = options.requestsPerSecond();
    return new Gate(
        HostNames.of(options.address(), options.hosts()),
        new RateLimit(perSecond, BURST * perSecond, System::nanoTime),
        options.token(),
        new SignedAddresses(folder.key(), () -> System.currentTimeMillis() / 1000));
  }

  private void configure(JavalinConfig config, ServerOptions options) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = Long.MAX_VALUE; // routes have limits of their own
    config.jetty.host = options.address().getHostAddress();
    config.jetty.threadPool = new QueuedThreadPool(THREADS);
    config.jetty.modifyServer(server -> server.setErrorHandler(new PlainErrors()));
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setRequestHeaderSize(HEADER_BYTES);
          http.setIdleTimeout(IDLE_MILLIS);
        });
    route(config);
  }

  private void route(JavalinConfig config) {
    config.routes.before(this::guard);
    Pages pages = new Pages(services);
    List<Route> shown =
        List.of(
            new Route(HandlerType.GET, "/", pages::home),
            new Route(HandlerType.GET, "/favicon.ico", pages::icon),
            new Route(HandlerType.GET, "/jobs/{id}", pages::report));
    for (List<Route> routes : List.of(shown, api.routes())) {
      routes.forEach(
          route -> config.routes.addHttpHandler(route.method(), route.path(), route.handler()));
    }
    config.routes.exception(
        Problem.class, (e, context) -> Problem.answer(context, e.status(), e.getMessage()));
    config.routes.exception(Exception.class, this::defect);
    for (int status : new int[] {400, 404, 405, 413, 414, 415, 431}) {
      config.routes.error(status, context -> plain(context, status));
    }
  }

  private void guard(Context context) {
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    context.header("Cache-Control", "no-store");
    Verdict verdict =
        gate.judge(
            new Question(
                context.req().getMethod(),
                context.req().getRequestURI(),
                context.ip(),
                context::header,
                context::queryParam));
    if (!verdict.passes()) {
      if (verdict.status() == 401) {
        context.header("WWW-Authenticate", "Bearer");
      }
      throw new Problem(verdict.status(), verdict.reason());
    }
  }

  private void defect(Exception e, Context context) {
    log.accept("a defect in answering " + context.path() + ": " + e);
    Problem.answer(context, 500, "A defect of the server; its console tells more.");
  }

  /** What no route has answered in words of its own. */
  private static void plain(Context context, int status) {
    if (!Problem.TYPE.equals(context.res().getContentType())) {
      Problem.answer(context, status, "The server has no answer to this request.");
    }
  }

  private void listen(ServerOptions options) {
    try {
      javalin.start(options.address().getHostAddress(), options.port());
    } catch (RuntimeException e) {
      store.close();
      throw new OutputException(
          "cannot listen on "
              + HostNames.text(options.address())
              + ":"
              + options.port()
              + ": "
              + reason(e)
              + "; choose another port with --port",
          e);
    }
  }

  private static String reason(Throwable failure) {
    Throwable first = failure;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    return String.valueOf(first.getMessage());
  }

  /** The port that it listens on. */
  public int port() {
    return javalin.port();
  }

  /** All routes of the interface. */
  public List<Route> routes() {
    return api.routes();
  }

  /** Ends it: requests first, then jobs, which wait again at the next start. */
  @Override
  public void close() {
    events.close();
    javalin.stop();
    queue.close();
    store.close();
    folder.close();
  }
}
