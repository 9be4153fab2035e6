/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evoke.core.InputException;

/** Reads the files of a bundle by their fixed names, from a folder or from the class path. */
interface BundleFiles {
  /** Name of the folder, for messages. */
  String place();

  /**
   * Opens a file.
   *
   * @return null when it is not there
   */
  InputStream open(String name) throws IOException;

  /**
   * The bytes of a file.
   *
   * @param most largest size in bytes
   * @throws InputException when it is missing, larger or cannot be read
   */
  default byte[] read(String name, int most) {
    try (InputStream in = open(name)) {
      if (in == null) {
        throw new InputException(place() + " has no " + name + "; a model bundle needs it");
      }
      byte[] bytes = in.readNBytes(most);
      if (in.read() >= 0) {
        throw new InputException(place() + "/" + name + ": larger than " + most + " bytes");
      }
      return bytes;
    } catch (IOException e) {
      throw new InputException(place() + "/" + name + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The files of a folder; links that lead out of it are refused. */
  static BundleFiles folder(Path folder) {
    return new BundleFiles() {
      @Override
      public String place() {
        return folder.toString();
      }

      @Override
      public InputStream open(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
          return null;
        }
        if (!file.toRealPath().startsWith(folder.toRealPath())) {
          throw new InputException(
              file + " leads out of the bundle's folder; copy the file into it");
        }
        return Files.newInputStream(file);
      }
    };
  }

  /** The files of a model that ships with Evoke. */
  static BundleFiles builtIn(String id) {
    return new BundleFiles() {
      @Override
      public String place() {
        return "built-in model " + id;
      }

      @Override
      public InputStream open(String name) {
        return BundleFiles.class.getResourceAsStream("/org/evoke/models/" + id + "/" + name);
      }
    };
  }
}
