/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.keras;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.exceptions.HdfException;
import java.nio.BufferUnderflowException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;

/**
 * Reads the HDF5 files that {@code save_weights} of Keras 1 and 2 writes: a group for each layer,
 * named by the attribute {@code layer_names} of the file, with data sets in the order of its
 * attribute {@code weight_names}.
 */
public final class KerasWeights {
  private static final String LAYERS = "layer_names";
  private static final String WEIGHTS = "weight_names";
  private static final long MOST_FILE_BYTES = 1L << 31;
  private static final long MOST_VALUES = 1L << 28;

  private KerasWeights() {}

  /**
   * The tensors of each layer that has some, in the order of the file and with its axes.
   *
   * @throws InputException when the file is missing, damaged, too large, or of another form
   */
  public static Map<String, List<Tensor>> read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new InputException(file + ": no such file; give a weight file of Keras");
    }
    if (file.toFile().length() > MOST_FILE_BYTES) {
      throw new InputException(
          file
              + ": "
              + file.toFile().length()
              + " bytes, at most "
              + MOST_FILE_BYTES
              + " are read");
    }
    try (HdfFile hdf = new HdfFile(file)) {
      return layers(hdf, file);
    } catch (HdfException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | NegativeArraySizeException
        | UnsupportedOperationException
        | BufferUnderflowException
        | ClassCastException e) {
      throw new InputException(file + " is no readable HDF5 file: " + e.getMessage(), e);
    }
  }

  private static Map<String, List<Tensor>> layers(HdfFile hdf, Path file) {
    Map<String, List<Tensor>> layers = new LinkedHashMap<>();
    long values = 0;
    for (String layer : names(hdf, LAYERS, file)) {
      if (!(hdf.getByPath(layer) instanceof Group group)) {
        throw new InputException(file + ": layer " + layer + " is no group");
      }
      List<Tensor> tensors = new ArrayList<>();
      for (String weight : names(group, WEIGHTS, file)) {
        Tensor tensor = tensor(group.getByPath(weight), file, layer + "/" + weight, values);
        values += tensor.values().length;
        tensors.add(tensor);
      }
      if (!tensors.isEmpty()) {
        layers.put(layer, List.copyOf(tensors));
      }
    }
    return layers;
  }

  private static String[] names(Node node, String attribute, Path file) {
    Attribute names = node.getAttribute(attribute);
    if (names == null) {
      throw new InputException(
          file
              + ": "
              + node.getPath()
              + " has no attribute "
              + attribute
              + ", so it holds no weights of Keras");
    }
    if (names.getData() == null) {
      return new String[0];
    }
    return names.getData() instanceof String[] list
        ? list
        : new String[] {names.getData().toString()};
  }

  private static Tensor tensor(Node node, Path file, String name, long before) {
    if (!(node instanceof Dataset data) || data.getJavaType() != float.class) {
      throw new InputException(file + ": " + name + " is no array of float32 numbers");
    }
    if (data.getSize() > MOST_VALUES - before) {
      throw new InputException(
          file + ": more than " + MOST_VALUES + " numbers up to " + name + "; too many");
    }
    return new Tensor(data.getDimensions(), (float[]) data.getDataFlat());
  }
}
