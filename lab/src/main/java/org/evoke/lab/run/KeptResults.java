/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.evoke.core.InputException;
import org.evoke.core.OutputException;
import org.evoke.core.OutputFile;
import org.evoke.core.UsageException;
import org.evoke.data.digest.Sha256;
import org.evoke.data.json.JsonObject;
import org.evoke.data.json.JsonText;

/**
 * Keeps results as they finish, whole or not at all, so that a run that was ended goes on where it
 * was. They belong to one basis, everything that they depend on: another one is refused.
 */
public final class KeptResults implements AutoCloseable {
  private static final String KEY = "run.json";

  private final Path run;
  private final Path results;
  private final Path work;
  private final String digest;
  private final RunLock lock;

  /**
   * Opens the results in a run folder.
   *
   * @param folder name of their folder in it
   * @param basis everything that they depend on
   * @throws UsageException when the folder holds results of something else, and says what differs;
   *     or when another process is at work there
   */
  public KeptResults(Path run, String folder, Map<String, Object> basis) {
    this.run = run;
    this.results = run.resolve(folder);
    this.work = run.resolve("work");
    String text = JsonText.write(basis);
    this.digest = Sha256.hex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Path key = results.resolve(KEY);
    if (Files.exists(key)) {
      refuseOther(run, key, text);
    }
    this.lock = RunLock.take(run, work);
    if (!Files.exists(key)) {
      OutputFile.writeText(key, text);
    }
  }

  /**
   * Fixes what results depend on besides, but which is only known later, such as digests of files
   * that are made on the way. What was not there before is added.
   *
   * @param name of the file that holds it beside the results
   * @throws UsageException when something was another before, and says what
   */
  public void fix(String name, Map<String, String> facts) {
    Path file = results.resolve(name + ".json");
    Map<String, Object> before =
        Files.exists(file) ? JsonText.readObject(read(file), file.toString()) : Map.of();
    Map<String, Object> all = new TreeMap<>(before);
    all.putAll(facts);
    List<String> changes = new ArrayList<>();
    before.forEach((key, value) -> differences(name + "." + key, value, all.get(key), changes));
    refuse(run, changes);
    if (!all.equals(before)) {
      OutputFile.writeText(file, JsonText.write(all));
    }
  }

  private static void refuseOther(Path run, Path key, String text) {
    String before = read(key);
    if (before.equals(text)) {
      return;
    }
    List<String> changes = new ArrayList<>();
    differences(
        "", JsonText.readObject(before, key.toString()), JsonText.readObject(text, "now"), changes);
    refuse(run, changes);
  }

  private static void refuse(Path run, List<String> changes) {
    if (changes.isEmpty()) {
      return;
    }
    throw new UsageException(
        run
            + " holds a run of another experiment: "
            + String.join("; ", changes.subList(0, Math.min(3, changes.size())))
            + (changes.size() > 3 ? "; and " + (changes.size() - 3) + " more" : "")
            + ". Choose another folder with -o, or remove this one");
  }

  private static void differences(String path, Object before, Object now, List<String> changes) {
    if (before instanceof Map<?, ?> a && now instanceof Map<?, ?> b) {
      TreeSet<String> keys = new TreeSet<>();
      a.keySet().forEach(key -> keys.add((String) key));
      b.keySet().forEach(key -> keys.add((String) key));
      for (String key : keys) {
        differences(path.isEmpty() ? key : path + "." + key, a.get(key), b.get(key), changes);
      }
    } else if (before instanceof List<?> a && now instanceof List<?> b && a.size() == b.size()) {
      for (int i = 0; i < a.size(); i++) {
        differences(path + "[" + i + "]", a.get(i), b.get(i), changes);
      }
    } else if (!Objects.equals(before, now)) {
      changes.add(path + " was " + shown(before) + ", is " + shown(now));
    }
  }

  private static String shown(Object value) {
    String text = value == null ? "not there" : String.valueOf(value);
    return text.length() <= 70 ? text : text.substring(0, 67) + "...";
  }

  /** A result by its name, if it is there whole. */
  public Optional<JsonObject> read(String id) {
    Path file = results.resolve(id + ".json");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    JsonObject json =
        new JsonObject(file.toString(), JsonText.readObject(read(file), file.toString()));
    if (!json.text("run").equals(digest)) {
      throw new InputException(file + " belongs to another run; remove it");
    }
    return Optional.of(json);
  }

  /** Keeps a result, and removes its checkpoints. */
  public void write(String id, Map<String, Object> result) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("run", digest);
    map.putAll(result);
    OutputFile.writeText(results.resolve(id + ".json"), JsonText.writeCompact(map));
    remove(work(id));
  }

  /** A folder for the checkpoints of a result; not made yet. */
  public Path work(String id) {
    return work.resolve(id);
  }

  /** Removes what checkpoints are left when everything is finished. */
  public void finish() {
    close();
    remove(work);
  }

  /** Gives the folder back; checkpoints stay. */
  @Override
  public void close() {
    lock.close();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new InputException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** Removes a file, or a folder with all that is in it; nothing where it is not there. */
  public static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(folder)) {
      inside.sorted(Comparator.reverseOrder()).forEach(KeptResults::delete);
    } catch (IOException | UncheckedIOException e) {
      throw new OutputException("cannot remove " + folder + ": " + e.getMessage(), e);
    }
  }

  /** Bytes of all files in a folder. */
  public static long size(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      return inside.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException | UncheckedIOException e) {
      throw new InputException("cannot list " + folder + ": " + e.getMessage(), e);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
