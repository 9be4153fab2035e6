/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evoke.core.InputException;
import org.evoke.core.OutputFiles;
import org.evoke.data.digest.Sha256;

/**
 * What was finished in a folder of results, so that a run that was killed is taken up: a line in
 * {@code .evoke-extract} for each input, with a key over everything that its files depend on, and
 * their digests. A line that was torn, and files that are gone or changed, count as not finished.
 */
final class Ledger implements AutoCloseable {
  /** Name of the file. */
  static final String NAME = ".evoke-extract";

  private static final String FIELD = "\t";
  private static final String ITEM = ",";

  private final Path given;
  private final Path folder;
  private final Map<String, String[]> finished = new HashMap<>();
  private final FileChannel file;
  private final FileLock lock;

  /**
   * Opens the ledger of a folder.
   *
   * @throws org.evoke.core.OutputException when it cannot be written
   */
  Ledger(Path folder) {
    given = folder;
    this.folder = folder.toAbsolutePath().normalize();
    Path path = this.folder.resolve(NAME);
    try {
      file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      lock = tryLock();
      read(path);
    } catch (IOException e) {
      throw OutputFiles.failure(path, e);
    }
  }

  /** A lock that only one process has at a time; null where another has it. */
  private FileLock tryLock() throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private void read(Path path) throws IOException {
    String text = Files.readString(path, StandardCharsets.UTF_8);
    text.lines().map(line -> line.split(FIELD, -1)).forEach(this::enter);
    if (!text.isEmpty() && !text.endsWith("\n")) {
      append("\n");
    }
  }

  private void enter(String[] fields) {
    if (fields.length == 5 && fields[4].equals(".")) {
      finished.put(fields[0], fields);
    }
  }

  private synchronized void append(String line) throws IOException {
    var bytes = StandardCharsets.UTF_8.encode(line);
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  /** What an earlier run made, if it is all still there. */
  Optional<Extracted> find(String key, Path input) {
    String[] fields = finished.get(key);
    if (fields == null) {
      return Optional.empty();
    }
    List<Path> files = new ArrayList<>();
    for (String item : items(fields[3])) {
      int colon = item.indexOf(':');
      Path path = folder.resolve(item.substring(colon + 1)).normalize();
      if (!path.startsWith(folder)
          || !Files.isRegularFile(path)
          || !Sha256.hex(path).equals(item.substring(0, Math.max(0, colon)))) {
        return Optional.empty();
      }
      files.add(given.resolve(folder.relativize(path)));
    }
    Optional<RuntimeException> failure =
        items(fields[1]).stream().findFirst().map(InputException::new);
    return Optional.of(new Extracted(input, files, items(fields[2]), failure));
  }

  /** Notes what was made. */
  void add(String key, Extracted result) {
    List<String> files = new ArrayList<>();
    for (Path path : result.files()) {
      Path name = folder.relativize(path.toAbsolutePath().normalize());
      files.add(Sha256.hex(path) + ":" + name);
    }
    List<String> failure = result.failure().map(Throwable::getMessage).stream().toList();
    String line =
        String.join(FIELD, key, text(failure), text(result.notes()), text(files), ".") + "\n";
    try {
      append(line);
    } catch (IOException e) {
      throw OutputFiles.failure(folder.resolve(NAME), e);
    }
  }

  private static String text(List<String> items) {
    return items.stream()
        .map(item -> URLEncoder.encode(item, StandardCharsets.UTF_8))
        .collect(Collectors.joining(ITEM));
  }

  private static List<String> items(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    return Arrays.stream(text.split(ITEM, -1))
        .map(item -> URLDecoder.decode(item, StandardCharsets.UTF_8))
        .toList();
  }

  /**
   * Removes unfinished files that a killed process left in some folders, unless another process is
   * at work here.
   *
   * @param extension of the files that are written
   */
  void removeUnfinished(Stream<Path> folders, String extension) {
    if (lock == null) {
      return;
    }
    Pattern unfinished =
        Pattern.compile("\\.evoke-\\d+-\\." + Pattern.quote(extension) + "(\\..*)?");
    folders.distinct().filter(Files::isDirectory).forEach(each -> remove(each, unfinished));
  }

  private static void remove(Path folder, Pattern names) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path path : files.toList()) {
        if (names.matcher(path.getFileName().toString()).matches()) {
          Files.deleteIfExists(path);
        }
      }
    } catch (IOException e) {
      throw OutputFiles.failure(folder, e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw OutputFiles.failure(folder.resolve(NAME), e);
    }
  }
}
