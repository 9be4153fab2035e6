/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.evoke.data.json.JsonText;
import org.evoke.studio.server.jobs.JobRunner;
import org.evoke.studio.server.rest.Route;
import org.evoke.studio.server.rest.Services;

/** A server on a free port of loopback, and the ways in which tests ask it. */
public final class Served implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final StudioServer server;
  private final List<String> defects = new CopyOnWriteArrayList<>();
  private final Optional<String> token;

  private Served(ServerOptions options, JobRunner runner) {
    this.server = StudioServer.start(options, runner, defects::add);
    this.token = options.token();
  }

  /** Usual options over a folder. */
  public static ServerOptions options(Path folder) {
    return new ServerOptions(
        folder,
        InetAddress.getLoopbackAddress(),
        0,
        Optional.empty(),
        List.of(),
        List.of(),
        2,
        100_000,
        new Services.Limits(1_000_000, 20_000_000, 500),
        "evoke 0.0.0");
  }

  /** Starts a server with the usual options. */
  public static Served start(Path folder, JobRunner runner) {
    return new Served(options(folder), runner);
  }

  /** Starts a server. */
  public static Served start(ServerOptions options, JobRunner runner) {
    return new Served(options, runner);
  }

  /** Its port. */
  public int port() {
    return server.port();
  }

  /** The address of a path. */
  public String address(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  /** All routes of its interface. */
  public List<Route> routes() {
    return server.routes();
  }

  /** What went wrong inside. */
  public List<String> defects() {
    return defects;
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
    token.ifPresent(shown -> request.header("Authorization", "Bearer " + shown));
    return request;
  }

  /** Any request. */
  public HttpResponse<byte[]> ask(HttpRequest request) throws IOException, InterruptedException {
    return CLIENT.send(request, BodyHandlers.ofByteArray());
  }

  /** GET, with headers as name and value by turns. */
  public HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return ask(request.build());
  }

  /** Any method with a body of JSON. */
  public HttpResponse<byte[]> send(String method, String path, String json)
      throws IOException, InterruptedException {
    return ask(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json))
            .build());
  }

  /** Uploads bytes under a name. */
  public HttpResponse<byte[]> upload(String name, byte[] bytes)
      throws IOException, InterruptedException {
    String called = java.net.URLEncoder.encode(name, StandardCharsets.UTF_8);
    return ask(
        request("/api/v1/jobs?name=" + called)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(bytes))
            .build());
  }

  /** The object of an answer. */
  public static Map<String, Object> json(HttpResponse<byte[]> answer) {
    return JsonText.readObject(text(answer), "answer");
  }

  /** The text of an answer. */
  public static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  /** Uploads a file and returns the id of its job. */
  public String add(String name) throws IOException, InterruptedException {
    return (String) json(upload(name, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})).get("id");
  }

  /** Waits until a job has ended, and returns it. */
  public Map<String, Object> ended(String id) throws IOException, InterruptedException {
    Map<String, Object> job = json(get("/api/v1/jobs/" + id));
    while (List.of("queued", "running").contains(job.get("state"))) {
      Thread.sleep(20);
      job = json(get("/api/v1/jobs/" + id));
    }
    return job;
  }

  /** Adds a file and waits for its result. */
  public String done(String name) throws IOException, InterruptedException {
    String id = add(name);
    ended(id);
    return id;
  }

  /** What the server says to bytes that no client of HTTP would send. */
  public String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      try (InputStream in = socket.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      }
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
