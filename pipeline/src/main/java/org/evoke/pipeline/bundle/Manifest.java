/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.bundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.evoke.core.ClassNames;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.core.Scale;
import org.evoke.core.UsageException;
import org.evoke.data.json.JsonObject;
import org.evoke.pipeline.feature.FeatureOrder;

/**
 * What {@code model.json} says.
 *
 * @param id such as {@code deam74}: lower-case letters, digits, dot, dash, underscore
 * @param version version of the model
 * @param family who opens it
 * @param task what it does, in words
 * @param outputs the numbers that are predicted, in order
 * @param classes the classes that are told apart; each has a label
 * @param inputs what it takes, in order; their names differ
 * @param contextSeconds length of the context that is recommended, positive, where it is known
 * @param stepSeconds distance of the steps that is recommended, positive, where it is known
 * @param architecture what the family needs to know
 * @param trainedOn the data that it was trained on; empty where they are unknown
 * @param protocols how it was scored: name and description
 * @param scores the measured numbers; empty where they are unknown
 * @param bands what was measured about the bands
 * @param seed where its random numbers came from, where that is known
 * @param weightsSha256 of {@code weights.safetensors}, lower-case hexadecimal
 */
public record Manifest(
    String id,
    String version,
    String family,
    String task,
    List<Scale> outputs,
    List<ClassNames> classes,
    List<ModelInput> inputs,
    OptionalDouble contextSeconds,
    OptionalDouble stepSeconds,
    Map<String, Object> architecture,
    List<TrainingData> trainedOn,
    Map<String, String> protocols,
    List<ReportedScore> scores,
    List<ReportedBand> bands,
    OptionalLong seed,
    String weightsSha256) {

  /** Version of the layout of the file. */
  public static final String SCHEMA = "evoke-model/1";

  private static final String CLASSES = "classes";

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  /** Whether a text can be the id of a model, which is the name of a folder too. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  public Manifest {
    outputs = List.copyOf(outputs);
    classes = List.copyOf(classes);
    inputs = List.copyOf(inputs);
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
    if (!isId(json.text("id"))) {
      throw new InputException(
          json.place() + ": id is '" + json.text("id") + "', must match " + ID.pattern());
    }
    return new Manifest(
        json.text("id"),
        json.text("version"),
        json.text("family"),
        json.text("task"),
        list(json, "outputs", Manifest::scale),
        classes(json),
        inputs(json),
        Unknown.positive(json, "context_seconds"),
        Unknown.positive(json, "step_seconds"),
        json.object("architecture").values(),
        list(json, "trained_on", TrainingData::read),
        protocols(json.object("protocols")),
        list(json, "scores", ReportedScore::read),
        list(json, "bands", ReportedBand::read),
        Unknown.whole(json, "seed"),
        json.text("weights_sha256"));
  }

  private static List<ClassNames> classes(JsonObject json) {
    try {
      return ClassNames.read(json.values().get(CLASSES));
    } catch (InputException e) {
      throw new InputException(json.place() + ": " + e.getMessage(), e);
    }
  }

  private static <T> List<T> list(JsonObject json, String key, Function<JsonObject, T> read) {
    List<T> entries = new ArrayList<>();
    Unknown.objects(json, key).forEach(entry -> entries.add(read.apply(entry)));
    return entries;
  }

  private static List<ModelInput> inputs(JsonObject json) {
    List<ModelInput> inputs = new ArrayList<>();
    json.objects("inputs").forEach(entry -> inputs.add(ModelInput.read(entry)));
    if (inputs.isEmpty() || byName(inputs).size() < inputs.size()) {
      throw new InputException(
          json.place() + ": inputs is empty or names one twice, needs at least one of each name");
    }
    return inputs;
  }

  private static Map<String, FeatureSet> byName(List<ModelInput> inputs) {
    Map<String, FeatureSet> sets = new LinkedHashMap<>();
    inputs.forEach(input -> sets.put(input.name(), input.features()));
    return sets;
  }

  /** The columns of the inputs by name, in order. */
  public Map<String, FeatureSet> features() {
    return byName(inputs);
  }

  /** How inputs are made to order, by name of the input, as far as that is known. */
  public Map<String, FeatureOrder> orders() {
    Map<String, FeatureOrder> orders = new LinkedHashMap<>();
    inputs.forEach(input -> input.order().ifPresent(order -> orders.put(input.name(), order)));
    return orders;
  }

  /** Whether it is known of all inputs how they are made of media. */
  public boolean saysHowInputsAreMade() {
    return inputs.stream()
        .allMatch(input -> input.order().isPresent() || input.recipe().isPresent());
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
    return with(inputs, sha256);
  }

  /** The same with inputs that are made otherwise. */
  Manifest withInputs(List<ModelInput> others) {
    return with(others, weightsSha256);
  }

  private Manifest with(List<ModelInput> others, String sha256) {
    return new Manifest(
        id,
        version,
        family,
        task,
        outputs,
        classes,
        others,
        contextSeconds,
        stepSeconds,
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
    if (!classes.isEmpty()) {
      map.put(CLASSES, classMaps());
    }
    map.put("inputs", inputs.stream().map(ModelInput::toMap).toList());
    map.put("context_seconds", Unknown.written(contextSeconds));
    map.put("step_seconds", Unknown.written(stepSeconds));
    map.put("architecture", architecture);
    map.put("trained_on", Unknown.written(trainedOn.stream().map(TrainingData::toMap).toList()));
    map.put("protocols", protocols);
    map.put("scores", Unknown.written(scores.stream().map(ReportedScore::toMap).toList()));
    map.put("bands", Unknown.written(bands.stream().map(ReportedBand::toMap).toList()));
    map.put("seed", Unknown.written(seed));
    map.put("weights_sha256", weightsSha256);
    return map;
  }

  /** The architecture together with outputs and classes: what a family is handed. */
  Map<String, Object> architectureWithOutputs() {
    Map<String, Object> whole = new LinkedHashMap<>(architecture);
    whole.put("outputs", outputMaps());
    whole.put(CLASSES, classMaps());
    return whole;
  }

  private List<Map<String, Object>> classMaps() {
    return classes.stream().map(ClassNames::toMap).toList();
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
