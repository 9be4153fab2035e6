/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.bundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.evoke.core.InputException;
import org.evoke.core.Scale;
import org.evoke.core.UsageException;
import org.evoke.data.json.JsonObject;

/**
 * What {@code model.json} says.
 *
 * @param id such as {@code deam74}: lower-case letters, digits, dot, dash, underscore
 * @param version version of the model
 * @param family who opens it
 * @param task what it does, in words
 * @param outputs what is predicted, in order
 * @param recipe how its features are made
 * @param architecture what the family needs to know
 * @param trainedOn the data that it was trained on
 * @param protocols how it was scored: name and description
 * @param scores the measured numbers
 * @param bands what was measured about the bands
 * @param seed where its random numbers came from
 * @param weightsSha256 of {@code weights.safetensors}, lower-case hexadecimal
 */
public record Manifest(
    String id,
    String version,
    String family,
    String task,
    List<Scale> outputs,
    Recipe recipe,
    Map<String, Object> architecture,
    List<TrainingData> trainedOn,
    Map<String, String> protocols,
    List<ReportedScore> scores,
    List<ReportedBand> bands,
    long seed,
    String weightsSha256) {

  /** Version of the layout of the file. */
  public static final String SCHEMA = "evoke-model/1";

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  public Manifest {
    outputs = List.copyOf(outputs);
    architecture = new LinkedHashMap<>(architecture);
    trainedOn = List.copyOf(trainedOn);
    protocols = new LinkedHashMap<>(protocols);
    scores = List.copyOf(scores);
    bands = List.copyOf(bands);
  }

  /**
   * Reads a manifest.
   *
   * @throws InputException when something is missing or of a wrong type; says where
   */
  static Manifest read(JsonObject json) {
    if (!json.text("schema").equals(SCHEMA)) {
      throw new InputException(
          json.place() + ": schema is " + json.text("schema") + ", this version reads " + SCHEMA);
    }
    if (!ID.matcher(json.text("id")).matches()) {
      throw new InputException(
          json.place() + ": id is '" + json.text("id") + "', must match " + ID.pattern());
    }
    return new Manifest(
        json.text("id"),
        json.text("version"),
        json.text("family"),
        json.text("task"),
        list(json, "outputs", Manifest::scale),
        Recipe.read(json.object("recipe")),
        json.object("architecture").values(),
        list(json, "trained_on", TrainingData::read),
        protocols(json.object("protocols")),
        list(json, "scores", ReportedScore::read),
        list(json, "bands", ReportedBand::read),
        json.whole("seed"),
        json.text("weights_sha256"));
  }

  private static <T> List<T> list(JsonObject json, String key, Function<JsonObject, T> read) {
    List<T> entries = new ArrayList<>();
    json.objects(key).forEach(entry -> entries.add(read.apply(entry)));
    return entries;
  }

  private static Map<String, String> protocols(JsonObject json) {
    Map<String, String> protocols = new LinkedHashMap<>();
    json.values().keySet().forEach(name -> protocols.put(name, json.text(name)));
    return protocols;
  }

  private static Scale scale(JsonObject json) {
    try {
      return new Scale(
          json.text("name"),
          json.number("low"),
          json.number("high"),
          json.text("low_meaning"),
          json.text("high_meaning"));
    } catch (UsageException e) {
      throw new InputException(json.place() + ": " + e.getMessage(), e);
    }
  }

  /** The same with another checksum of the weights. */
  Manifest withWeights(String sha256) {
    return new Manifest(
        id,
        version,
        family,
        task,
        outputs,
        recipe,
        architecture,
        trainedOn,
        protocols,
        scores,
        bands,
        seed,
        sha256);
  }

  /** The content of {@code model.json}. */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("schema", SCHEMA);
    map.put("id", id);
    map.put("version", version);
    map.put("family", family);
    map.put("task", task);
    map.put("outputs", outputMaps());
    map.put("recipe", recipe.toMap());
    map.put("architecture", architecture);
    map.put("trained_on", trainedOn.stream().map(TrainingData::toMap).toList());
    map.put("protocols", protocols);
    map.put("scores", scores.stream().map(ReportedScore::toMap).toList());
    map.put("bands", bands.stream().map(ReportedBand::toMap).toList());
    map.put("seed", seed);
    map.put("weights_sha256", weightsSha256);
    return map;
  }

  /** The architecture together with {@code outputs}: what a family is handed. */
  Map<String, Object> architectureWithOutputs() {
    Map<String, Object> whole = new LinkedHashMap<>(architecture);
    whole.put("outputs", outputMaps());
    return whole;
  }

  private List<Map<String, Object>> outputMaps() {
    return outputs.stream().map(Manifest::scaleMap).toList();
  }

  private static Map<String, Object> scaleMap(Scale scale) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", scale.name());
    map.put("low", scale.low());
    map.put("high", scale.high());
    map.put("low_meaning", scale.lowMeaning());
    map.put("high_meaning", scale.highMeaning());
    return map;
  }
}
