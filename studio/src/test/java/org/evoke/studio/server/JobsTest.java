/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.evoke.pipeline.output.TimelineWriters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of files that are handed in. */
class JobsTest {
  @TempDir Path folder;
  private Served served;

  @BeforeEach
  void start() {
    served = Served.start(folder.resolve("kept"), new MadeRunner(100));
  }

  @AfterEach
  void stop() {
    served.close();
    assertThat(served.defects()).isEmpty();
  }

  @Test
  void anUploadedFileBecomesATimelineInEveryFormat() throws Exception {
    String id = served.add("A film, last cut.webm");
    Map<String, Object> job = served.ended(id);
    assertThat(job)
        .containsEntry("state", "done")
        .containsEntry("words", "happy-excited")
        .containsEntry("name", "A film, last cut.webm");
    for (String format : TimelineWriters.formats()) {
      var answer = served.get("/api/v1/jobs/" + id + "/timeline/" + format);
      assertThat(answer.statusCode()).as(format).isEqualTo(200);
      assertThat(answer.body()).as(format).isNotEmpty();
      assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
          .contains("attachment", "A film, last cut".replace(",", "_"));
    }
    var part = served.get("/api/v1/jobs/" + id + "/timeline/csv?part=.shots.csv");
    assertThat(Served.text(part)).startsWith("start_ms,end_ms\n0,6000\n");
    assertThat(served.get("/api/v1/jobs/" + id + "/thumbnail").body()).startsWith(0xFF, 0xD8);
    assertThat(served.get("/api/v1/jobs/" + id + "/pictures/shot-1").statusCode()).isEqualTo(200);
  }

