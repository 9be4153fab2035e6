/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.rest;

import io.javalin.http.HandlerType;
import java.util.List;

/** All routes of the interface; {@code openapi.json} describes each. */
public final class Api {
  private static final String JOB = "/api/v1/jobs/{id}";

  private final List<Route> routes;

  /** The routes over the services. */
  public Api(Services services) {
    JobsApi jobs = new JobsApi(services);
    UploadApi uploads = new UploadApi(services);
    ResultsApi results = new ResultsApi(services);
    NotesApi notes = new NotesApi(services);
    FoldersApi folders = new FoldersApi(services);
    StatusApi status = new StatusApi(services);
    this.routes =
        List.of(
            new Route(HandlerType.GET, "/api/v1/status", status::status),
            new Route(HandlerType.GET, "/api/v1/openapi.json", status::openApi),
            new Route(HandlerType.GET, "/api/v1/events", new EventsApi(services)::stream),
            new Route(HandlerType.GET, "/api/v1/folders", folders::list),
            new Route(HandlerType.POST, "/api/v1/folders/{number}/jobs", folders::choose),
            new Route(HandlerType.GET, "/api/v1/jobs", jobs::list),
            new Route(HandlerType.POST, "/api/v1/jobs", uploads::upload),
            new Route(HandlerType.POST, "/api/v1/comparisons", jobs::compare),
            new Route(HandlerType.GET, JOB, jobs::get),
            new Route(HandlerType.DELETE, JOB, jobs::remove),
            new Route(HandlerType.POST, JOB + "/cancel", jobs::cancel),
            new Route(HandlerType.POST, JOB + "/retry", jobs::retry),
            new Route(HandlerType.GET, JOB + "/media", results::media),
            new Route(HandlerType.GET, JOB + "/thumbnail", results::thumbnail),
            new Route(HandlerType.GET, JOB + "/pictures/{picture}", results::picture),
            new Route(HandlerType.GET, JOB + "/timeline", results::archive),
            new Route(HandlerType.GET, JOB + "/timeline/{format}", results::timeline),
            new Route(HandlerType.GET, JOB + "/comparison/{format}", results::comparison),
            new Route(HandlerType.GET, JOB + "/notes", notes::list),
            new Route(HandlerType.POST, JOB + "/notes", notes::add),
            new Route(HandlerType.PUT, JOB + "/notes/{number}", notes::change),
            new Route(HandlerType.DELETE, JOB + "/notes/{number}", notes::remove));
  }

  /** The routes. */
  public List<Route> routes() {
    return routes;
  }
}
