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
import java.util.Set;
import org.evoke.core.InputException;
import org.evoke.nn.semantics.Semantics;
import org.evoke.nn.tensors.Shapes;
import org.evoke.nn.tensors.Sizes;

/** Detectors of a sound event (attentive CBRNN). */
public final class EventDetectorFamily extends NetworkFamily {
  private static final String INPUT = "logmel";
  private static final int USUAL_POOL = 2;

  /** Opens them and takes them up. */
  public EventDetectorFamily() {
    super(Semantics.CBRNN);
  }

  @Override
  protected String task() {
    return "where a sound event is heard, from log-mel bands (attentive CBRNN)";
  }

  @Override
  protected boolean marked(Set<String> names) {
    return names.contains("rnn.weight_ih_l0") && names.contains("att1.weight");
  }

  @Override
  protected Sizes sizes(Shapes shapes, Stated stated) {
    List<Integer> channels = new ArrayList<>();
    while (shapes.has("convs." + channels.size() + ".weight")) {
      channels.add(shapes.out("convs." + channels.size() + ".weight"));
    }
    List<Integer> pool = pool(channels.size(), stated);
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("channels", channels);
    options.put("pool", pool);
    options.put("cell", cell(shapes));
    options.put("hidden", shapes.in("rnn.weight_hh_l0"));
    options.put("attention", shapes.out("att1.weight"));
    return new Sizes(inputs(shapes, channels, pool, stated), options);
  }

  private static List<Integer> pool(int layers, Stated stated) {
    if (stated.options().get("pool") instanceof List<?> list
        && list.stream().allMatch(size -> size instanceof Integer)) {
      return list.stream().map(size -> (Integer) size).toList();
    }
    return Collections.nCopies(layers, USUAL_POOL);
  }

  /** Three gates or four. */
  private static String cell(Shapes shapes) {
    int rows = shapes.out("rnn.weight_hh_l0");
    int hidden = shapes.in("rnn.weight_hh_l0");
    if (rows != 3 * hidden && rows != 4 * hidden) {
      throw new InputException(
          "parameter rnn.weight_hh_l0 has "
              + rows
              + " rows, must have 3 (GRU) or 4 (LSTM) for each of "
              + hidden
              + " columns");
    }
    return rows == 3 * hidden ? "gru" : "lstm";
  }

  /** As many bands as fit without rest, unless they are stated. */
  private static Map<String, Integer> inputs(
      Shapes shapes, List<Integer> channels, List<Integer> pool, Stated stated) {
    if (channels.isEmpty()) {
      throw new InputException("parameter convs.0.weight is missing");
    }
    int bands = shapes.in("rnn.weight_ih_l0") / channels.get(channels.size() - 1);
    for (int size : pool) {
      bands *= size;
    }
    if (stated.inputs().isEmpty()) {
      return Map.of(INPUT, bands);
    }
    Map<String, Integer> named = new LinkedHashMap<>();
    int usual = bands;
    stated.inputs().forEach((name, width) -> named.put(name, width == 0 ? usual : width));
    return named;
  }

  @Override
  protected NetworkOutputs outputs(int count, Stated stated) {
    return ImportedOutputs.events(stated);
  }
}
