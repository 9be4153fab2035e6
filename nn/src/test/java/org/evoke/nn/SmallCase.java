/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.evoke.core.Tensor;
import org.evoke.data.json.JsonObject;
import org.evoke.data.json.JsonText;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Value;

/**
 * Reference numbers of a small network, as {@code src/test/python/small_networks.py} writes them:
 * weights and inputs are hashes of their names and places, results are sums.
 */
final class SmallCase {
  private final JsonObject json;

  private SmallCase(JsonObject json) {
    this.json = json;
  }

  static SmallCase read(String name) {
    try (InputStream in = SmallCase.class.getResourceAsStream("small/" + name + ".json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new SmallCase(new JsonObject(name, JsonText.readObject(text, name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonObject json() {
    return json;
  }

  Architecture architecture() {
    Map<String, Integer> widths = new LinkedHashMap<>();
    json.object("inputs").values().forEach((name, width) -> widths.put(name, (Integer) width));
    return Networks.of(json.text("family"), widths, json.object("options").values());
  }

  Map<String, Tensor> weights() {
    Map<String, Tensor> weights = new LinkedHashMap<>();
    JsonObject described = json.object("parameters");
    for (String name : described.values().keySet()) {
      JsonObject one = described.object(name);
      int[] shape = shape(one);
      weights.put(name, made(name, shape, one.number("centre"), one.number("scale")));
    }
    return weights;
  }

  /** Inputs and targets. */
  Map<String, Value> data(Placement placement) {
    Map<String, Value> data = new LinkedHashMap<>();
    JsonObject shapes = json.object("shapes");
    for (String name : shapes.values().keySet()) {
      int[] shape = wholes((List<?>) shapes.values().get(name));
      data.put(name, placement.of(made("in." + name, shape, 0, 2)));
    }
    JsonObject further = json.object("further");
    for (String name : further.values().keySet()) {
      data.put(name, further(further.object(name), name, placement));
    }
    if (data.containsKey("mask")) {
      Value mask = data.get("mask").withAxis(2);
      shapes.values().keySet().forEach(name -> data.put(name, data.get(name).times(mask)));
    }
    return data;
  }

  private static Value further(JsonObject one, String name, Placement placement) {
    List<?> values = (List<?>) one.values().get("values");
    int[] shape = shape(one);
    long[] lengths = java.util.Arrays.stream(shape).asLongStream().toArray();
    if (name.equals("label") || name.equals("pos")) {
      long[] whole = values.stream().mapToLong(value -> ((Number) value).longValue()).toArray();
      return placement.whole(whole, lengths);
    }
    double[] numbers = values.stream().mapToDouble(v -> ((Number) v).doubleValue()).toArray();
    return placement.of(numbers, lengths);
  }

  static int[] shape(JsonObject one) {
    return wholes((List<?>) one.values().get("shape"));
  }

  private static int[] wholes(List<?> list) {
    return list.stream().mapToInt(value -> ((Number) value).intValue()).toArray();
  }

  private static Tensor made(String name, int[] shape, double centre, double scale) {
    int count = 1;
    for (int length : shape) {
      count *= length;
    }
    double[] hashes = hashed(name, count);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (centre + scale * hashes[i]);
    }
    return new Tensor(shape, values);
  }

  /** Numbers from -0.5 up to 0.5 that are exact in single precision. */
  static double[] hashed(String name, int count) {
    CRC32 crc = new CRC32();
    crc.update(name.getBytes(StandardCharsets.UTF_8));
    int seed = (int) crc.getValue();
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      int h = seed + i * 0x9E3779B9;
      h = (h ^ h >>> 16) * 0x85EBCA6B;
      h = (h ^ h >>> 13) * 0xC2B2AE35;
      h ^= h >>> 16;
      numbers[i] = ((h >>> 8) - 0x1p23) / 0x1p24;
    }
    return numbers;
  }
}
