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
import org.evoke.nn.attendaffectnet.FeatureAttendAffectNet;
import org.evoke.nn.attendaffectnet.Variant;
import org.evoke.nn.network.Options;
import org.evoke.nn.tensors.InputNames;
import org.evoke.nn.tensors.Shapes;
import org.evoke.nn.tensors.Sizes;

/**
 * Feature AttendAffectNets: attention between features. Recognises the published files by their
 * names.
 */
public final class FeatureAttendAffectNetFamily extends NetworkFamily {
  private static final String QUERY_MAP = "encoder.layers.0.self_attn.linears.0.weight";

  /** Width of the published features, in the order of the tokens. */
  private static final Map<String, Integer> PUBLISHED = new LinkedHashMap<>();

  static {
    PUBLISHED.put("resnet50", 2048);
    PUBLISHED.put("flownet", 1024);
    PUBLISHED.put("i3d", 1024);
    PUBLISHED.put("vggish", 128);
    PUBLISHED.put("emobase", 1582);
  }

  /** Opens them and takes them up. */
  public FeatureAttendAffectNetFamily() {
    super(FeatureAttendAffectNet.FAMILY);
  }

  @Override
  protected String task() {
    return "emotion that excerpts of films evoke, from features of each (AttendAffectNet)";
  }

  @Override
  protected boolean marked(Set<String> names) {
    return names.contains(QUERY_MAP) && names.contains("linear.weight");
  }

  @Override
  protected Sizes sizes(Shapes shapes, Stated stated) {
    Variant variant = variant(shapes);
    String prefix =
        variant == Variant.ONLY_VIDEO || variant == Variant.ONLY_AUDIO ? "reduced_" : "linear";
    List<Integer> widths = widths(shapes, prefix, variant == Variant.ONLY_AUDIO ? 4 : 1);
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("variant", Options.word(variant));
    options.put("width", shapes.out(QUERY_MAP));
    options.put("layers", shapes.count("encoder.layers.", ".self_attn.linears.0.weight"));
    options.put("outputs", shapes.out("linear.weight"));
    return new Sizes(InputNames.each(widths, names(widths), stated.inputs()), options);
  }

  private static Variant variant(Shapes shapes) {
    if (shapes.has("reduced_1.weight")) {
      return Variant.ONLY_VIDEO;
    }
    if (shapes.has("reduced_4.weight")) {
      return Variant.ONLY_AUDIO;
    }
    return shapes.has("encoder.layers.0.sublayer.0.norm.weight")
        ? Variant.PAPER
        : Variant.VIDEO_AUDIO;
  }

  private static List<Integer> widths(Shapes shapes, String prefix, int first) {
    List<Integer> widths = new ArrayList<>();
    do {
      widths.add(shapes.in(prefix + (first + widths.size()) + ".weight"));
    } while (shapes.has(prefix + (first + widths.size()) + ".weight"));
    return widths;
  }

  /** The published names where a run of the published widths fits, numbers otherwise. */
  private static List<String> names(List<Integer> widths) {
    List<Integer> published = List.copyOf(PUBLISHED.values());
    int start = Collections.indexOfSubList(published, widths);
    return start < 0
        ? InputNames.numbered(widths.size())
        : List.copyOf(PUBLISHED.keySet()).subList(start, start + widths.size());
  }

  @Override
  protected NetworkOutputs outputs(int count, Stated stated) {
    return ImportedOutputs.values(count, stated);
  }
}
