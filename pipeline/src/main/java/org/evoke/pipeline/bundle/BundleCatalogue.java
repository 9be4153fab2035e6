/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.evoke.core.InputException;
import org.evoke.core.UnavailableException;

/**
 * Finds models by id or folder: those that ship with Evoke, and those in a folder of models.
 *
 * @param folder where models lie that were imported, each in a folder with its id as name; need not
 *     be there
 */
public record BundleCatalogue(Path folder) {
  /** The model that predicts when none is named. */
  public static final String DEFAULT = "deam74";

  private static final List<String> BUILT_IN = List.of(DEFAULT);

  /** Ids of the models that ship with Evoke. */
  public static List<String> builtIn() {
    return BUILT_IN;
  }

  /** Ids of the models in the folder, in alphabetical order. */
  public List<String> imported() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(path -> Files.isRegularFile(path.resolve(ModelBundle.MANIFEST)))
          .map(path -> path.getFileName().toString())
          .filter(id -> Manifest.isId(id) && !BUILT_IN.contains(id))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new InputException(folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * The bundle of that id, or in that folder.
   *
   * @param idOrFolder an id, which goes first, or the path of a folder
   * @throws UnavailableException when it is neither; says what there is
   */
  public ModelBundle resolve(String idOrFolder) {
    if (BUILT_IN.contains(idOrFolder)) {
      return ModelBundle.builtIn(idOrFolder);
    }
    if (imported().contains(idOrFolder)) {
      return ModelBundle.load(folder.resolve(idOrFolder));
    }
    if (isFolder(idOrFolder)) {
      return ModelBundle.load(Path.of(idOrFolder));
    }
    List<String> known = new ArrayList<>(BUILT_IN);
    known.addAll(imported());
    throw new UnavailableException(
        "no model '"
            + idOrFolder
            + "': there are "
            + String.join(", ", known)
            + " (see 'evoke models list'), or give the folder of a model bundle");
  }

  private static boolean isFolder(String text) {
    try {
      return !text.isBlank() && Files.isDirectory(Path.of(text));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
