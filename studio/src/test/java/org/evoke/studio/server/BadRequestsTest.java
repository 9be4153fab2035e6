/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Five thousand requests that nobody should send: refused, each of them, and nothing is told. */
@Timeout(120)
class BadRequestsTest {
  private static final int COUNT = 5000;
  private static final String TOKEN = "0123456789abcdef-token";

  @TempDir Path folder;

  @Test
  void areRefusedWithoutTellingOfTheInside() throws Exception {
    ServerOptions usual = Served.options(folder);
    ServerOptions options =
        new ServerOptions(
            usual.folder(),
            usual.address(),
            0,
            Optional.of(TOKEN),
            List.of(),
            List.of(folder),
            2,
            1_000_000,
            usual.limits(),
            usual.software());
    try (Served served = Served.start(options, new MadeRunner(0))) {
      String id = served.done("film.webm");
      List<String> kinds = kinds(id);
      List<Callable<String>> asked = new ArrayList<>();
      SplittableRandom random = new SplittableRandom(11);
      for (int i = 0; i < COUNT; i++) {
        String request = kinds.get(i % kinds.size()).replace("RANDOM", noise(random));
        asked.add(() -> request.replace("\r\n", " | ") + "\n" + served.raw(request));
      }
      ExecutorService clients = Executors.newFixedThreadPool(4);
      try {
        for (Future<String> answer : clients.invokeAll(asked)) {
          String text = answer.get();
          String said = text.substring(text.indexOf('\n') + 1);
          assertThat(said).as(text).startsWith("HTTP/1.1 4");
          assertThat(said)
              .as(text)
              .doesNotContain(
                  "\tat ", "Exception", "org.evoke", "org.eclipse", "io.javalin", "<b>");
        }
      } finally {
        clients.shutdown();
      }
      assertThat(served.defects()).isEmpty();
      assertThat(served.ended(id)).containsEntry("state", "done");
    }
  }

