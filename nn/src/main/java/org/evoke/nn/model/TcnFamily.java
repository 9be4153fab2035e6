/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.evoke.core.Scale;
import org.evoke.data.eev.EevVideo;
import org.evoke.nn.tcn.Tcn;
import org.evoke.nn.tensors.InputNames;
import org.evoke.nn.tensors.Shapes;
import org.evoke.nn.tensors.Sizes;

/** Temporal convolution networks. */
public final class TcnFamily extends NetworkFamily {
  private static final int USUAL_ENCODING = 8;

  /** More would reach back further than 2^20 steps. */
  private static final int MOST_BLOCKS = 20;

  /** Opens them and takes them up. */
  public TcnFamily() {
    super(Tcn.FAMILY);
  }

  @Override
  protected String task() {
    return "expressions that videos evoke, from series of features (temporal convolution)";
  }

  @Override
  protected boolean marked(Set<String> names) {
    return names.contains("blocks.0.conv1.weight_v") && names.contains("fc2.weight");
  }

  @Override
  protected Sizes sizes(Shapes shapes, Stated stated) {
    int in = shapes.in("blocks.0.conv1.weight_v");
    int encoding = encoding(in, stated);
    int blocks = shapes.count("blocks.", ".conv1.weight_v");
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("encoding", encoding);
    options.put("channels", shapes.out("blocks.0.conv1.weight_v"));
    options.put("taps", shapes.taps("blocks.0.conv1.weight_v"));
    options.put(
        "dilations",
        IntStream.range(0, Math.min(blocks, MOST_BLOCKS)).mapToObj(i -> 1 << i).toList());
    options.put("hidden", shapes.out("fc1.weight"));
    options.put("outputs", shapes.out("fc2.weight"));
    return new Sizes(InputNames.joined(in - encoding, "x", stated.inputs()), options);
  }

  /** Columns of the positional encoding: as stated, or what stated inputs leave, or the usual. */
  private static int encoding(int in, Stated stated) {
    if (stated.options().get("encoding") instanceof Integer whole && whole < in) {
      return whole;
    }
    boolean whole = !stated.inputs().isEmpty() && !stated.inputs().containsValue(0);
    int rest = in - InputNames.known(stated.inputs());
    if (whole && rest >= 0) {
      return rest;
    }
    return in > USUAL_ENCODING ? USUAL_ENCODING : 0;
  }

  @Override
  protected NetworkOutputs outputs(int count, Stated stated) {
    return count == EevVideo.EXPRESSIONS.size()
        ? ImportedOutputs.values(count, stated, expressions())
        : ImportedOutputs.values(count, stated);
  }

  private static List<Scale> expressions() {
    return EevVideo.EXPRESSIONS.stream().map(EevVideo::scale).toList();
  }
}
