/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.evoke.core.ExitStatus;
import org.evoke.core.UsageException;
import org.evoke.pipeline.bundle.BundleCatalogue;
import org.evoke.studio.server.ServerOptions;
import org.evoke.studio.server.StudioServer;
import org.evoke.studio.server.guard.HostNames;
import org.evoke.studio.server.jobs.ProcessRunner;
import org.evoke.studio.server.jobs.RunLimits;
import org.evoke.studio.server.rest.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evoke serve}: the local page and REST interface. */
@Command(
    name = "serve",
    description = "Serve a page, on this computer, where films and sounds are dropped and read.",
    footer = {
      "",
      "Everything is kept in one folder and is there again after a restart. Without --bind only"
          + " this",
      "computer can reach the page. With it a token is needed, which the address printed carries;"
          + " the",
      "connection is not encrypted, so put a proxy with TLS before it on a network that others use."
    })
final class ServeCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;
  private static final int TOKEN_BYTES = 16;
  private static final int SHORTEST_TOKEN = 16;

  @Option(names = "--port", defaultValue = "8080", description = "Port (default: 8080; 0: any).")
  private int port;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Folder for uploads and results (default: studio in EVOKE_HOME).")
  private Path folder;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: 127.0.0.1, this computer alone).")
  private String bind;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description =
          "What must be shown to be let in (default: EVOKE_TOKEN; without it none on this computer"
              + " alone, else a new one).")
  private String token;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description = "A further name of the server, such as that of a proxy; repeatable.")
  private List<String> hosts = List.of();

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "A folder of media to choose from on the page; repeatable.")
  private List<Path> listed = List.of();

  @Option(
      names = "--model",
      paramLabel = "ID|DIR",
      defaultValue = BundleCatalogue.DEFAULT,
      description = "The model to ask (default: ${DEFAULT-VALUE}).")
  private String model;

  @Option(
      names = "--workers",
      defaultValue = "1",
      description = "Jobs at a time (default: ${DEFAULT-VALUE}).")
  private int workers;

  @Option(
      names = "--upload-limit",
      paramLabel = "SIZE",
      defaultValue = "4GB",
      description = "Largest file (default: ${DEFAULT-VALUE}).")
  private String uploadLimit;

  @Option(
      names = "--quota",
      paramLabel = "SIZE",
      defaultValue = "50GB",
      description = "All uploaded files together (default: ${DEFAULT-VALUE}).")
  private String quota;

  @Option(
      names = "--job-memory",
      paramLabel = "SIZE",
      defaultValue = "1GB",
      description =
          "Java heap of a job; its process may use 2 GB more (default: ${DEFAULT-VALUE}).")
  private String jobMemory;

  @Option(
      names = "--job-hours",
      paramLabel = "HOURS",
      defaultValue = "6",
      description = "Longest time of a job (default: ${DEFAULT-VALUE}).")
  private double jobHours;

  @Mixin private Console console;

  @Override
  public Integer call() throws InterruptedException {
    Home.models().resolve(model);
    Optional<String> shown = shownToken(address());
    RunLimits limits = runLimits();
    ServerOptions options = options(address(), shown);
    CountDownLatch ended = new CountDownLatch(1);
    StudioServer server =
        StudioServer.start(options, new ProcessRunner(command(limits), limits), console::note);
    Thread ending =
        new Thread(
            () -> {
              server.close();
              ended.countDown();
            },
            "evoke-end");
    Runtime.getRuntime().addShutdownHook(ending);
    console.result(place(server.port(), shown));
    console.note("Everything is in " + options.folder().toAbsolutePath() + ". Ctrl+C ends it.");
    ended.await();
    return ExitStatus.SUCCESS.code();
  }

  private InetAddress address() {
    try {
      return InetAddress.getByName(bind);
    } catch (UnknownHostException e) {
      throw new UsageException("--bind " + bind + " is no address of this computer", e);
    }
  }

  private Optional<String> shownToken(InetAddress address) {
    String given = token == null ? System.getenv("EVOKE_TOKEN") : token;
    if (given != null && !given.isBlank()) {
      if (given.length() < SHORTEST_TOKEN) {
        throw new UsageException(
            "the token has " + given.length() + " characters, must have " + SHORTEST_TOKEN);
      }
      return Optional.of(given);
    }
    return address.isLoopbackAddress() ? Optional.empty() : Optional.of(newToken());
  }

  private static String newToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private RunLimits runLimits() {
    long heap = ByteSize.read("--job-memory", jobMemory);
    if (!(jobHours > 0)) {
      throw new UsageException("--job-hours is " + jobHours + ", must be more than 0");
    }
    return new RunLimits(heap, heap + 2_000_000_000L, Math.round(jobHours * 3600), 600);
  }

  private List<String> command(RunLimits limits) {
    List<String> command = new ArrayList<>(ProcessRunner.java(Main.class.getName(), limits));
    command.addAll(List.of("work", "--model", model));
    return command;
  }

  private ServerOptions options(InetAddress address, Optional<String> shown) {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new UsageException("--port is " + port + ", must be 0 to " + HIGHEST_PORT);
    }
    if (workers < 1) {
      throw new UsageException("--workers is " + workers + ", must be 1 or more");
    }
    return new ServerOptions(
        folder == null ? Home.folder().resolve("studio") : folder,
        address,
        port,
        shown,
        hosts,
        listed,
        workers,
        50,
        new Services.Limits(
            ByteSize.read("--upload-limit", uploadLimit), ByteSize.read("--quota", quota), 1000),
        Version.named());
  }

  private String place(int listening, Optional<String> shown) {
    String host = address().isAnyLocalAddress() ? "127.0.0.1" : HostNames.text(address());
    return "http://" + host + ":" + listening + "/" + shown.map(one -> "#token=" + one).orElse("");
  }
}
