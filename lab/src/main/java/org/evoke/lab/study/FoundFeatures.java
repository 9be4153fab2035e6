/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evoke.core.InputException;
import org.evoke.core.OutputFile;
import org.evoke.data.features.TrackOutline;
import org.evoke.data.features.TrackReader;

/**
 * Features that are there.
 *
 * @param files track of each id that has all inputs, by name of the input
 * @param missing why an id has not all of its features, by id
 * @param notes what a reader should know
 */
public record FoundFeatures(
    Map<String, Map<String, Path>> files, Map<String, String> missing, List<String> notes) {
  private static final String FOLDER = "features";

  public FoundFeatures {
    files = new LinkedHashMap<>(files);
    missing = new LinkedHashMap<>(missing);
    notes = List.copyOf(notes);
  }

  /** Gathers them. */
  static final class Collector {
    private final Map<String, Map<String, Path>> files = new LinkedHashMap<>();
    private final Map<String, String> missing = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    Collector(Collection<String> inputs) {
      inputs.forEach(input -> files.put(input, new LinkedHashMap<>()));
    }

    void file(String input, String id, Path file) {
      files.get(input).put(id, file);
    }

    void missing(String id, String reason) {
      missing.putIfAbsent(id, reason);
    }

    void note(String note) {
      notes.add(note);
    }

    FoundFeatures found() {
      files.values().forEach(tracks -> tracks.keySet().removeAll(missing.keySet()));
      return new FoundFeatures(files, missing, notes);
    }
  }

  /**
   * Requires all features of all items.
   *
   * @param items what they are, such as {@code films}
   * @throws InputException when one has not all; names the first with the reason
   */
  public FoundFeatures requireAll(String items) {
    Optional<Map.Entry<String, String>> first = missing.entrySet().stream().findFirst();
    if (first.isPresent()) {
      int all = missing.size() + files.values().iterator().next().size();
      throw new InputException(
          missing.size()
              + " of "
              + all
              + " "
              + items
              + " have no features; the first: "
              + first.get().getValue());
    }
    return this;
  }

  /**
   * What all inputs of an item cover, so that labels can be cut to it.
   *
   * @param id of an item that is not missing
   * @return start of the first row and end of the last in seconds, the latest and the earliest of
   *     the inputs
   */
  public double[] span(String id) {
    double[] span = {0, Double.POSITIVE_INFINITY};
    for (Map<String, Path> tracks : files.values()) {
      Path file = tracks.get(id);
      TrackOutline track =
          TrackReader.outline(file).orElseGet(() -> TrackOutline.of(TrackReader.read(file)));
      span[0] = Math.max(span[0], track.starts()[0]);
      span[1] = Math.min(span[1], track.ends()[track.ends().length - 1]);
    }
    return span;
  }

  /** Those of some ids alone. */
  public FoundFeatures only(Set<String> ids) {
    Map<String, Map<String, Path>> some = new LinkedHashMap<>();
    files.forEach(
        (input, tracks) -> {
          Map<String, Path> own = new LinkedHashMap<>(tracks);
          own.keySet().retainAll(ids);
          some.put(input, own);
        });
    return new FoundFeatures(some, missing, notes);
  }

  /**
   * Puts the tracks into {@code features/INPUT/ID.h5} below a folder, as links to the same files
   * where the file system has them, else as copies.
   *
   * @return path of each input's folder below that folder, by name of the input
   */
  public Map<String, String> linked(Path folder) {
    Map<String, String> paths = new LinkedHashMap<>();
    files.forEach(
        (input, tracks) -> {
          String path = FOLDER + "/" + input;
          tracks.forEach((id, file) -> link(file, folder.resolve(path), name(id, file)));
          paths.put(input, path);
        });
    return paths;
  }

  private static String name(String id, Path file) {
    String name = file.getFileName().toString();
    return id + name.substring(name.lastIndexOf('.'));
  }

  /**
   * Puts a file into a folder, as a link to the same file where the file system has them, else as a
   * copy. A file that is there with the same content stays.
   *
   * @param name of the file there
   * @throws InputException when that is no name of a file in the folder
   */
  public static void link(Path file, Path folder, String name) {
    Path target = folder.resolve(name).normalize();
    if (!folder.normalize().equals(target.getParent())) {
      throw new InputException(name + " is no name of a file");
    }
    try {
      if (isThere(file, target)) {
        return;
      }
      Files.createDirectories(folder);
      Files.deleteIfExists(target);
      Files.createLink(target, file);
    } catch (IOException | UnsupportedOperationException e) {
      copy(file, target);
    }
  }

  /** The same file, which is most often so, need not be read to be compared. */
  private static boolean isThere(Path file, Path target) throws IOException {
    return Files.exists(target)
        && (Files.isSameFile(file, target) || Files.mismatch(file, target) < 0);
  }

  private static void copy(Path file, Path target) {
    OutputFile.write(
        target, temporary -> Files.copy(file, temporary, StandardCopyOption.REPLACE_EXISTING));
  }
}
