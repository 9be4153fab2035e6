/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evoke.nn.attendaffectnet.TemporalAttendAffectNet;
import org.evoke.nn.tensors.InputNames;
import org.evoke.nn.tensors.Shapes;
import org.evoke.nn.tensors.Sizes;

/** AttendAffectNets over time. */
public final class TemporalAttendAffectNetFamily extends NetworkFamily {
  /** Opens them and takes them up. */
  public TemporalAttendAffectNetFamily() {
    super(TemporalAttendAffectNet.FAMILY);
  }

  @Override
  protected String task() {
    return "emotion that excerpts of films evoke, from series of features (attention over time)";
  }

  @Override
  protected boolean marked(Set<String> names) {
    return names.contains("layers.0.src_attn.q.weight")
        && !names.contains("encoder.layers.0.self_attn.linears.0.weight");
  }

  @Override
  protected Sizes sizes(Shapes shapes, Stated stated) {
    List<Integer> widths = shapes.widths("red.");
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("reduced", shapes.out("red.0.weight"));
    options.put("layers", Math.max(1, shapes.count("layers.", ".self_attn.q.weight")));
    return new Sizes(
        InputNames.each(widths, InputNames.numbered(widths.size()), stated.inputs()), options);
  }

  @Override
  protected NetworkOutputs outputs(int count, Stated stated) {
    return ImportedOutputs.values(count, stated);
  }
}
