/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.torch;

import java.io.IOException;
import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;
import org.evoke.core.UnavailableException;

/** Loads libtorch once, with JavaCPP set up for it. */
final class Natives {
  /**
   * JavaCPP would read the process's memory from the operating system at each allocation and refuse
   * to go beyond a multiple of the Java heap; values live outside the heap and are freed by scopes.
   */
  private static final String LIMIT = "org.bytedeco.javacpp.maxPhysicalBytes";

  static {
    if (System.getProperty(LIMIT) == null) {
      System.setProperty(LIMIT, "0");
    }
    try {
      unpackFirst();
      Loader.load(org.bytedeco.pytorch.global.torch.class);
      useOneThreadForProducts();
    } catch (IOException e) {
      throw new UnavailableException(
          "libtorch cannot be unpacked below " + System.getProperty("user.home"), e);
    } catch (UnsatisfiedLinkError e) {
      throw new UnavailableException(
          "libtorch cannot be loaded on "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + ": "
              + e.getMessage(),
          e);
    }
  }

  private Natives() {}

  /**
   * {@code libtorch} names {@code libtorch_cpu} as its dependency and is loaded before it. Were it
   * not unpacked yet, the system's linker would take another version that is installed there, and
   * crash.
   */
  private static void unpackFirst() throws IOException {
    String library = System.mapLibraryName("torch_cpu");
    for (String extension : List.of("", "-gpu")) {
      String name = "/org/bytedeco/pytorch/" + Loader.getPlatform() + extension + "/" + library;
      Loader.cacheResources(org.bytedeco.pytorch.presets.torch.class, name);
    }
  }

  /**
   * OpenBLAS, which multiplies matrices for libtorch, has one pool of as many threads as there are
   * processors for the whole process: its sums would differ from machine to machine, and networks
   * that train side by side would wait for each other in it.
   */
  private static void useOneThreadForProducts() {
    Loader.load(openblas.class);
    openblas.blas_set_num_threads(1);
  }

  /** Makes sure that the static part has run. */
  static void load() {}
}
