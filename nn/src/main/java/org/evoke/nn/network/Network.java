/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.network;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.torch.Scope;
import org.evoke.nn.torch.Value;

/**
 * A network: named inputs to named outputs. {@link #predict} and {@link #inspect} may be called by
 * several threads as long as none trains.
 */
public abstract class Network implements AutoCloseable {
  /** Name of the only output of most networks. */
  public static final String OUTPUT = "output";

  private final Architecture architecture;
  private final Parameters parameters;

  /** Called by subclasses before they build layers; they call {@link Parameters#place} last. */
  protected Network(Architecture architecture, Parameters parameters) {
    this.architecture = architecture;
    this.parameters = parameters;
  }

  /** What it was built from. */
  public Architecture architecture() {
    return architecture;
  }

  /** Its parameters. */
  public Parameters parameters() {
    return parameters;
  }

  /**
   * Computes outputs; runs inside a {@link Scope} of the caller.
   *
   * @param inputs by name; shapes as the architecture's {@link Architecture#reading} says
   * @return outputs by name
   */
  public abstract Map<String, Value> forward(Map<String, Value> inputs, Pass pass);

  /**
   * Answers.
   *
   * @param inputs by name, all that the architecture names; others are passed on
   * @throws InputException when one is missing, of a wrong shape or not finite
   */
  public Map<String, Tensor> predict(Map<String, Tensor> inputs) {
    Inputs.require(architecture, inputs);
    return Scope.computeWithoutGradients(() -> export(forward(place(inputs), Pass.evaluation())));
  }

  /** As {@link #predict}, with intermediate values and attention weights. */
  public Inspection inspect(Map<String, Tensor> inputs) {
    Inputs.require(architecture, inputs);
    return Scope.computeWithoutGradients(
        () -> {
          Pass pass = Pass.noting();
          Map<String, Value> outputs = forward(place(inputs), pass);
          return new Inspection(export(outputs), export(pass.notes()), export(pass.attention()));
        });
  }

  private Map<String, Value> place(Map<String, Tensor> inputs) {
    Map<String, Value> placed = new LinkedHashMap<>();
    inputs.forEach((name, tensor) -> placed.put(name, parameters.placement().of(tensor)));
    return placed;
  }

  private static Map<String, Tensor> export(Map<String, Value> values) {
    Map<String, Tensor> exported = new LinkedHashMap<>();
    values.forEach((name, value) -> exported.put(name, value.export()));
    return exported;
  }

  @Override
  public void close() {
    parameters.close();
  }
}
