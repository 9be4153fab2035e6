/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.output;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.evoke.core.OutputException;
import org.evoke.core.OutputFiles;
import org.evoke.core.UsageException;

/**
 * Where the results of several inputs go: {@code <folder>/<input name without extension>.<ext>},
 * with {@code -2}, {@code -3} in the order of the inputs where names repeat. Folders among the
 * inputs are mirrored.
 *
 * @param folder folder of the results
 * @param places one for each input, in order
 * @param single the one file that is written, where the output is a file and not a folder
 */
public record OutputPlan(Path folder, List<Place> places, Optional<Path> single) {
  /** The folder where none is named. */
  public static final Path DEFAULT_FOLDER = Path.of("evoke-out");

  /** The list of all results in the folder. */
  public static final String INDEX = "index.csv";

  /** The page about all results in the folder. */
  public static final String INDEX_PAGE = "index.html";

  /** File systems allow 255 bytes for a name; suffixes and temporary names need the rest. */
  private static final int LONGEST_NAME_BYTES = 180;

  /** What predictions may add to a base name before the extension. */
  static final List<String> PREDICTIONS =
      List.of(
          "",
          ".moments",
          ".shots",
          ".events",
          ".scales",
          ".remarks",
          ".timeline",
          ".plane",
          ".multiples",
          ".ndf",
          ".shots.ndf",
          ".audformat",
          ".audformat.curves",
          ".audformat.events",
          ".audformat.moments",
          ".audformat.shots");

  public OutputPlan {
    places = List.copyOf(places);
  }

  /**
   * Results of one input.
   *
   * @param input the media file
   * @param base folder and name without extension; suffixes such as {@code .moments.csv} are added
   */
  public record Place(Path input, Path base) {}

  /**
   * Plans where predictions go.
   *
   * @param inputs the media files in order
   * @param output what the user asked for: a folder, or a file whose extension is one of {@code
   *     extensions}; empty for {@link #DEFAULT_FOLDER}
   * @param extensions known extensions without dot; a path that ends in one of them is a file
   *     unless a folder of that name is there
   * @throws UsageException when several inputs shall go into one file
   */
  public static OutputPlan predictions(
      List<InputFile> inputs, Optional<Path> output, Set<String> extensions) {
    return of(inputs, output, extensions, PREDICTIONS);
  }

  /**
   * Plans where results of any kind go.
   *
   * @param inputs the files in order
   * @param output as above
   * @param extensions as above
   * @param additions what results may add to a base name before the extension
   * @throws UsageException when several inputs shall go into one file
   */
  public static OutputPlan of(
      List<InputFile> inputs,
      Optional<Path> output,
      Set<String> extensions,
      List<String> additions) {
    if (output.isPresent() && isFile(output.get(), extensions)) {
      return intoOneFile(inputs, output.get());
    }
    Path folder = output.orElse(DEFAULT_FOLDER);
    Set<String> taken = new HashSet<>(List.of("index"));
    List<Place> places = new ArrayList<>();
    for (InputFile input : inputs) {
      String base = input.within().resolve(baseName(input.path())).toString();
      places.add(new Place(input.path(), folder.resolve(freeName(base, taken, additions))));
    }
    return new OutputPlan(folder, places, Optional.empty());
  }

  /** The extension of the single file, without dot and in lower case. */
  public Optional<String> singleExtension() {
    return single.map(file -> extension(file.getFileName().toString()));
  }

  /**
   * Finds out before any work is done whether results can be written; makes the folder.
   *
   * @throws OutputException when they cannot
   */
  public void checkWritable() {
    try (OutputFiles files = new OutputFiles()) {
      files.begin(single.orElse(folder.resolve(INDEX)));
    }
  }

  private static OutputPlan intoOneFile(List<InputFile> inputs, Path file) {
    if (inputs.size() != 1) {
      throw new UsageException(
          inputs.size() + " inputs cannot go into one file " + file + "; name a folder with -o");
    }
    Path folder = file.toAbsolutePath().getParent();
    String name = withoutExtension(file.getFileName().toString());
    return new OutputPlan(
        folder, List.of(new Place(inputs.get(0).path(), folder.resolve(name))), Optional.of(file));
  }

  private static boolean isFile(Path output, Set<String> extensions) {
    Path name = output.getFileName();
    return name != null
        && extensions.contains(extension(name.toString()))
        && !Files.isDirectory(output);
  }

  /** The name of a file without its extension, fit for the start of a file name anywhere. */
  static String baseName(Path input) {
    Path last = input.toAbsolutePath().normalize().getFileName();
    String name = last == null ? "" : withoutExtension(last.toString());
    String clean =
        name.codePoints()
            .map(c -> Character.isISOControl(c) ? '_' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return clean.isBlank() ? "unnamed" : shortened(clean, LONGEST_NAME_BYTES);
  }

  private static String freeName(String base, Set<String> taken, List<String> additions) {
    String name = base;
    for (int number = 2; !isFree(name, taken, additions); number++) {
      name = base + "-" + number;
    }
    for (String addition : additions) {
      taken.add(key(name + addition));
    }
    return name;
  }

  private static boolean isFree(String name, Set<String> taken, List<String> additions) {
    return additions.stream().noneMatch(addition -> taken.contains(key(name + addition)));
  }

  /** Some file systems do not tell upper from lower case. */
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String shortened(String name, int bytes) {
    StringBuilder kept = new StringBuilder();
    int used = 0;
    for (int c : name.codePoints().toArray()) {
      used += new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8).length;
      if (used > bytes) {
        break;
      }
      kept.appendCodePoint(c);
    }
    return kept.toString();
  }

  private static String withoutExtension(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
