/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evoke.core.ClassNames;
import org.evoke.core.ColumnRanges;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.core.ModelFamily;
import org.evoke.core.Scales;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.core.UsageException;
import org.evoke.nn.Networks;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Network;
import org.evoke.nn.network.Options;
import org.evoke.nn.network.Windowing;
import org.evoke.nn.tensors.Shapes;
import org.evoke.nn.tensors.Sizes;
import org.evoke.nn.tensors.TensorNames;
import org.evoke.nn.torch.Placement;

/** Opens the networks of a family and takes up weights that others trained. */
public abstract class NetworkFamily implements ModelFamily {
  /** Parameter with half the width of the band of each output, where there is a band. */
  public static final String BAND = "band.half_width";

  private static final String OPTIONS = "options";
  private static final String ANSWERS = "answers";
  private static final String RANGE = "training_range";
  private static final String WINDOW = "window";
  private static final String STEP_SECONDS = "step_seconds";

  private final String name;

  /** A family that {@link Networks} knows by this name. */
  protected NetworkFamily(String name) {
    this.name = name;
  }

  @Override
  public final String name() {
    return name;
  }

  /** Whether experiments can train its networks. */
  public boolean isTrained() {
    return true;
  }

  /** What its networks do, in words, when nothing else is known. */
  protected abstract String task();

  /** Whether plain names of tensors mark this family. */
  protected abstract boolean marked(Set<String> names);

  /**
   * The sizes of a network.
   *
   * @throws InputException when a tensor is missing that tells them
   * @throws UsageException when what is stated does not fit
   */
  protected abstract Sizes sizes(Shapes shapes, Stated stated);

  /** What the outputs of an imported network mean, as far as it is known. */
  protected abstract NetworkOutputs outputs(int count, Stated stated);

  /**
   * The {@code architecture} object of {@code model.json}.
   *
   * @param ranged whether the range of the training data is among the parameters
   */
  public static Map<String, Object> describe(
      Architecture architecture, Answers answers, boolean ranged) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put(OPTIONS, architecture.options());
    described.put(ANSWERS, Options.word(answers));
    described.put(RANGE, ranged ? "columns" : FeatureSet.UNKNOWN);
    return described;
  }

  /**
   * The {@code architecture} object of {@code model.json} of a network with the range of its
   * training data.
   *
   * @param windowing how it saw the rows; written where that is not the usual way
   */
  public static Map<String, Object> describe(
      Architecture architecture, Answers answers, Windowing windowing) {
    Map<String, Object> described = describe(architecture, answers, true);
    if (windowing.isWindowed()) {
      described.put(WINDOW, windowing.steps());
    }
    if (windowing.stepSeconds() > 0) {
      described.put(STEP_SECONDS, windowing.stepSeconds());
    }
    return described;
  }

  private static Windowing windowing(Map<String, Object> architecture) {
    try {
      Options options =
          new Options(
              "architecture",
              architecture.entrySet().stream()
                  .filter(entry -> Set.of(WINDOW, STEP_SECONDS).contains(entry.getKey()))
                  .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
      return new Windowing(
          options.whole(WINDOW, 0, 1, Options.MOST),
          options.number(STEP_SECONDS, 0, 0, Options.MOST));
    } catch (UsageException e) {
      throw new InputException(e.getMessage(), e);
    }
  }

  @Override
  public final NetworkModel open(
      Map<String, FeatureSet> inputs,
      Map<String, Object> architecture,
      Map<String, Tensor> parameters) {
    List<ClassNames> classes = ClassNames.read(architecture.get("classes"));
    Object scales = architecture.get("outputs");
    boolean none = !classes.isEmpty() && scales instanceof List<?> list && list.isEmpty();
    NetworkOutputs outputs =
        new NetworkOutputs(
            answers(architecture.get(ANSWERS)), none ? List.of() : Scales.read(scales), classes);
    return open(inputs, outputs, read(inputs, architecture), windowing(architecture), parameters);
  }

  /**
   * Builds the model of an architecture.
   *
   * @param inputs the columns that it was trained on, by name
   * @param outputs what its numbers mean
   * @param windowing how it sees the rows, where it reads more than one at once
   * @param parameters of the network, of the scaling, of the band and of the training range
   * @throws InputException when something is missing or of the wrong shape
   */
  public final NetworkModel open(
      Map<String, FeatureSet> inputs,
      NetworkOutputs outputs,
      Architecture architecture,
      Windowing windowing,
      Map<String, Tensor> parameters) {
    outputs.require(architecture);
    Network network = build(architecture);
    try {
      network.parameters().load(own(parameters));
      return new NetworkModel(
          network,
          inputs,
          outputs,
          windowing,
          InputScaling.open(parameters, architecture.inputs()),
          band(parameters, outputs.scales().size()),
          ColumnRanges.open(parameters, width(architecture)));
    } catch (InputException e) {
      network.close();
      throw e;
    }
  }

  private static Network build(Architecture architecture) {
    try {
      return architecture.build(Placement.CPU_SINGLE, new Seed(0));
    } catch (UsageException e) {
      throw new InputException("architecture: " + e.getMessage(), e);
    }
  }

  private static int width(Architecture architecture) {
    return architecture.inputs().values().stream().mapToInt(Integer::intValue).sum();
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

  private static Answers answers(Object word) {
    for (Answers answers : Answers.values()) {
      if (Options.word(answers).equals(word)) {
        return answers;
      }
    }
    throw new InputException(
        "architecture: answers is "
            + word
            + ", must be one of "
            + List.of(Answers.values()).stream().map(Options::word).toList());
  }

  private static Map<String, Tensor> own(Map<String, Tensor> parameters) {
    Map<String, Tensor> own = new LinkedHashMap<>(parameters);
    own.keySet()
        .removeIf(
            tensor ->
                InputScaling.owns(tensor) || ColumnRanges.owns(tensor) || tensor.equals(BAND));
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

  @Override
  public final boolean claims(Set<String> tensors) {
    return marked(TensorNames.plain(tensors));
  }

  @Override
  public final Recognised recognise(Map<String, Tensor> tensors, Stated stated) {
    Map<String, Tensor> plain = TensorNames.plain(tensors);
    Architecture architecture = architecture(sizes(new Shapes(plain), stated), stated);
    NetworkOutputs outputs = outputs(architecture.outputs(), stated);
    Map<String, FeatureSet> inputs = new LinkedHashMap<>();
    architecture
        .inputs()
        .forEach(
            (input, width) ->
                inputs.put(
                    input, FeatureSet.unnamed(FeatureSet.UNKNOWN, FeatureSet.UNKNOWN, width)));
    open(inputs, outputs, architecture, Windowing.NONE, plain).close();
    return new Recognised(
        task(),
        inputs,
        outputs.scales(),
        outputs.classes(),
        describe(architecture, outputs.answers(), false),
        plain);
  }

  /** What is stated wins, so that tensors that contradict it are named. */
  private Architecture architecture(Sizes sizes, Stated stated) {
    Map<String, Object> options = new LinkedHashMap<>(sizes.options());
    options.putAll(stated.options());
    try {
      return Networks.of(name, sizes.inputs(), options);
    } catch (UsageException e) {
      if (stated.equals(Stated.NOTHING)) {
        throw new InputException(e.getMessage(), e);
      }
      throw e;
    }
  }
}
