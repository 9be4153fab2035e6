/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.liris;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.evoke.core.InputException;
import org.evoke.data.clips.ClipId;
import org.evoke.data.xml.XmlWalk;

/**
 * Which movie each excerpt is from, by {@value #FILE}: {@code media} elements with {@code name} and
 * {@code movie} inside. A movie that was cut into several files, such as {@code X_1_6.mp4}, is one.
 */
final class LirisMovies {
  /** Where it lies below the folder of the data set. */
  static final String FILE = "ACCEDEdescription.xml";

  private static final int MOST_MEBIBYTES = 64;
  private static final String PART_OF_SEVERAL = "_\\d+_\\d+$";

  private LirisMovies() {}

  /** The file, where it is there. */
  static Optional<Path> file(Path folder) {
    Path file = folder.resolve(FILE);
    return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }

  /**
   * The movie of each excerpt.
   *
   * @param names of the excerpts
   * @throws InputException when the file is malformed, or does not name the movie of one
   */
  static List<String> read(Path file, List<String> names) {
    Map<String, String> movies = movies(file);
    for (String name : names) {
      if (!movies.containsKey(name)) {
        throw new InputException(file + ": no movie of " + name);
      }
    }
    return names.stream().map(movies::get).toList();
  }

  private static Map<String, String> movies(Path file) {
    Map<String, String> movies = new HashMap<>();
    XmlWalk.over(file, MOST_MEBIBYTES, in -> walk(file, in, movies));
    return movies;
  }

  private static void walk(Path file, XMLStreamReader in, Map<String, String> movies)
      throws XMLStreamException {
    Map<String, String> texts = new HashMap<>();
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT && isWanted(in.getLocalName())) {
        texts.put(in.getLocalName(), in.getElementText().strip());
      } else if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("media")) {
        String name = ClipId.of(texts.getOrDefault("name", ""));
        String movie = ClipId.of(texts.getOrDefault("movie", ""));
        if (name.isEmpty() || movie.isEmpty()) {
          throw new InputException(
              file
                  + ":"
                  + in.getLocation().getLineNumber()
                  + ": a medium without name or without movie");
        }
        if (movies.put(name, movie.replaceFirst(PART_OF_SEVERAL, "")) != null) {
          throw new InputException(file + ": " + name + " comes twice");
        }
        texts.clear();
      }
    }
  }

  private static boolean isWanted(String element) {
    return element.equals("name") || element.equals("movie");
  }
}
