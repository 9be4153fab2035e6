/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.detector;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.nn.Networks;
import org.evoke.nn.loss.EventLoss;
import org.evoke.nn.model.InputScaling;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Inspection;
import org.evoke.nn.network.Network;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.training.TrainedNetwork;

/** A trained detector of one kind of sound event. May be used by several threads. */
public final class SoundDetector implements AutoCloseable {
  private static final String EMBEDDING = "embedding";

  private final Network network;
  private final InputScaling scaling;

  private SoundDetector(Network network, InputScaling scaling) {
    this.network = network;
    this.scaling = scaling;
  }

  /** Opens what training gave. */
  public static SoundDetector of(TrainedNetwork trained) {
    Map<String, Tensor> tensors = new LinkedHashMap<>(trained.parameters());
    tensors.putAll(trained.scaling().parameters());
    return open(trained.architecture(), tensors);
  }

  /**
   * Opens a detector.
   *
   * @param architecture of the family {@code cbrnn}
   * @param tensors its parameters and the scaling of its input, as {@link #tensors} gives them
   * @throws InputException when they do not fit
   */
  public static SoundDetector open(Architecture architecture, Map<String, Tensor> tensors) {
    Map<String, Tensor> own = new LinkedHashMap<>(tensors);
    Map<String, Tensor> scale = new LinkedHashMap<>();
    tensors.forEach(
        (name, tensor) -> {
          if (InputScaling.owns(name)) {
            scale.put(name, own.remove(name));
          }
        });
    Network network = architecture.build(Placement.CPU_SINGLE, new Seed(0));
    try {
      network.parameters().load(own);
      return new SoundDetector(network, InputScaling.open(scale, architecture.inputs()));
    } catch (InputException e) {
      network.close();
      throw e;
    }
  }

  /** Parameters and scaling, to be kept. */
  public Map<String, Tensor> tensors() {
    Map<String, Tensor> tensors = new LinkedHashMap<>(network.parameters().export());
    tensors.putAll(scaling.parameters());
    return tensors;
  }

  /** What the network is built from, as {@link Networks#read} takes it. */
  public Map<String, Object> architecture() {
    return Networks.write(network.architecture());
  }

  /** Mel bands that it takes. */
  public int bands() {
    return network.architecture().inputs().get(DetectorTrainer.INPUT);
  }

  /**
   * What is heard in a sound.
   *
   * @param frames probability of the event in each frame
   * @param clip probability that it is heard at all
   */
  public record Heard(double[] frames, double clip) {}

  /**
   * Hears a sound.
   *
   * @param rows (T, bands) log-mel energies
   */
  public Heard hear(Tensor rows) {
    Map<String, Tensor> outputs = network.predict(input(rows));
    float[] logits = outputs.get(EventLoss.FRAME_LOGIT).values();
    double[] frames = new double[logits.length];
    Arrays.setAll(frames, i -> probability(logits[i]));
    return new Heard(frames, probability(outputs.get(EventLoss.CLIP_LOGIT).values()[0]));
  }

  /**
   * The "sound semantic" feature of a sound: the states of the network, weighted by its attention.
   *
   * @param rows (T, bands) log-mel energies
   * @return twice the network's hidden width
   */
  public float[] embedding(Tensor rows) {
    Inspection inspection = network.inspect(input(rows));
    return inspection.values().get(EMBEDDING).values();
  }

  private Map<String, Tensor> input(Tensor rows) {
    int[] shape = rows.shape();
    if (shape.length != 2 || shape[0] < 1 || shape[1] != bands()) {
      throw new InputException(
          "a detector of "
              + bands()
              + " bands takes (frames, "
              + bands()
              + "), not "
              + Arrays.toString(shape));
    }
    Tensor scaled = scaling.apply(DetectorTrainer.INPUT, rows);
    return Map.of(
        DetectorTrainer.INPUT, new Tensor(new int[] {1, shape[0], shape[1]}, scaled.values()));
  }

  private static double probability(float logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }

  @Override
  public void close() {
    network.close();
  }
}
