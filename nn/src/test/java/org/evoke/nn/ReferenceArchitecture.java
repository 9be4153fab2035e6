/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.data.json.JsonObject;
import org.evoke.nn.network.Architecture;

/** Architectures as the files of a reference describe them. */
final class ReferenceArchitecture {
  private ReferenceArchitecture() {}

  static Architecture of(String model, Reference reference) {
    JsonObject meta = reference.meta;
    Map<String, Object> options = new LinkedHashMap<>();
    switch (model) {
      case "tcn" -> {
        copy(meta, options, Map.of("pe", "encoding", "channels", "channels"));
        copy(meta, options, Map.of("kernel", "taps", "fc_hidden", "hidden"));
        copy(meta, options, Map.of("dilations", "dilations"));
        options.put("outputs", reference.forward.get("in.y").shape()[2]);
        return Networks.of("tcn", inputs(reference, "x"), options);
      }
      case "temporal_aan" -> {
        copy(meta, options, Map.of("reduced", "reduced", "heads", "heads", "layers", "layers"));
        return Networks.of("attendaffectnet-temporal", features(reference), options);
      }
      case "fea_tf", "temp_tf" -> {
        transformer(meta, options);
        return Networks.of(model.replace('_', '-'), features(reference), options);
      }
      case "fea_tf_cma", "fea_tf_scma" -> {
        transformer(meta, options);
        Map<String, Integer> inputs = features(reference);
        inputs.putAll(inputs(reference, "event"));
        return Networks.of(model.replace('_', '-'), inputs, options);
      }
      case "dnn" -> {
        copy(meta, options, Map.of("reduced", "reduced"));
        return Networks.of(model, features(reference), options);
      }
      case "lstm" -> {
        copy(
            meta,
            options,
            Map.of("reduced", "reduced", "hidden", "hidden", "lstm_layers", "layers"));
        return Networks.of(model, features(reference), options);
      }
      case "cbrnn_gru", "cbrnn_lstm" -> {
        copy(meta, options, Map.of("channels", "channels", "freq_pool", "pool", "cell", "cell"));
        copy(
            meta,
            options,
            Map.of("hidden_per_direction", "hidden", "attention_hidden", "attention"));
        return Networks.of("cbrnn", inputs(reference, "logmel"), options);
      }
      default -> throw new IllegalArgumentException(model);
    }
  }

  private static void transformer(JsonObject meta, Map<String, Object> options) {
    copy(meta, options, Map.of("d_model", "width", "heads", "heads", "ff_hidden", "forward"));
    copy(meta, options, Map.of("fc_hidden", "hidden", "classes", "outputs"));
    options.put("layers", meta.values().getOrDefault("layers", 1));
  }

  private static void copy(
      JsonObject meta, Map<String, Object> options, Map<String, String> names) {
    names.forEach((from, to) -> options.put(to, meta.values().get(from)));
  }

  /** The inputs x0, x1, ... */
  private static Map<String, Integer> features(Reference reference) {
    List<String> names = new ArrayList<>();
    while (reference.forward.containsKey("in.x" + names.size())) {
      names.add("x" + names.size());
    }
    return inputs(reference, names.toArray(String[]::new));
  }

  private static Map<String, Integer> inputs(Reference reference, String... names) {
    Map<String, Integer> widths = new LinkedHashMap<>();
    for (String name : names) {
      int[] shape = reference.forward.get("in." + name).shape();
      widths.put(name, shape[shape.length - 1]);
    }
    return widths;
  }
}
