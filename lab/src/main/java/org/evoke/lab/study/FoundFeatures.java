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
          tracks.forEach((id, file) -> link(file, folder.resolve(path), id));
          paths.put(input, path);
        });
    return paths;
  }

  private static void link(Path file, Path folder, String id) {
    String name = file.getFileName().toString();
    Path target = folder.resolve(id + name.substring(name.lastIndexOf('.'))).normalize();
    if (!folder.normalize().equals(target.getParent())) {
      throw new InputException("id " + id + " is no name of a file");
    }
    try {
      if (Files.exists(target) && Files.mismatch(file, target) < 0) {
        return;
      }
      Files.createDirectories(folder);
      Files.deleteIfExists(target);
      Files.createLink(target, file);
    } catch (IOException | UnsupportedOperationException e) {
      copy(file, target);
    }
  }

  private static void copy(Path file, Path target) {
    OutputFile.write(
        target, temporary -> Files.copy(file, temporary, StandardCopyOption.REPLACE_EXISTING));
  }
}
