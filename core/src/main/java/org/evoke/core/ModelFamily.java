/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Opens models of one family. Implementations are found with {@link java.util.ServiceLoader}, so
 * that a bundle can be opened without knowing which module implements it.
 */
public interface ModelFamily {
  /** The name that {@code model.json} gives as {@code family}. */
  String name();

  /**
   * Builds the model.
   *
   * @param inputs the columns that it was trained on, by name of the input, in order
   * @param architecture the {@code architecture} object of {@code model.json}: strings, numbers,
   *     booleans, lists and maps
   * @param parameters tensors by name
   * @throws InputException when something is missing or of the wrong shape
   */
  Model open(
      Map<String, FeatureSet> inputs,
      Map<String, Object> architecture,
      Map<String, Tensor> parameters);

  /**
   * Whether weights that come without description have the names that mark this family; a whole
   * module may stand under another name, and more tensors may be there.
   *
   * @param tensors names of the tensors
   */
  default boolean claims(Set<String> tensors) {
    return false;
  }

  /**
   * What weights that come without description are, as far as names and shapes of the tensors and
   * the user tell.
   *
   * @throws UsageException when what is stated is not possible or not enough, or weights of this
   *     family cannot be imported
   * @throws InputException when tensors are missing, unknown or of shapes that do not fit; names
   *     them
   */
  default Recognised recognise(Map<String, Tensor> tensors, Stated stated) {
    throw new UsageException("weights of the family " + name() + " cannot be imported");
  }

  /**
   * What a user states about weights, because no tensor tells.
   *
   * @param inputs names of the inputs in order, with the width of each or 0 where it is not stated;
   *     empty for the usual names
   * @param outputs what is predicted; empty for the usual scales
   * @param classes a word for each class; empty for the usual ones
   * @param options of the network, such as its heads: strings, numbers, booleans and lists
   */
  record Stated(
      Map<String, Integer> inputs,
      List<Scale> outputs,
      List<String> classes,
      Map<String, Object> options) {
    /** Nothing is stated. */
    public static final Stated NOTHING = new Stated(Map.of(), List.of(), List.of(), Map.of());

    public Stated {
      inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
      outputs = List.copyOf(outputs);
      classes = List.copyOf(classes);
      options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
  }

  /**
   * What is known about recognised weights.
   *
   * @param task what the model does, in words
   * @param inputs what it takes, by name, in order
   * @param outputs the numbers that it predicts
   * @param classes the classes that it tells apart
   * @param architecture what {@link #open} needs to know, without outputs and classes
   * @param parameters the tensors by the names that {@link #open} knows
   */
  record Recognised(
      String task,
      Map<String, FeatureSet> inputs,
      List<Scale> outputs,
      List<ClassNames> classes,
      Map<String, Object> architecture,
      Map<String, Tensor> parameters) {
    public Recognised {
      inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
      outputs = List.copyOf(outputs);
      classes = List.copyOf(classes);
      architecture = Collections.unmodifiableMap(new LinkedHashMap<>(architecture));
      parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
  }
}
