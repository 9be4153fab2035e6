/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code evoke} in a process of its own, with an environment of its own. */
final class EvokeProcess {
  private final Process process;
  private final Path out;
  private final Path err;

  private EvokeProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Starts a command; its EVOKE_ and proxy variables are only those that are given. */
  static EvokeProcess start(Map<String, String> environment, Object... arguments)
      throws IOException {
    return start(List.of(), environment, arguments);
  }

  /** As above; no file may become longer than so many blocks of 512 bytes. */
  static EvokeProcess startLimited(
      long blocks, Map<String, String> environment, Object... arguments) throws IOException {
    String limit = "ulimit -f " + blocks + "; exec \"$0\" \"$@\"";
    return start(List.of("sh", "-c", limit), environment, arguments);
  }

  private static EvokeProcess start(
      List<String> before, Map<String, String> environment, Object... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    Path out = Files.createTempFile("evoke", ".out");
    Path err = Files.createTempFile("evoke", ".err");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(EvokeProcess::matters);
    builder.environment().putAll(environment);
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    return new EvokeProcess(builder.start(), out, err);
  }

  private static boolean matters(String variable) {
    return variable.startsWith("EVOKE_") || variable.toLowerCase(Locale.ROOT).endsWith("_proxy");
  }

  /** Runs a command to its end. */
  static CommandRun run(Map<String, String> environment, Object... arguments)
      throws IOException, InterruptedException {
    return start(environment, arguments).await();
  }

  /** Ends it as {@code kill -9} does. */
  void kill() throws IOException, InterruptedException {
    process.destroyForcibly().waitFor();
    Files.deleteIfExists(out);
    Files.deleteIfExists(err);
  }

  /** Waits for the first line that it prints. */
  String firstLine() throws IOException, InterruptedException {
    while (process.isAlive()) {
      String text = read(out);
      if (text.contains("\n")) {
        return text.substring(0, text.indexOf('\n'));
      }
      Thread.sleep(20);
    }
    throw new IOException("it ended without a line: " + read(err));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  CommandRun await() throws IOException, InterruptedException {
    int code = process.waitFor();
    CommandRun run = new CommandRun(code, read(out), read(err));
    deleteOutput();
    return run;
  }

  private void deleteOutput() throws IOException {
    Files.delete(out);
    Files.delete(err);
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
