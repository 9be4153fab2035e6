/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.core.ModelFamily;
import org.evoke.core.Scale;
import org.evoke.core.Scales;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.core.UsageException;
import org.evoke.nn.Networks;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Network;
import org.evoke.nn.network.Options;
import org.evoke.nn.torch.Placement;

/**
 * Opens networks of one family. The {@code architecture} holds {@code options}, the options of the
 * network, and {@code answers}: {@code values}, or {@code classes} where the first output is the
 * number of the class and the others are probabilities.
 */
public abstract class NetworkFamily implements ModelFamily {
  /** Parameter with half the width of the band of each output, where there is a band. */
  public static final String BAND = "band.half_width";

  static final String OPTIONS = "options";
  private static final String ANSWERS = "answers";

  private final String name;

  /** A family that {@link Networks} knows by this name. */
  protected NetworkFamily(String name) {
    this.name = name;
  }

  @Override
  public final String name() {
    return name;
  }

  /** The {@code architecture} object of {@code model.json}. */
  public static Map<String, Object> describe(Architecture architecture, Answers answers) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put(OPTIONS, architecture.options());
    described.put(ANSWERS, Options.word(answers));
    return described;
  }

  @Override
  public final NetworkModel open(
      Map<String, FeatureSet> inputs,
      Map<String, Object> architecture,
      Map<String, Tensor> parameters) {
    List<Scale> outputs = Scales.read(architecture.get("outputs"));
    Architecture read = read(inputs, architecture);
    return open(inputs, outputs, read, answers(architecture, outputs), parameters);
  }

  /**
   * Builds the model of an architecture.
   *
   * @param inputs the columns that it was trained on, by name
   * @param answers how its numbers become the outputs
   * @param parameters of the network, of the scaling and of the band
   * @throws InputException when something is missing or of the wrong shape
   */
  public final NetworkModel open(
      Map<String, FeatureSet> inputs,
      List<Scale> outputs,
      Architecture architecture,
      Answers answers,
      Map<String, Tensor> parameters) {
    Network network = architecture.build(Placement.CPU_SINGLE, new Seed(0));
    try {
      network.parameters().load(own(parameters));
      InputScaling scaling = InputScaling.open(parameters, architecture.inputs());
      return new NetworkModel(
          network, inputs, outputs, answers, scaling, band(parameters, outputs.size()));
    } catch (InputException e) {
      network.close();
      throw e;
    }
  }

  private Architecture read(Map<String, FeatureSet> inputs, Map<String, Object> architecture) {
    if (!(architecture.get(OPTIONS) instanceof Map<?, ?> options)) {
      throw new InputException(
          "architecture: options are " + architecture.get(OPTIONS) + ", must be an object");
    }
    Map<String, Integer> widths = new LinkedHashMap<>();
    inputs.forEach((input, set) -> widths.put(input, set.width()));
    Map<String, Object> named = new LinkedHashMap<>();
    options.forEach((option, value) -> named.put(String.valueOf(option), value));
    try {
      return Networks.of(name, widths, named);
    } catch (UsageException e) {
      throw new InputException("architecture: " + e.getMessage(), e);
    }
  }

  private static Answers answers(Map<String, Object> architecture, List<Scale> outputs) {
    for (Answers answers : Answers.values()) {
      if (Options.word(answers).equals(architecture.get(ANSWERS))
          && answers.width(outputs.size()) > 0) {
        return answers;
      }
    }
    throw new InputException(
        "architecture: answers is "
            + architecture.get(ANSWERS)
            + ", must be values, or classes with at least 2 outputs");
  }

  private static Map<String, Tensor> own(Map<String, Tensor> parameters) {
    Map<String, Tensor> own = new LinkedHashMap<>(parameters);
    own.keySet().removeIf(tensor -> InputScaling.owns(tensor) || tensor.equals(BAND));
    return own;
  }

  private static float[] band(Map<String, Tensor> parameters, int outputs) {
    Tensor band = parameters.get(BAND);
    if (band != null && band.values().length != outputs) {
      throw new InputException(
          "parameter "
              + BAND
              + " has "
              + band.values().length
              + " values, must have one for each of the "
              + outputs
              + " outputs");
    }
    return band == null ? null : band.values();
  }
}
