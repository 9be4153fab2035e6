/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.semantics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.nn.layer.Recurrent;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Inputs;
import org.evoke.nn.network.Network;
import org.evoke.nn.network.Options;
import org.evoke.nn.network.Reading;
import org.evoke.nn.network.Task;
import org.evoke.nn.torch.Placement;

/**
 * Attentive convolutional bidirectional recurrent network that hears one kind of sound event (the
 * paper refers to earlier work for its settings; all are options). Input (batch, T, mel bands):
 * log-mel energies. Outputs {@code frame_logit} (batch, T) and {@code clip_logit} (batch); the
 * intermediate value {@code embedding} (batch, 2 x hidden) is the "sound semantic" feature.
 *
 * <p>A second input {@code context} (batch, T, numbers), what is known of the frames otherwise,
 * goes past the convolutions: a linear map and a ReLU, then beside their output into the recurrent
 * layer.
 *
 * <p>Further input: {@code mask} (batch, T), 1 for the steps of a sequence and 0 for padding behind
 * them, which then changes nothing: no convolution, statistic, state or attention sees it.
 *
 * @param inputs name and number of mel bands; and numbers of the context, if there is one
 * @param channels channels of the 3 x 3 convolutions (8, 12, 16)
 * @param pool pooling along frequency after each (2, 2, 2)
 * @param cell GRU or LSTM
 * @param hidden width of the states in each direction (16)
 * @param attention width inside the attention over time (12)
 * @param context width to which the context is mapped (24)
 * @param dropout rate before that map (0.2)
 */
record EventDetector(
    Map<String, Integer> inputs,
    List<Integer> channels,
    List<Integer> pool,
    Recurrent.Cell cell,
    int hidden,
    int attention,
    int context,
    double dropout)
    implements Architecture {
  /** Name of the second input. */
  static final String CONTEXT = "context";

  EventDetector {
    inputs = Inputs.widths(inputs);
    channels = List.copyOf(channels);
    pool = List.copyOf(pool);
    if (inputs.size() != (inputs.containsKey(CONTEXT) ? 2 : 1)) {
      throw new UsageException(
          "cbrnn has inputs " + inputs.keySet() + ", must have one, or one and " + CONTEXT);
    }
    if (channels.size() != pool.size() || bands(inputs, pool) < 1) {
      throw new UsageException(
          "cbrnn: pool is "
              + pool
              + ", must have one number for each of the channels "
              + channels
              + " and leave something of "
              + bands(inputs)
              + " bands");
    }
  }

  private static int bands(Map<String, Integer> inputs) {
    return inputs.get(sound(inputs));
  }

  private static String sound(Map<String, Integer> inputs) {
    return inputs.keySet().stream().filter(name -> !name.equals(CONTEXT)).findFirst().orElseThrow();
  }

  private static int bands(Map<String, Integer> inputs, List<Integer> pool) {
    int bands = bands(inputs);
    for (int size : pool) {
      bands /= size;
    }
    return bands;
  }

  static EventDetector of(Map<String, Integer> inputs, Options options) {
    return new EventDetector(
        inputs,
        options.sizes("channels", List.of(8, 12, 16)),
        options.sizes("pool", List.of(2, 2, 2)),
        options.choice("cell", Recurrent.Cell.GRU),
        options.size("hidden", 16),
        options.size("attention", 12),
        options.size(CONTEXT, 24),
        options.dropout(0.2));
  }

  /** Name of the first input. */
  String sound() {
    return sound(inputs);
  }

  /** Whether there is a second input. */
  boolean hasContext() {
    return inputs.containsKey(CONTEXT);
  }

  /** Bands that are left after pooling. */
  int bandsAfterPooling() {
    return bands(inputs, pool);
  }

  @Override
  public String family() {
    return Semantics.CBRNN;
  }

  /** One for the frame, one for the clip. */
  @Override
  public int outputs() {
    return 2;
  }

  @Override
  public Reading reading() {
    return Reading.STEPS;
  }

  @Override
  public Task task() {
    return Task.ONE_EVENT;
  }

  @Override
  public Map<String, Object> options() {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("channels", channels);
    options.put("pool", pool);
    options.put("cell", Options.word(cell));
    options.put("hidden", hidden);
    options.put("attention", attention);
    if (hasContext()) {
      options.put(CONTEXT, context);
      options.put("dropout", dropout);
    }
    return options;
  }

  @Override
  public Network build(Placement placement, Seed seed) {
    return new EventDetectorNetwork(this, placement, seed);
  }
}
