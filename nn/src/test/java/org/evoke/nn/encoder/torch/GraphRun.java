/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.torch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evoke.nn.encoder.graph.FoldedGraph;
import org.evoke.nn.encoder.graph.Graph;
import org.evoke.nn.encoder.graph.Node;
import org.evoke.nn.encoder.graph.Operation;
import org.evoke.nn.encoder.graph.Operation.Activation;
import org.evoke.nn.encoder.graph.Operation.Convolution;
import org.evoke.nn.encoder.graph.Operation.Largest;
import org.evoke.nn.encoder.graph.Operation.Linear;
import org.evoke.nn.encoder.graph.Operation.Plain;
import org.evoke.nn.encoder.graph.Padding;
import org.evoke.nn.encoder.graph.Window;
import org.evoke.nn.torch.Functions;
import org.evoke.nn.torch.GraphOperations;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Scope;
import org.evoke.nn.torch.Value;

/**
 * Runs a folded graph. What no later operation takes is freed at once, so that memory does not grow
 * with the depth of the network.
 */
final class GraphRun implements AutoCloseable {
  private final Graph graph;
  private final int[] uses;
  private final Map<String, Value> weights = new HashMap<>();

  GraphRun(FoldedGraph folded, Placement placement) {
    graph = folded.graph();
    uses = graph.uses();
    Scope.run(
        () ->
            folded
                .weights()
                .forEach((name, tensor) -> weights.put(name, placement.of(tensor).keep())));
  }

  /** The features of a batch, row by row; inside a scope without gradients. */
  float[] of(Value input) {
    List<Node> nodes = graph.nodes();
    Value[] results = new Value[nodes.size() + 1];
    int[] left = uses.clone();
    results[0] = input.keep();
    try {
      for (int i = 0; i < nodes.size(); i++) {
        Node node = nodes.get(i);
        results[i + 1] = Scope.compute(() -> apply(node, results).keep());
        node.inputs().forEach(taken -> free(results, taken, --left[taken]));
      }
      return results[nodes.size()].floats();
    } finally {
      for (int i = 0; i < results.length; i++) {
        free(results, i, 0);
      }
    }
  }

  private static void free(Value[] results, int index, int left) {
    if (left == 0 && results[index] != null) {
      results[index].free();
      results[index] = null;
    }
  }

  private Value apply(Node node, Value[] results) {
    Value x = results[node.inputs().get(0)];
    Operation operation = node.operation();
    if (operation instanceof Convolution convolution) {
      return convolved(convolution, x);
    } else if (operation instanceof Largest largest) {
      return largest(largest.window(), x);
    } else if (operation instanceof Linear linear) {
      return Functions.linear(x, weight(linear.name()), bias(linear.name()));
    } else if (operation instanceof Activation activation) {
      return activated(activation, x);
    } else if (operation instanceof Plain plain) {
      Value[] all = node.inputs().stream().map(input -> results[input]).toArray(Value[]::new);
      return plain(plain, all);
    }
    throw new IllegalArgumentException(operation + " is not folded");
  }

  private Value convolved(Convolution convolution, Value x) {
    Window window = convolution.window();
    Padded padded = padded(window, x);
    return GraphOperations.over(
        padded.x(),
        weight(convolution.name()),
        bias(convolution.name()),
        longs(window.stride()),
        padded.rest(),
        convolution.groups());
  }

  private static Value largest(Window window, Value x) {
    Padded padded = padded(window, x);
    return GraphOperations.largest(
        padded.x(), longs(window.kernel()), longs(window.stride()), padded.rest());
  }

  /**
   * A value with the zeros around it that differ from side to side.
   *
   * @param x with these zeros
   * @param rest zeros at each side of each axis that are left to the operation
   */
  private record Padded(Value x, long[] rest) {}

  private static Padded padded(Window window, Value x) {
    int axes = window.axes();
    long[] rest = new long[axes];
    long[] zeros = new long[2 * axes];
    boolean even = true;
    for (int axis = 0; axis < axes; axis++) {
      Padding.Sides sides =
          window
              .padding()
              .sides(x.length(axis + 2), window.kernel().get(axis), window.stride().get(axis));
      rest[axis] = sides.before();
      zeros[2 * (axes - 1 - axis)] = sides.before();
      zeros[2 * (axes - 1 - axis) + 1] = sides.behind();
      even &= sides.before() == sides.behind();
    }
    return even ? new Padded(x, rest) : new Padded(GraphOperations.pad(x, zeros), new long[axes]);
  }

  private static Value activated(Activation activation, Value x) {
    return switch (activation) {
      case RELU -> Functions.relu(x);
      case LEAKY_RELU -> GraphOperations.leakyRelu(x, Activation.SLOPE);
      case SWISH -> GraphOperations.swish(x);
      case SIGMOID -> Functions.sigmoid(x);
    };
  }

  private static Value plain(Plain plain, Value... all) {
    Value x = all[0];
    return switch (plain) {
      case GLOBAL_MEAN -> globalMean(x);
      case SUM -> x.plus(all[1]);
      case PRODUCT -> x.times(all[1]);
      case JOIN -> Value.join(1, all);
      case CHANNELS_LAST -> x.permute(0, 2, 3, 1);
      case FLATTEN -> x.reshape(x.length(0), -1);
    };
  }

  private static Value globalMean(Value x) {
    long[] shape = x.shape();
    long[] axes = new long[shape.length - 2];
    for (int axis = 0; axis < axes.length; axis++) {
      axes[axis] = axis + 2L;
      shape[axis + 2] = 1;
    }
    return x.mean(axes).reshape(shape);
  }

  private Value weight(String name) {
    return weights.get(name + ".weight");
  }

  private Value bias(String name) {
    return weights.get(name + ".bias");
  }

  private static long[] longs(List<Integer> sizes) {
    return sizes.stream().mapToLong(Integer::longValue).toArray();
  }

  @Override
  public void close() {
    weights.values().forEach(Value::free);
    weights.clear();
  }
}
