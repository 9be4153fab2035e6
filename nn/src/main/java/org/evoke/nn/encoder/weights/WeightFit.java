/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.weights;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.nn.encoder.graph.Graph;
import org.evoke.nn.encoder.graph.ParameterShape;

/** Requires that weights are those of a network. */
public final class WeightFit {
  /** Counters that PyTorch stores beside running statistics. */
  private static final String COUNTER = ".num_batches_tracked";

  private static final String VARIANCE = ".running_var";

  private WeightFit() {}

  /**
   * The parameters that the network needs, in its order.
   *
   * @param id of the encoder, for messages
   * @param place name of the file, for messages
   * @param tensors all that the file holds
   * @throws InputException naming the first parameter that is missing, has another shape, is not
   *     finite or a negative variance, or that neither the network has nor a layer of its head
   */
  public static Map<String, Tensor> of(
      String id, Graph graph, Map<String, Tensor> tensors, String place) {
    Map<String, Tensor> used = new LinkedHashMap<>();
    for (ParameterShape parameter : graph.parameters()) {
      Tensor tensor = tensors.get(parameter.name());
      if (tensor == null) {
        throw new InputException(
            place + ": parameter " + parameter.name() + " of " + id + " is missing");
      }
      requireShape(place, id, parameter, tensor);
      requireUsable(place, parameter.name(), tensor);
      used.put(parameter.name(), tensor);
    }
    requireNoOthers(id, graph, tensors.keySet(), place);
    return used;
  }

  private static void requireShape(
      String place, String id, ParameterShape parameter, Tensor tensor) {
    List<Integer> shape = Arrays.stream(tensor.shape()).boxed().toList();
    if (!shape.equals(parameter.shape())) {
      throw new InputException(
          place
              + ": parameter "
              + parameter.name()
              + " has shape "
              + shape
              + ", that of "
              + id
              + " has "
              + parameter.shape());
    }
  }

  private static void requireUsable(String place, String name, Tensor tensor) {
    boolean variance = name.endsWith(VARIANCE);
    for (float number : tensor.values()) {
      if (!Float.isFinite(number) || (variance && number < 0)) {
        throw new InputException(
            place
                + ": parameter "
                + name
                + " holds "
                + number
                + ", must be finite"
                + (variance ? " and not negative" : ""));
      }
    }
  }

  private static void requireNoOthers(String id, Graph graph, Set<String> names, String place) {
    Set<String> known =
        graph.parameters().stream().map(ParameterShape::name).collect(Collectors.toSet());
    Set<String> head =
        graph.head().stream().map(shape -> layer(shape.name())).collect(Collectors.toSet());
    for (String name : names) {
      if (!known.contains(name) && !head.contains(layer(name)) && !name.endsWith(COUNTER)) {
        throw new InputException(place + ": parameter " + name + " is not one of " + id);
      }
    }
  }

  private static String layer(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