  /** Letters that stand for anything in a path or header. */
  private static String noise(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(1, 40); i > 0; i--) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }

  private static List<String> kinds(String id) {
    String job = "/api/v1/jobs/" + id;
    List<String> kinds = new ArrayList<>();
    for (String path :
        List.of(
            "/../../etc/passwd",
            "/api/v1/jobs/..%2f..%2fetc%2fpasswd",
            "/api/v1/jobs/%2e%2e/%2e%2e/key",
            "/api/v1/jobs/RANDOM",
            "/api/v1/jobs/<script>alert(1)</script>",
            "/RANDOM",
            job + "/timeline/RANDOM",
            job + "/timeline/..%2fanswer",
            job + "/pictures/..%5c..%5ckey",
            job + "/pictures/shot-99",
            job + "/notes/RANDOM",
            job + "/comparison/html",
            "/api/v1/jobs?sort=RANDOM",
            "/api/v1/jobs?limit=-1",
            "/api/v1/jobs?limit=99999999999999999999",
            "/api/v1/jobs?offset=RANDOM",
            "/api/v1/jobs?active=RANDOM",
            "/api/v1/jobs?search=" + "x".repeat(300),
            "/%zz",
            "/jobs/RANDOM",
            "http://evil.example/RANDOM")) {
      kinds.add(ask("GET", path, "Authorization: Bearer " + TOKEN));
    }
    for (String header :
        List.of(
            "Range: bytes=RANDOM",
            "Range: bytes=999999-",
            "Range: bytes=9-2",
            "Range: bytes=99999999999999999999-")) {
      kinds.add(ask("GET", job + "/media", "Authorization: Bearer " + TOKEN, header));
    }
    for (String header :
        List.of(
            "Authorization: Bearer RANDOM",
            "Authorization: Basic RANDOM",
            "X-Long: " + "y".repeat(20_000),
            "Cookie: token=" + TOKEN)) {
      kinds.add(ask("GET", "/api/v1/jobs", header));
    }
    kinds.add(ask("GET", job + "/media?expires=1000&signature=RANDOM"));
    kinds.add(ask("GET", job + "/media?expires=99999999999&signature=RANDOM"));
    kinds.add(
        ask("GET", job, "Authorization: Bearer " + TOKEN).replace("localhost", "evil.RANDOM"));
    kinds.add(ask("GET", job, "Authorization: Bearer " + TOKEN, "Origin: https://evil.RANDOM"));
    kinds.add(ask("BREW", "/api/v1/jobs", "Authorization: Bearer " + TOKEN));
    kinds.add("RANDOM\r\n\r\n");
    kinds.add("GET / HTTP/9.9\r\nHost: localhost\r\n\r\n");
    kinds.add("GET /api/v1/jobs HTTP/1.1\r\nConnection: close\r\n\r\n");
    addBodies(job, kinds);
    return kinds;
  }

  private static void addBodies(String job, List<String> kinds) {
    String json = "application/json";
    kinds.add(post(job + "/notes", json, "{\"time_ms\":\"RANDOM\",\"text\":\"x\"}"));
    kinds.add(post(job + "/notes", json, "{\"time_ms\":-5,\"text\":\"x\"}"));
    kinds.add(post(job + "/notes", json, "{\"time_ms\":99999999,\"text\":\"x\"}"));
    kinds.add(post(job + "/notes", json, "{\"time_ms\":1,\"text\":\"  \"}"));
    kinds.add(post(job + "/notes", json, "{RANDOM"));
    kinds.add(post(job + "/notes", json, "[".repeat(5000)));
    kinds.add(post(job + "/notes", json, "\u00ff\u00fe"));
    kinds.add(post(job + "/notes", json, "{\"a\":\"" + "z".repeat(70_000) + "\"}"));
    kinds.add(post(job + "/notes", "text/plain", "{\"time_ms\":1,\"text\":\"x\"}"));
    kinds.add(post(job + "/retry", json, ""));
    kinds.add(post(job + "/cancel", json, ""));
    kinds.add(post("/api/v1/comparisons", json, "{\"first\":\"RANDOM\",\"second\":\"../key\"}"));
    kinds.add(post("/api/v1/folders/0/jobs", json, "{\"path\":\"../../etc/passwd\"}"));
    kinds.add(post("/api/v1/folders/0/jobs", json, "{\"path\":\"\\u0000\"}"));
    kinds.add(post("/api/v1/folders/RANDOM/jobs", json, "{\"path\":\"lock\"}"));
    kinds.add(post("/api/v1/jobs", "application/octet-stream", "RANDOM"));
    kinds.add(post("/api/v1/jobs?name=..", "application/octet-stream", "RANDOM"));
    kinds.add(post("/api/v1/jobs?name=%00", "application/octet-stream", "RANDOM"));
    kinds.add(post("/api/v1/jobs?name=a.wav", "application/octet-stream", ""));
    kinds.add(post("/api/v1/jobs?name=a.wav", "multipart/form-data", "RANDOM"));
    kinds.add(post("/api/v1/jobs?name=a.wav", "multipart/form-data; boundary=x", "--x\r\nRANDOM"));
    kinds.add(
        post(
            "/api/v1/jobs",
            "multipart/form-data; boundary=x",
            "--x\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nRANDOM\r\n--x--\r\n"));
    kinds.add(
        "POST /api/v1/jobs?name=a.wav HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
            + TOKEN
            + "\r\nContent-Length: 9999999999\r\n\r\nRANDOM");
    kinds.add(
        "POST /api/v1/jobs?name=a.wav HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
            + TOKEN
            + "\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nRANDOM");
  }

  private static String ask(String method, String path, String... headers) {
    return method
        + " "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\n"
        + String.join("\r\n", headers)
        + (headers.length > 0 ? "\r\n" : "")
        + "Connection: close\r\n\r\n";
  }

  private static String post(String path, String type, String body) {
    return ask(
            "POST",
            path,
            "Authorization: Bearer " + TOKEN,
            "Content-Type: " + type,
            "Content-Length: " + body.replace("RANDOM", "x".repeat(6)).length())
        .concat(body.replace("RANDOM", "x".repeat(6)));
  }
}
