/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.core.UsageException;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Scope;
import org.evoke.nn.torch.Value;

/**
 * All parameters of a network. Layers ask for them by name while the network is built; then {@link
 * #place} puts all trained ones into one block of memory, and their gradients into another, so that
 * an optimiser step is a handful of operations however many parameters there are.
 */
public final class Parameters implements AutoCloseable {
  /** Counters that PyTorch stores and that change nothing while momentum is constant. */
  private static final String COUNTER = ".num_batches_tracked";

  /** As many as a bundle holds, 1 GiB in single precision. */
  private static final long MOST = 1L << 28;

  private static final int NAMES_SHOWN = 8;

  private final Placement placement;
  private final Seed seed;
  private final Map<String, Parameter> byName = new LinkedHashMap<>();
  private final Map<String, float[]> initial = new LinkedHashMap<>();
  private long total;
  private Value values;
  private Value gradients;

  /**
   * Starts without parameters.
   *
   * @param seed where initial values come from; each name draws from a stream of its own
   */
  public Parameters(Placement placement, Seed seed) {
    this.placement = placement;
    this.seed = seed;
  }

  /** Where the parameters live. */
  public Placement placement() {
    return placement;
  }

  /** A trained parameter with initial values that are uniform in -bound to bound. */
  public Parameter uniform(String name, double bound, long... shape) {
    return add(name, true, uniformValues(name, bound, shape), shape);
  }

  /** A trained parameter with one initial value. */
  public Parameter constant(String name, double number, long... shape) {
    return add(name, true, filled(number, shape), shape);
  }

  /** A trained parameter with these initial values. */
  public Parameter of(String name, float[] numbers, long... shape) {
    return add(name, true, numbers, shape);
  }

  /** Numbers that are stored with the network and that no optimiser changes. */
  public Parameter kept(String name, double number, long... shape) {
    return add(name, false, filled(number, shape), shape);
  }

  /** The initial values that {@link #uniform} gives a name. */
  public float[] uniformValues(String name, double bound, long... shape) {
    RandomStream stream = seed.derive(name).stream();
    float[] numbers = filled(0, shape);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) ((2 * stream.nextDouble() - 1) * bound);
    }
    return numbers;
  }

  private float[] filled(double number, long... shape) {
    long count = 1;
    for (long length : shape) {
      count = Math.min(count * length, MOST + 1);
    }
    if (total + count > MOST) {
      throw new UsageException(
          "a network of more than " + MOST + " parameters; its sizes must be smaller");
    }
    float[] numbers = new float[(int) count];
    Arrays.fill(numbers, (float) number);
    return numbers;
  }

  private Parameter add(String name, boolean trained, float[] numbers, long... shape) {
    if (values != null || byName.containsKey(name)) {
      throw new IllegalStateException("parameter " + name + " comes twice or too late");
    }
    Parameter parameter = new Parameter(name, trained, shape);
    byName.put(name, parameter);
    initial.put(name, numbers);
    total += numbers.length;
    return parameter;
  }

  /** Gives every parameter its memory and initial values; ends the building. */
  public void place() {
    Scope.run(
        () -> {
          long total = trained().stream().mapToLong(Parameter::count).sum();
          values = placement.zeros(total).keep();
          gradients = placement.zeros(total).keep();
          long from = 0;
          for (Parameter parameter : byName.values()) {
            if (parameter.trained()) {
              parameter.value(values.leaf(from, gradients, parameter.shape()).keep());
              from += parameter.count();
            } else {
              parameter.value(placement.zeros(parameter.shape()).keep());
            }
          }
          Scope.computeWithoutGradients(
              () -> {
                byName.values().forEach(p -> set(p, initial.get(p.name())));
                return null;
              });
        });
    initial.clear();
  }

  private void set(Parameter parameter, float[] numbers) {
    parameter.value().set(placement.of(numbers, parameter.shape()));
  }

  /** All parameters in order of building. */
  public List<Parameter> all() {
    return List.copyOf(byName.values());
  }

  /** Those that optimisers change, in order of building. */
  public List<Parameter> trained() {
    return byName.values().stream().filter(Parameter::trained).toList();
  }

  /** The values of all trained parameters, one after the other. */
  public Value values() {
    return values;
  }

  /** The gradients of all trained parameters, in the same order. */
  public Value gradients() {
    return gradients;
  }

  /** The gradient of each trained parameter by name. */
  public Map<String, double[]> gradientsByName() {
    Map<String, double[]> parts = new LinkedHashMap<>();
    double[] block = Scope.compute(gradients::doubles);
    int from = 0;
    for (Parameter parameter : trained()) {
      int until = from + (int) parameter.count();
      parts.put(parameter.name(), Arrays.copyOfRange(block, from, until));
      from = until;
    }
    return parts;
  }

  /** All parameters in single precision, by name. */
  public Map<String, Tensor> export() {
    return Scope.compute(
        () -> {
          Map<String, Tensor> tensors = new LinkedHashMap<>();
          byName.values().forEach(p -> tensors.put(p.name(), p.value().export()));
          return tensors;
        });
  }

  /**
   * Overwrites all parameters.
   *
   * @param tensors by name; PyTorch's batch counters are ignored
   * @throws InputException when one is missing, unknown, of another shape or not finite; nothing
   *     has changed then
   */
  public void load(Map<String, Tensor> tensors) {
    List<String> unknown = new ArrayList<>(tensors.keySet());
    unknown.removeIf(name -> byName.containsKey(name) || name.endsWith(COUNTER));
    List<String> missing = new ArrayList<>(byName.keySet());
    missing.removeAll(tensors.keySet());
    requireNone(missing, "missing", unknown);
    requireNone(unknown, "unknown", List.copyOf(byName.keySet()));
    byName.values().forEach(parameter -> requireFit(parameter, tensors.get(parameter.name())));
    Scope.computeWithoutGradients(
        () -> {
          byName.values().forEach(p -> set(p, tensors.get(p.name()).values()));
          return null;
        });
  }

  /** Names what should not be, and what is there in its place. */
  private static void requireNone(List<String> names, String what, List<String> instead) {
    if (!names.isEmpty()) {
      throw new InputException(
          "parameter"
              + (names.size() == 1 ? " " : "s ")
              + shown(names)
              + (names.size() == 1 ? " is " : " are ")
              + what
              + (instead.isEmpty()
                  ? ""
                  : "; there " + (instead.size() == 1 ? "is " : "are ") + shown(instead)));
    }
  }

  private static String shown(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())));
    return names.size() > NAMES_SHOWN
        ? first + " and " + (names.size() - NAMES_SHOWN) + " more"
        : first;
  }

  private static void requireFit(Parameter parameter, Tensor tensor) {
    long[] shape = Arrays.stream(tensor.shape()).asLongStream().toArray();
    if (!Arrays.equals(shape, parameter.shape())) {
      throw new InputException(
          "parameter "
              + parameter.name()
              + " has shape "
              + Arrays.toString(shape)
              + ", must have "
              + Arrays.toString(parameter.shape()));
    }
    for (float number : tensor.values()) {
      if (!Float.isFinite(number)) {
        throw new InputException(
            "parameter " + parameter.name() + " holds " + number + ", must be finite");
      }
    }
  }

  @Override
  public void close() {
    byName.values().forEach(parameter -> parameter.value().free());
    values.free();
    gradients.free();
  }
}
