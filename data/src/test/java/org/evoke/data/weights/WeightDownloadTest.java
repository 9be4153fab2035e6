/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.evoke.core.InputException;
import org.evoke.core.OutputException;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.core.UnavailableException;
import org.evoke.data.digest.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching from a server on this machine that does everything that servers do wrong. */
class WeightDownloadTest {
  private static final byte[] CONTENT = content(300_000);

  @TempDir Path folder;
  private HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final List<String> ranges = Collections.synchronizedList(new ArrayList<>());

  private static byte[] content(int length) {
    byte[] bytes = new byte[length];
    var random = new Seed(5).stream();
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    workers.shutdownNow();
  }

  private URI serve(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          ranges.add(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
          try (exchange) {
            handler.handle(exchange);
          }
        });
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static KnownWeights weights(URI address, OptionalLong bytes, String sha256) {
    return new KnownWeights(
        "net",
        "a network",
        List.of("net.pt"),
        Optional.of(address),
        "page",
        "MIT",
        "cite",
        bytes,
        sha256);
  }

  private static KnownWeights known(URI address) {
    return weights(address, OptionalLong.of(CONTENT.length), Sha256.hex(CONTENT));
  }

  private static KnownWeights unknown(URI address) {
    return weights(address, OptionalLong.empty(), "");
  }

  private Path place() {
    return folder.resolve("weights/net/net.pt");
  }

  private void fetch(KnownWeights weights) {
    new WeightDownload(Map.of(), Duration.ofSeconds(10))
        .fetch(weights, place(), file -> {}, Progress.NONE);
  }