  @Test
  void notesAreExportedWithTheRest() throws Exception {
    String id = served.done("film.webm");
    String notes = "/api/v1/jobs/" + id + "/notes";
    var made = served.send("POST", notes, "{\"time_ms\":12500,\"text\":\"Too <b>long</b>\"}");
    assertThat(made.statusCode()).isEqualTo(201);
    Object number = Served.json(made).get("number");
    served.send("PUT", notes + "/" + number, "{\"time_ms\":13000,\"text\":\"Far too long\"}");
    assertThat(Served.text(served.get(notes))).contains("Far too long").doesNotContain("<b>");

    List<String> names = new ArrayList<>();
    String all = "";
    byte[] archive = served.get("/api/v1/jobs/" + id + "/timeline").body();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        all += text.contains("Far too long") ? entry.getName() + " " : "";
      }
    }
    assertThat(names).contains("film.csv", "film.remarks.csv", "film.html", "film.h5");
    assertThat(all)
        .contains("film.remarks.csv", "film.json", "film.html", "film.eaf", "film.edl")
        .contains("film.TextGrid");
    assertThat(served.send("DELETE", notes + "/" + number, "").statusCode()).isEqualTo(204);
    assertThat(Served.json(served.get(notes))).containsEntry("notes", List.of());
  }

  @Test
  void theReportIsServedWithPlayerAndNotesAndASinglePolicy() throws Exception {
    String id = served.done("film.webm");
    var answer = served.get("/jobs/" + id);
    String html = Served.text(answer);
    assertThat(html).contains("<video id=\"media\"", "id=\"note-form\"", "id=\"timeline\"");
    assertThat(html).doesNotContain("{{");
    String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy)
        .startsWith("default-src 'none'")
        .contains("frame-ancestors 'none'", "script-src 'sha256-")
        .doesNotContain("unsafe", "http:");
    assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "server");
  }

  @Test
  void aFailureSaysWhyAndCanBeRepeated() throws Exception {
    String id = served.done("bad.webm");
    assertThat(served.ended(id))
        .containsEntry("state", "failed")
        .containsEntry("message", "bad.webm is no media file");
    assertThat(served.send("POST", "/api/v1/jobs/" + id + "/retry", "").statusCode())
        .isEqualTo(202);
    assertThat(served.ended(id)).containsEntry("state", "failed");
  }

  @Test
  void jobsAreCancelledAndRemovedWithTheirFiles() throws Exception {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      ids.add(served.add("film" + i + ".webm"));
    }
    String last = "/api/v1/jobs/" + ids.get(5);
    assertThat(served.send("DELETE", last, "").statusCode()).isEqualTo(409);
    assertThat(served.send("POST", last + "/cancel", "").statusCode()).isEqualTo(202);
    assertThat(served.ended(ids.get(5))).containsEntry("state", "cancelled");
    assertThat(served.send("POST", last + "/cancel", "").statusCode()).isEqualTo(409);
    for (String id : ids) {
      served.ended(id);
      assertThat(served.send("DELETE", "/api/v1/jobs/" + id, "").statusCode()).isEqualTo(204);
    }
    for (String inside : List.of("media", "results", "incoming")) {
      assertThat(folder.resolve("kept").resolve(inside)).isEmptyDirectory();
    }
  }

  @Test
  void theLibraryIsSearchedAndSorted() throws Exception {
    for (String name : List.of("beta.webm", "Alpha.wav", "gamma.webm")) {
      served.done(name);
    }
    assertThat(names("sort=name&order=asc"))
        .containsExactly("Alpha.wav", "beta.webm", "gamma.webm");
    assertThat(names("search=AMM")).containsExactly("gamma.webm");
    assertThat(names("search=excited&limit=2&order=asc")).containsExactly("beta.webm", "Alpha.wav");
    assertThat(names("active=true")).isEmpty();
  }

  private List<String> names(String query) throws Exception {
    Object jobs = Served.json(served.get("/api/v1/jobs?" + query)).get("jobs");
    return ((List<?>) jobs).stream().map(job -> (String) ((Map<?, ?>) job).get("name")).toList();
  }

  @Test
  void uploadsKeepToLimitAndQuota() throws Exception {
    assertThat(served.upload("big.wav", new byte[1_000_001]).statusCode()).isEqualTo(413);
    assertThat(served.upload("empty.wav", new byte[0]).statusCode()).isEqualTo(400);
    for (int i = 0; i < 20; i++) {
      assertThat(served.upload("one.wav", new byte[999_999]).statusCode()).isEqualTo(201);
    }
    var full = served.upload("one.wav", new byte[999_999]);
    assertThat(full.statusCode()).isEqualTo(413);
    assertThat(Served.text(full)).contains("delete files");
    assertThat(folder.resolve("kept/incoming")).isEmptyDirectory();
  }

  @Test
  void formsAreTakenToo() throws Exception {
    String form =
        String.join(
            "\r\n",
            "--x",
            "Content-Disposition: form-data; name=\"file\"; filename=\"../../söng.wav\"",
            "",
            "RIFF",
            "--x--",
            "");
    var answer =
        served.ask(
            java.net.http.HttpRequest.newBuilder(
                    java.net.URI.create(served.address("/api/v1/jobs")))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(form))
                .build());
    assertThat(Served.text(answer)).contains("\"name\":\"söng.wav\"");
    assertThat(answer.statusCode()).isEqualTo(201);
  }

  @Test
  void eventsTellWhatChanges() throws Exception {
    var stream =
        java.net.http.HttpClient.newHttpClient()
            .sendAsync(
                java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create(served.address("/api/v1/events")))
                    .build(),
                java.net.http.HttpResponse.BodyHandlers.ofLines())
            .get();
    String id = served.add("film.webm");
    List<String> seen =
        stream
            .body()
            .filter(line -> line.contains(id))
            .takeWhile(line -> !line.contains("\"state\":\"done\""))
            .toList();
    assertThat(seen).anyMatch(line -> line.contains("\"state\":\"running\""));
  }

  @Test
  void mediaIsServedInRanges() throws Exception {
    String media = "/api/v1/jobs/" + served.done("song.wav") + "/media";
    var whole = served.get(media);
    assertThat(whole.body()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(whole.headers().firstValue("Content-Type")).contains("audio/wav");
    var part = served.get(media, "Range", "bytes=2-4");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).containsExactly(3, 4, 5);
    assertThat(part.headers().firstValue("Content-Range")).contains("bytes 2-4/10");
    assertThat(served.get(media, "Range", "bytes=-3").body()).containsExactly(8, 9, 10);
    assertThat(served.get(media, "Range", "bytes=7-99").body()).containsExactly(8, 9, 10);
    for (String wrong : List.of("bytes=10-", "bytes=5-3", "bytes=-", "bytes=x", "lines=1-2")) {
      var refused = served.get(media, "Range", wrong);
      assertThat(refused.statusCode()).as(wrong).isEqualTo(416);
      assertThat(refused.headers().firstValue("Content-Range")).contains("bytes */10");
    }
  }

  @Test
  void aSecondServerOnTheSameFolderIsRefused() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> Served.start(folder.resolve("kept"), new MadeRunner(0)))
        .hasMessageContaining("another 'evoke serve' uses the folder");
  }

  @Test
  void listedFoldersAreLeftByNoPathAndNoLink() throws Exception {
    Path listed = Files.createDirectories(folder.resolve("listed/deep"));
    Files.write(listed.resolve("in.wav"), new byte[] {1});
    Path secret = Files.write(folder.resolve("secret.wav"), new byte[] {1});
    Files.createSymbolicLink(listed.resolve("link.wav"), secret);
    ServerOptions usual = Served.options(folder.resolve("other"));
    ServerOptions options =
        new ServerOptions(
            usual.folder(),
            usual.address(),
            0,
            usual.token(),
            List.of(),
            List.of(folder.resolve("listed")),
            1,
            usual.requestsPerSecond(),
            usual.limits(),
            usual.software());
    try (Served other = Served.start(options, new MadeRunner(0))) {
      String shown = Served.text(other.get("/api/v1/folders"));
      assertThat(shown).contains("deep/in.wav").doesNotContain("link.wav");
      String choose = "/api/v1/folders/0/jobs";
      var chosen = other.send("POST", choose, "{\"path\":\"deep/in.wav\"}");
      assertThat(chosen.statusCode()).isEqualTo(201);
      String id = (String) Served.json(chosen).get("id");
      other.ended(id);
      assertThat(other.send("DELETE", "/api/v1/jobs/" + id, "").statusCode()).isEqualTo(204);
      assertThat(listed.resolve("in.wav")).exists();
      for (String path :
          List.of("deep/link.wav", "../secret.wav", "deep/../../secret.wav", "", secret + "")) {
        var refused = other.send("POST", choose, "{\"path\":\"" + path + "\"}");
        assertThat(refused.statusCode()).as(path).isEqualTo(404);
      }
    }
  }
}
