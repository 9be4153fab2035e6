/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evoke.core.AttentionWeights;
import org.evoke.core.AttentiveModel;
import org.evoke.core.ClassNames;
import org.evoke.core.ColumnRanges;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTracks;
import org.evoke.core.Prediction;
import org.evoke.core.Scale;
import org.evoke.core.Tensor;
import org.evoke.nn.network.Network;
import org.evoke.nn.network.Reading;
import org.evoke.nn.network.Windowing;

/**
 * A network as a model. Networks of rows answer each row on its own, some thousand at a time;
 * networks of steps take the rows as one sequence in order of time; the answer of networks of
 * sequences is repeated on each row. Networks that learned from windows answer each row from the
 * window that ends with it. Values stay on their scales where there is a band; without one they are
 * as the network gives them.
 */
public final class NetworkModel implements AttentiveModel, AutoCloseable {
  /** Who asks where a whole series is summed up. */
  private static final String SERIES = "series";

  private final Network network;
  private final Map<String, FeatureSet> inputs;
  private final NetworkOutputs outputs;
  private final Windowing windowing;
  private final InputScaling scaling;
  private final float[] halfWidths;
  private final Optional<ColumnRanges> ranges;

  /** A model around a network; {@code halfWidths} of the band of each output, or null. */
  NetworkModel(
      Network network,
      Map<String, FeatureSet> inputs,
      NetworkOutputs outputs,
      Windowing windowing,
      InputScaling scaling,
      float[] halfWidths,
      Optional<ColumnRanges> ranges) {
    this.network = network;
    this.inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    this.outputs = outputs;
    this.windowing = windowing;
    this.scaling = scaling;
    this.halfWidths = halfWidths;
    this.ranges = ranges;
  }

  @Override
  public Map<String, FeatureSet> inputs() {
    return inputs;
  }

  @Override
  public List<Scale> outputs() {
    return outputs.scales();
  }

  @Override
  public List<ClassNames> classes() {
    return outputs.classes();
  }

  @Override
  public boolean readsSequences() {
    return network.architecture().reading() != Reading.ROWS;
  }

  @Override
  public Prediction predict(FeatureTracks features) {
    FeatureTracks fitting = features.fitting(inputs);
    int width = outputs.width();
    float[] numbers = new float[fitting.rows() * width];
    parts(fitting)
        .forEach(
            part -> {
              Map<String, Tensor> answered = part.own(network.predict(part.inputs()));
              float[] own = outputs.answers().numbers(answered, part.rows(), width);
              System.arraycopy(own, 0, numbers, part.from() * width, own.length);
            });
    return outputs.answers().prediction(outputs.scales(), outputs.classes(), numbers, halfWidths);
  }

  @Override
  public List<AttentionWeights> attention(FeatureTracks features) {
    FeatureTracks fitting = features.fitting(inputs);
    Map<String, List<Tensor>> parts = new LinkedHashMap<>();
    parts(fitting)
        .map(part -> network.inspect(part.inputs()).attention())
        .forEach(
            attention ->
                attention.forEach(
                    (name, weights) ->
                        parts.computeIfAbsent(name, key -> new ArrayList<>()).add(weights)));
    List<AttentionWeights> layers = new ArrayList<>();
    parts.forEach((name, tensors) -> layers.add(layer(name, joined(tensors))));
    return layers;
  }

  private Stream<RowPart> parts(FeatureTracks features) {
    return RowPart.of(features, network.architecture().reading(), windowing, scaling);
  }

  /** As (rows, heads, queries, keys), whatever a network leaves out. */
  private AttentionWeights layer(String name, Tensor weights) {
    int[] shape = weights.shape();
    int keys = shape[shape.length - 1];
    int queries = shape.length < 3 ? 1 : shape[shape.length - 2];
    int heads = shape.length < 4 ? 1 : shape[1];
    List<String> tokens = network.architecture().tokens(name);
    return new AttentionWeights(
        name,
        shape.length < 3 ? List.of(SERIES) : words(tokens, queries),
        words(tokens, keys),
        new Tensor(new int[] {shape[0], heads, queries, keys}, weights.values()));
  }

  /** Tokens that have no words are steps. */
  private static List<String> words(List<String> tokens, int count) {
    return tokens.isEmpty()
        ? IntStream.range(0, count).mapToObj(Integer::toString).toList()
        : tokens;
  }

  private static Tensor joined(List<Tensor> parts) {
    int[] shape = parts.get(0).shape().clone();
    shape[0] = parts.stream().mapToInt(part -> part.shape()[0]).sum();
    float[] values = new float[parts.stream().mapToInt(part -> part.values().length).sum()];
    int at = 0;
    for (Tensor part : parts) {
      System.arraycopy(part.values(), 0, values, at, part.values().length);
      at += part.values().length;
    }
    return new Tensor(shape, values);
  }

  /** Frees the memory of the network; it cannot be asked any more. */
  @Override
  public void close() {
    network.close();
  }

  @Override
  public boolean knowsTrainingRange() {
    return ranges.isPresent();
  }

  @Override
  public boolean[] outsideTraining(FeatureTracks features) {
    FeatureTracks fitting = features.fitting(inputs);
    return ranges.map(known -> known.outside(fitting)).orElse(new boolean[fitting.rows()]);
  }
}