  private static void whole(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, CONTENT.length);
    exchange.getResponseBody().write(CONTENT);
  }

  /** Sends from the place that is asked for, at most so many bytes. */
  private static void ranged(HttpExchange exchange, int most) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    int start = range == null ? 0 : Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
    if (range != null) {
      exchange
          .getResponseHeaders()
          .set(
              "Content-Range",
              "bytes " + start + "-" + (CONTENT.length - 1) + "/" + CONTENT.length);
    }
    exchange.sendResponseHeaders(range == null ? 200 : 206, CONTENT.length - start);
    OutputStream body = exchange.getResponseBody();
    body.write(CONTENT, start, Math.min(most, CONTENT.length - start));
    body.flush();
  }

  private List<String> left() throws IOException {
    try (var files = Files.list(place().getParent())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void fetchesAWholeFile() throws IOException {
    fetch(known(serve("/net.pt", WeightDownloadTest::whole)));
    assertThat(Files.readAllBytes(place())).isEqualTo(CONTENT);
    assertThat(left()).containsExactly("net.pt");
  }

  @Test
  void followsARedirection() throws IOException {
    URI end = serve("/there", WeightDownloadTest::whole);
    URI start =
        serve(
            "/here",
            exchange -> {
              exchange.getResponseHeaders().set("Location", end.toString());
              exchange.sendResponseHeaders(302, -1);
            });
    fetch(known(start));
    assertThat(Files.readAllBytes(place())).isEqualTo(CONTENT);
  }

  @Test
  void takesUpWhatBrokeOff() throws IOException {
    fetch(known(serve("/net.pt", exchange -> ranged(exchange, 100_000))));
    assertThat(Files.readAllBytes(place())).isEqualTo(CONTENT);
    assertThat(ranges).hasSizeGreaterThan(2).startsWith("null"); // a break may lose what was sent
    assertThat(ranges.get(1)).startsWith("bytes=");
  }

  @Test
  void takesUpWhatAnEarlierProcessFetched() throws IOException {
    Files.createDirectories(place().getParent());
    Files.write(place().resolveSibling("net.pt.part"), Arrays.copyOf(CONTENT, 123_456));
    fetch(known(serve("/net.pt", exchange -> ranged(exchange, CONTENT.length))));
    assertThat(Files.readAllBytes(place())).isEqualTo(CONTENT);
    assertThat(ranges).containsExactly("bytes=123456-");
  }

  @Test
  void beginsAgainWhereTheServerKnowsNoRanges() throws IOException {
    Files.createDirectories(place().getParent());
    Files.write(place().resolveSibling("net.pt.part"), new byte[1000]);
    fetch(known(serve("/net.pt", WeightDownloadTest::whole)));
    assertThat(Files.readAllBytes(place())).isEqualTo(CONTENT);
  }

  @Test
  void aServerThatFallsSilentIsLeftAndWhatCameIsKept() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    URI address =
        serve(
            "/net.pt",
            exchange -> {
              boolean first = exchange.getRequestHeaders().getFirst("Range") == null;
              ranged(exchange, first ? 70_000 : 0);
              await(over);
            });
    WeightDownload download = new WeightDownload(Map.of(), Duration.ofSeconds(1));
    try {
      assertThatThrownBy(() -> download.fetch(known(address), place(), file -> {}, Progress.NONE))
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("sent nothing for 1.0 s")
          .hasMessageContaining("what came is kept");
    } finally {
      over.countDown();
    }
    assertThat(left()).containsExactly("net.pt.part");
    assertThat(Files.size(place().resolveSibling("net.pt.part"))).isEqualTo(70_000);
  }

  private static void await(CountDownLatch over) throws IOException {
    try {
      over.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void keepsWhatCameWhenTheServerGivesUp() throws IOException {
    int[] calls = {0};
    URI address = serve("/net.pt", exchange -> ranged(exchange, calls[0]++ == 0 ? 50_000 : 0));
    assertThatThrownBy(() -> fetch(known(address)))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining(address.toString())
        .hasMessageContaining("try again")
        .hasMessageContaining("EVOKE_MODELS");
    assertThat(left()).containsExactly("net.pt.part");
    assertThat(Files.size(place().resolveSibling("net.pt.part"))).isPositive();
  }

  @Test
  void refusesWrongBytesAndKeepsNothing() throws IOException {
    byte[] wrong = CONTENT.clone();
    wrong[7] ^= 1;
    URI address =
        serve(
            "/net.pt",
            exchange -> {
              exchange.sendResponseHeaders(200, wrong.length);
              exchange.getResponseBody().write(wrong);
            });
    assertThatThrownBy(() -> fetch(known(address)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("sha256")
        .hasMessageContaining(Sha256.hex(CONTENT));
    assertThat(left()).isEmpty();
  }

  /** Where no digest is known, what is in the file decides. */
  @Test
  void refusesWhatIsNotTheNetworkAndKeepsNothing() throws IOException {
    URI address = serve("/net.pt", WeightDownloadTest::whole);
    WeightDownload download = new WeightDownload(Map.of(), Duration.ofSeconds(10));
    List<Path> seen = new ArrayList<>();
    assertThatThrownBy(
            () ->
                download.fetch(
                    unknown(address),
                    place(),
                    file -> {
                      seen.add(file);
                      throw new InputException("parameter conv1.weight is missing");
                    },
                    Progress.NONE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(address.toString())
        .hasMessageContaining("is not net, and is not kept: parameter conv1.weight is missing");
    assertThat(seen).hasSize(1);
    assertThat(left()).isEmpty();
  }

  @Test
  void refusesAServerThatAnnouncesMoreThanTheFileHas() {
    URI address =
        serve("/net.pt", exchange -> exchange.sendResponseHeaders(200, CONTENT.length + 1L));
    assertThatThrownBy(() -> fetch(known(address)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("announces 300001 bytes");
  }

  @Test
  void refusesAServerThatSendsMoreThanTheFileHas() {
    URI address =
        serve(
            "/net.pt",
            exchange -> {
              exchange.sendResponseHeaders(200, 0); // chunked, no length
              exchange.getResponseBody().write(CONTENT);
              exchange.getResponseBody().write(CONTENT);
            });
    assertThatThrownBy(() -> fetch(known(address)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("more than");
  }

  @Test
  void aFileThatIsTooShortIsNotTaken() {
    URI address =
        serve(
            "/net.pt",
            exchange -> {
              exchange.sendResponseHeaders(200, 10);
              exchange.getResponseBody().write(CONTENT, 0, 10);
            });
    assertThatThrownBy(() -> fetch(known(address)))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("300000");
    assertThat(place()).doesNotExist();
  }

  @Test
  void saysWhatTheServerAnswers() {
    URI address = serve("/net.pt", exchange -> exchange.sendResponseHeaders(404, -1));
    assertThatThrownBy(() -> fetch(known(address)))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("404");
  }

  @Test
  void withoutANetworkSaysWhichFileToPutWhere() {
    URI address = serve("/net.pt", WeightDownloadTest::whole);
    server.stop(0);
    assertThatThrownBy(() -> fetch(known(address)))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("net.pt")
        .hasMessageContaining("EVOKE_MODELS");
  }

  @Test
  void goesThroughAProxy() throws IOException {
    URI proxy = serve("/", WeightDownloadTest::whole);
    new WeightDownload(
            Map.of("http_proxy", "http://127.0.0.1:" + proxy.getPort()), Duration.ofSeconds(10))
        .fetch(
            known(URI.create("http://weights.invalid/net.pt")), place(), file -> {}, Progress.NONE);
    assertThat(Files.readAllBytes(place())).isEqualTo(CONTENT);
  }

  @Test
  void refusesAProxyThatIsNone() {
    assertThatThrownBy(
            () -> new WeightDownload(Map.of("https_proxy", "nowhere"), Duration.ofSeconds(1)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("HOST:PORT");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsAnOutputFailure() throws IOException {
    Files.writeString(folder.resolve("weights"), "in the way");
    URI address = serve("/net.pt", WeightDownloadTest::whole);
    assertThatThrownBy(() -> fetch(known(address))).isInstanceOf(OutputException.class);
  }
}
