/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.evoke.data.json.JsonText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real server with real jobs, killed and started again. */
@Timeout(180)
class ServeCommandTest {
  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir Path folder;
  private EvokeProcess server;
  private String place;

  private void start() throws Exception {
    server =
        EvokeProcess.start(
            Map.of("EVOKE_HOME", folder.resolve("home").toString()),
            "serve",
            "--port",
            "0",
            "--dir",
            folder.resolve("kept"));
    place = server.firstLine().strip();
  }

  @AfterEach
  void stop() throws Exception {
    server.kill();
  }

  private Map<String, Object> ask(String method, String path, Path body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(place).resolve(path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofFile(body))
            .build();
    return JsonText.readObject(client.send(request, BodyHandlers.ofString()).body(), path);
  }

  private Map<String, Object> await(String id, String... states) throws Exception {
    Map<String, Object> job = ask("GET", "/api/v1/jobs/" + id, null);
    while (!java.util.List.of(states).contains(job.get("state"))) {
      Thread.sleep(30);
      job = ask("GET", "/api/v1/jobs/" + id, null);
    }
    return job;
  }

  @Test
  void aJobSurvivesTheEndOfTheServer() throws Exception {
    start();
    Path tone = Tones.wav(folder.resolve("tone.wav"), 60);
    Path list = Files.writeString(folder.resolve("list.m3u8"), "#EXTM3U\n/etc/passwd\n");
    String id = (String) ask("POST", "/api/v1/jobs?name=tone.wav", tone).get("id");
    String bad = (String) ask("POST", "/api/v1/jobs?name=film.mp4", list).get("id");
    await(id, "running");
    server.kill();

    start();
    assertThat(await(id, "done", "failed")).containsEntry("state", "done");
    Map<String, Object> refused = await(bad, "done", "failed");
    assertThat(refused).containsEntry("state", "failed");
    assertThat((String) refused.get("message")).contains("film.mp4").doesNotContain(folder + "");
  }

  @Test
  void wrongOptionsAreRefused() throws IOException, InterruptedException {
    refused("--bind", "no.such.address.invalid");
    refused("--token", "short");
    refused("--workers", "0");
    CommandRun port = CommandRun.of("serve", "--port", "99999", "--dir", folder);
    assertThat(port.code()).isEqualTo(2);
    assertThat(port.err()).contains("--port is 99999, must be 0 to 65535");
    CommandRun absent =
        CommandRun.of("serve", "--port", "0", "--dir", folder, "--folder", folder.resolve("no"));
    assertThat(absent.code()).isEqualTo(4);
    assertThat(absent.err()).contains("no is not there; give a folder of media");
  }

  private void refused(String option, String value) throws IOException, InterruptedException {
    server =
        EvokeProcess.start(
            Map.of("EVOKE_HOME", folder.toString()), "serve", "--port", "0", option, value);
    CommandRun run = server.await();
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).startsWith("evoke: ");
  }
}
