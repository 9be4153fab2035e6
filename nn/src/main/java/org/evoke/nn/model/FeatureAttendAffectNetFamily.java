/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.FeatureSet;
import org.evoke.core.Scale;
import org.evoke.core.Tensor;
import org.evoke.nn.attendaffectnet.FeatureAttendAffectNet;
import org.evoke.nn.attendaffectnet.Variant;

/**
 * Feature AttendAffectNet. Recognised are the published weights and others of the same names; the
 * inputs have the published names where their widths are the published ones.
 */
public final class FeatureAttendAffectNetFamily extends NetworkFamily {
  /** Width of the published features, in the order of the tokens. */
  private static final Map<String, Integer> PUBLISHED = new LinkedHashMap<>();

  static {
    PUBLISHED.put("resnet50", 2048);
    PUBLISHED.put("flownet", 1024);
    PUBLISHED.put("i3d", 1024);
    PUBLISHED.put("vggish", 128);
    PUBLISHED.put("emobase", 1582);
  }

  /** No tensor tells these. */
  private static final int PUBLISHED_HEADS = 2;

  private static final double PUBLISHED_DROPOUT = 0.1;

  private static final Scale UNKNOWN_SCALE =
      new Scale("output", -1, 1, FeatureSet.UNKNOWN, FeatureSet.UNKNOWN);

  /** Opens them. */
  public FeatureAttendAffectNetFamily() {
    super(FeatureAttendAffectNet.FAMILY);
  }

  @Override
  public Optional<Recognised> recognise(Map<String, Tensor> tensors) {
    Tensor head = tensors.get("linear.weight");
    boolean fits =
        head != null && head.shape().length == 2 && head.shape()[1] % PUBLISHED_HEADS == 0;
    if (!fits || layers(tensors) == 0) {
      return Optional.empty();
    }
    Optional<Variant> variant = variant(tensors);
    return variant.map(known -> recognised(known, tensors, head.shape()[1], head.shape()[0]));
  }

  private static Optional<Variant> variant(Map<String, Tensor> tensors) {
    if (tensors.containsKey("linear1.weight")) {
      return Optional.of(Variant.VIDEO_AUDIO);
    }
    if (tensors.containsKey("reduced_1.weight")) {
      return Optional.of(Variant.ONLY_VIDEO);
    }
    return tensors.containsKey("reduced_4.weight")
        ? Optional.of(Variant.ONLY_AUDIO)
        : Optional.empty();
  }

  private static int layers(Map<String, Tensor> tensors) {
    int layers = 0;
    while (tensors.containsKey("encoder.layers." + layers + ".self_attn.linears.0.weight")) {
      layers++;
    }
    return layers;
  }

  private static Recognised recognised(
      Variant variant, Map<String, Tensor> tensors, int width, int outputs) {
    Map<String, FeatureSet> inputs = inputs(widths(variant, tensors));
    Map<String, Integer> sizes = new LinkedHashMap<>();
    inputs.forEach((name, set) -> sizes.put(name, set.width()));
    FeatureAttendAffectNet architecture =
        new FeatureAttendAffectNet(
            sizes, variant, width, layers(tensors), PUBLISHED_HEADS, PUBLISHED_DROPOUT, outputs);
    List<Scale> scales = new ArrayList<>();
    for (int i = 0; i < outputs; i++) {
      scales.add(
          outputs == 1
              ? UNKNOWN_SCALE
              : new Scale("output" + (i + 1), -1, 1, FeatureSet.UNKNOWN, FeatureSet.UNKNOWN));
    }
    return new Recognised(
        "emotion that excerpts of films evoke, from features of each (AttendAffectNet)",
        inputs,
        scales,
        describe(architecture, Answers.VALUES));
  }

  private static List<Integer> widths(Variant variant, Map<String, Tensor> tensors) {
    String prefix = variant == Variant.VIDEO_AUDIO ? "linear" : "reduced_";
    int first = variant == Variant.ONLY_AUDIO ? 4 : 1;
    List<Integer> widths = new ArrayList<>();
    Tensor weight = tensors.get(prefix + first + ".weight");
    while (weight != null && weight.shape().length == 2) {
      widths.add(weight.shape()[1]);
      weight = tensors.get(prefix + (first + widths.size()) + ".weight");
    }
    return widths;
  }

  /** The published names where a run of the published widths fits, numbers otherwise. */
  private static Map<String, FeatureSet> inputs(List<Integer> widths) {
    List<String> names = List.copyOf(PUBLISHED.keySet());
    List<Integer> published = List.copyOf(PUBLISHED.values());
    int start = java.util.Collections.indexOfSubList(published, widths);
    Map<String, FeatureSet> inputs = new LinkedHashMap<>();
    for (int i = 0; i < widths.size(); i++) {
      String name = start >= 0 ? names.get(start + i) : "x" + i;
      inputs.put(name, FeatureSet.unnamed(FeatureSet.UNKNOWN, FeatureSet.UNKNOWN, widths.get(i)));
    }
    return inputs;
  }
}
