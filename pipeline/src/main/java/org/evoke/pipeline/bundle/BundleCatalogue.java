/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.bundle;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.evoke.core.UnavailableException;

/** Finds models by id or folder. */
public final class BundleCatalogue {
  /** The model that predicts when none is named. */
  public static final String DEFAULT = "deam74";

  private static final List<String> BUILT_IN = List.of(DEFAULT);

  private BundleCatalogue() {}

  /** Ids of the models that ship with Evoke. */
  public static List<String> builtIn() {
    return BUILT_IN;
  }

  /**
   * The bundle of that id, or in that folder.
   *
   * @param idOrFolder an id, which goes first, or the path of a folder
   * @throws UnavailableException when it is neither; says what there is
   */
  public static ModelBundle resolve(String idOrFolder) {
    if (BUILT_IN.contains(idOrFolder)) {
      return ModelBundle.builtIn(idOrFolder);
    }
    if (isFolder(idOrFolder)) {
      return ModelBundle.load(Path.of(idOrFolder));
    }
    throw new UnavailableException(
        "no model '"
            + idOrFolder
            + "': there are "
            + String.join(", ", BUILT_IN)
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
