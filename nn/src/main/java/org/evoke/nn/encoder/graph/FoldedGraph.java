/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Tensor;
import org.evoke.nn.encoder.graph.Operation.Convolution;
import org.evoke.nn.encoder.graph.Operation.Normalisation;

/**
 * A network whose batch normalisations are part of the convolutions before them: w' = w s, b' = (b
 * - mean) s + bias with s = weight / sqrt(variance + epsilon) for each channel, in double
 * precision.
 *
 * @param graph without {@link Normalisation}
 * @param weights its parameters by name
 */
public record FoldedGraph(Graph graph, Map<String, Tensor> weights) {
  /**
   * Folds.
   *
   * @param weights all parameters of the graph by name
   */
  public static FoldedGraph of(Graph graph, Map<String, Tensor> weights) {
    return new Folding(graph, weights).folded();
  }

  /** The work in progress. */
  private static final class Folding {
    private final Graph graph;
    private final Map<String, Tensor> weights;
    private final Map<String, Tensor> folded = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    /** For each result of the given graph, its number in the folded one. */
    private final int[] places;

    Folding(Graph graph, Map<String, Tensor> weights) {
      this.graph = graph;
      this.weights = weights;
      this.places = new int[graph.nodes().size() + 1];
    }

    FoldedGraph folded() {
      int[] uses = graph.uses();
      for (int i = 0; i < graph.nodes().size(); i++) {
        Node node = graph.nodes().get(i);
        if (node.operation() instanceof Normalisation normalisation) {
          int input = node.inputs().get(0);
          if (uses[input] != 1) {
            throw new IllegalArgumentException(normalisation.name() + " cannot be folded");
          }
          fold(normalisation, places[input]);
          places[i + 1] = places[input];
        } else {
          copy(node);
          places[i + 1] = nodes.size();
        }
      }
      return new FoldedGraph(new Graph(nodes, graph.head()), folded);
    }

    private void copy(Node node) {
      node.operation()
          .parameters()
          .forEach(shape -> folded.put(shape.name(), weights.get(shape.name())));
      nodes.add(
          new Node(node.operation(), node.inputs().stream().map(input -> places[input]).toList()));
    }

    private void fold(Normalisation normalisation, int place) {
      Node node = nodes.get(place - 1);
      if (!(node.operation() instanceof Convolution convolution)) {
        throw new IllegalArgumentException(normalisation.name() + " follows no convolution");
      }
      double[] scale = scale(normalisation);
      Tensor weight = folded.get(convolution.name() + ".weight");
      folded.put(convolution.name() + ".weight", scaled(weight, scale));
      folded.put(convolution.name() + ".bias", bias(convolution, normalisation, scale));
      nodes.set(place - 1, new Node(convolution.withBias(), node.inputs()));
    }

    private double[] scale(Normalisation normalisation) {
      float[] weight = numbers(normalisation.name() + ".weight");
      float[] variance = numbers(normalisation.name() + ".running_var");
      double[] scale = new double[weight.length];
      for (int channel = 0; channel < scale.length; channel++) {
        scale[channel] = weight[channel] / Math.sqrt(variance[channel] + normalisation.epsilon());
      }
      return scale;
    }

    private static Tensor scaled(Tensor weight, double[] scale) {
      float[] values = weight.values().clone();
      int each = values.length / scale.length;
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (values[i] * scale[i / each]);
      }
      return new Tensor(weight.shape(), values);
    }

    private Tensor bias(Convolution convolution, Normalisation normalisation, double[] scale) {
      float[] mean = numbers(normalisation.name() + ".running_mean");
      float[] offset = numbers(normalisation.name() + ".bias");
      float[] before = convolution.bias() ? numbers(convolution.name() + ".bias") : null;
      float[] bias = new float[scale.length];
      for (int channel = 0; channel < bias.length; channel++) {
        double own = before == null ? 0 : before[channel];
        bias[channel] = (float) ((own - mean[channel]) * scale[channel] + offset[channel]);
      }
      return new Tensor(new int[] {bias.length}, bias);
    }

    private float[] numbers(String name) {
      return weights.get(name).values();
    }
  }
}
