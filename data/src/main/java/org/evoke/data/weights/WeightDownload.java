/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.weights;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.evoke.core.InputException;
import org.evoke.core.OutputFiles;
import org.evoke.core.Progress;
import org.evoke.core.UnavailableException;
import org.evoke.data.digest.Sha256;

/**
 * Fetches weights from their owners. What was fetched before a connection broke is kept beside the
 * place, and the rest is asked for; the file appears when it is complete and has the right digest.
 * Redirections are followed, but never from an encrypted address to an open one.
 */
public final class WeightDownload {
  private static final Duration CONNECTING = Duration.ofSeconds(20);
  private static final int ATTEMPTS = 5;
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  /** No weights that are fetched are larger. */
  private static final long MOST_BYTES = 4L << 30;

  private final HttpClient client;
  private final Duration patience;

  /**
   * A way to fetch.
   *
   * @param environment its {@code https_proxy} or {@code http_proxy} is used where set
   * @param patience how long to wait for the answer of a server, and for each next part of it
   */
  public WeightDownload(Map<String, String> environment, Duration patience) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(CONNECTING);
    proxy(environment).ifPresent(address -> builder.proxy(ProxySelector.of(address)));
    this.client = builder.build();
    this.patience = patience;
  }

  private static Optional<InetSocketAddress> proxy(Map<String, String> environment) {
    for (String name : new String[] {"https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"}) {
      String value = environment.get(name);
      if (value != null && !value.isBlank()) {
        URI address = URI.create(value.contains("://") ? value : "http://" + value);
        if (address.getHost() == null || address.getPort() < 0) {
          throw new InputException(name + " is " + value + ", must be http://HOST:PORT");
        }
        return Optional.of(new InetSocketAddress(address.getHost(), address.getPort()));
      }
    }
    return Optional.empty();
  }

  /**
   * Fetches weights.
   *
   * @param place where to put the file
   * @param check looks into the file before it is kept, and throws an {@link InputException} that
   *     says why it is not what it should be
   * @throws UnavailableException when the server cannot be reached or does not have them
   * @throws InputException when what it sends is not what its owners publish; nothing is kept then
   * @throws org.evoke.core.OutputException when the file cannot be written
   */
  public void fetch(KnownWeights weights, Path place, Consumer<Path> check, Progress progress) {
    URI address =
        weights
            .address()
            .orElseThrow(
                () ->
                    new UnavailableException(
                        weights.id()
                            + " has no direct address; see "
                            + weights.page()
                            + " for "
                            + weights.fileName()));
    Path part = place.resolveSibling(place.getFileName() + ".part");
    try {
      Files.createDirectories(place.getParent());
    } catch (IOException e) {
      throw OutputFiles.failure(place, e);
    }
    try (FileChannel file =
        FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      lock(file, place);
      fetchAll(weights, address, file, progress);
      file.force(true);
    } catch (IOException e) {
      throw OutputFiles.failure(place, e);
    }
    keep(part, place, file -> requireRight(weights, address, check, file));
  }

  /** Its digest is right as far as it is known, and what is in it. */
  private static void requireRight(
      KnownWeights weights, URI address, Consumer<Path> check, Path file) {
    WeightStore.requirePublished(weights, file, Sha256.hex(file));
    try {
      check.accept(file);
    } catch (InputException e) {
      throw new InputException(
          "what "
              + address
              + " sends is not "
              + weights.id()
              + ", and is not kept: "
              + e.getMessage(),
          e);
    }
  }

  /** Keeps other processes off until the file is closed. */
  private static void lock(FileChannel file, Path place) throws IOException {
    if (file.tryLock() == null) {
      throw new UnavailableException(place + " is being fetched by another process; wait for it");
    }
  }

  private void fetchAll(KnownWeights weights, URI address, FileChannel file, Progress progress)
      throws IOException {
    String failure = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      long before = file.size();
      try {
        fetchRest(weights, address, file, progress);
        return;
      } catch (BrokenOffException e) {
        failure = e.getMessage();
        if (file.size() == before && attempt > 0) {
          break;
        }
      }
    }
    throw new UnavailableException(
        "cannot fetch "
            + address
            + ": "
            + failure
            + "; what came is kept, try again, or put "
            + weights.fileName()
            + " into a folder named by EVOKE_MODELS");
  }

  private void fetchRest(KnownWeights weights, URI address, FileChannel file, Progress progress)
      throws IOException {
    long had = file.size();
    if (weights.bytes().isPresent() && had == weights.bytes().getAsLong()) {
      return;
    }
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(patience);
    if (had > 0) {
      request.header("Range", "bytes=" + had + "-");
    }
    HttpResponse<InputStream> response = send(request.build());
    try (WatchedBody body = new WatchedBody(response.body(), patience)) {
      long start = start(response, had, address);
      if (start < 0) {
        file.truncate(0);
        throw new BrokenOffException("the server has less than was fetched before");
      }
      file.truncate(start);
      copy(body, file.position(start), total(weights, response, start), progress);
    }
    requireWhole(weights, file);
  }

  private HttpResponse<InputStream> send(HttpRequest request) throws BrokenOffException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new BrokenOffException("no answer (" + reason + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("interrupted while fetching " + request.uri());
    }
  }

  /** Where the body belongs; -1 where the server has no more than there is already. */
  private static long start(HttpResponse<?> response, long had, URI address) {
    int status = response.statusCode();
    String range = response.headers().firstValue("Content-Range").orElse("");
    if (status == PARTIAL && range.startsWith("bytes " + had + "-")) {
      return had;
    }
    if (status == OK) {
      return 0;
    }
    if ((status == RANGE_NOT_SATISFIABLE || status == PARTIAL) && had > 0) {
      return -1;
    }
    throw new UnavailableException(
        "cannot fetch " + address + ": the server answers with status " + status);
  }

  private static long total(KnownWeights weights, HttpResponse<?> response, long start) {
    long announced = response.headers().firstValueAsLong("Content-Length").orElse(-1);
    long total = announced < 0 ? weights.bytes().orElse(0) : start + announced;
    if (total > weights.bytes().orElse(MOST_BYTES)) {
      throw new InputException(
          response.uri()
              + " announces "
              + total
              + " bytes, "
              + weights.id()
              + " has "
              + (weights.bytes().isPresent() ? "" : "at most ")
              + weights.bytes().orElse(MOST_BYTES));
    }
    return total;
  }

  private static void copy(WatchedBody body, FileChannel file, long total, Progress progress)
      throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    int count = read(body, buffer);
    while (count >= 0) {
      if (file.position() + count > (total > 0 ? total : MOST_BYTES)) {
        throw new InputException("the server sends more than the " + total + " bytes announced");
      }
      file.write(java.nio.ByteBuffer.wrap(buffer, 0, count));
      progress.update((double) file.position(), (double) total);
      count = read(body, buffer);
    }
    if (file.position() < total) {
      throw new BrokenOffException(
          "the connection broke after " + file.position() + " of " + total + " bytes");
    }
  }

  private static int read(WatchedBody body, byte[] buffer) throws BrokenOffException {
    try {
      return body.read(buffer);
    } catch (IOException e) {
      throw new BrokenOffException("the connection broke (" + e.getMessage() + ")");
    }
  }

  private static void requireWhole(KnownWeights weights, FileChannel file) throws IOException {
    if (weights.bytes().isPresent() && file.size() != weights.bytes().getAsLong()) {
      throw new BrokenOffException(
          "the server sends " + file.size() + " of " + weights.bytes().getAsLong() + " bytes");
    }
  }

  private static void keep(Path part, Path place, Consumer<Path> check) {
    try {
      check.accept(part);
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (InputException e) {
      deleteQuietly(part);
      throw e;
    } catch (IOException e) {
      throw OutputFiles.failure(place, e);
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The failure that led here is already on its way to the user.
    }
  }

  /** A transfer that ended early and can be taken up again. */
  private static final class BrokenOffException extends IOException {
    private static final long serialVersionUID = 1;

    BrokenOffException(String message) {
      super(message);
    }
  }
}
