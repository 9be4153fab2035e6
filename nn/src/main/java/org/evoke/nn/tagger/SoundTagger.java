/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.tagger;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.data.torch.TorchFile;
import org.evoke.nn.network.Network;
import org.evoke.nn.torch.Placement;

/** The audio tagger with its published weights: how probable each tag of AudioSet is. */
public final class SoundTagger implements AutoCloseable {
  /** Mel bands of its input, the front end {@code LogMel}. */
  public static final int BANDS = 128;

  /** Tags of AudioSet. */
  public static final int TAGS = 527;

  /** Log-mel rows of one step of {@link #overTime}. */
  public static final int STEP_ROWS = 32;

  /** Numbers of an embedding. */
  public static final int WIDTH = 384;

  private static final String INPUT = "mel";
  private static final double DROPOUT = 0.2;

  private final Network network;

  private SoundTagger(Network network) {
    this.network = network;
  }

  /**
   * Opens published weights.
   *
   * @throws InputException when the file is of another network
   */
  public static SoundTagger open(Path weights) {
    Network network = build(new Seed(0));
    try {
      network.parameters().load(TorchFile.read(weights));
    } catch (InputException e) {
      network.close();
      throw new InputException(weights + " does not fit the tagger: " + e.getMessage(), e);
    }
    return new SoundTagger(network);
  }

  /** A tagger of random weights, which knows nothing. */
  public static SoundTagger random(Seed seed) {
    return new SoundTagger(build(seed));
  }

  private static Network build(Seed seed) {
    return new AudioTagger(Map.of(INPUT, BANDS), TAGS, DROPOUT).build(Placement.CPU_SINGLE, seed);
  }

  /**
   * What each window sounds like. May be called by several threads.
   *
   * @param windows (windows, T, {@link #BANDS}) of log-mel rows, at least one window
   * @return windows x {@link #TAGS}, 0 to 1
   */
  public double[][] probabilities(Tensor windows) {
    float[] logits = output(windows, AudioTagger.LOGITS);
    double[][] probabilities = new double[windows.shape()[0]][TAGS];
    for (int i = 0; i < logits.length; i++) {
      probabilities[i / TAGS][i % TAGS] = 1 / (1 + StrictMath.exp(-logits[i]));
    }
    return probabilities;
  }

  /**
   * The last but one layer. May be called by several threads.
   *
   * @param windows as {@link #probabilities}
   * @return (windows, {@link #WIDTH}), row after row
   */
  public float[] embeddings(Tensor windows) {
    return output(windows, AudioTagger.EMBEDDING);
  }

  /**
   * The last but one layer over time. May be called by several threads.
   *
   * @param rows (T, {@link #BANDS}) of log-mel rows, at least one
   * @return (ceil(T / {@link #STEP_ROWS}), {@link #WIDTH})
   */
  public Tensor overTime(Tensor rows) {
    Tensor one = new Tensor(new int[] {1, rows.shape()[0], rows.shape()[1]}, rows.values());
    require(one);
    Tensor heard = network.inspect(Map.of(INPUT, one)).values().get(AudioTagger.OVER_TIME);
    return new Tensor(new int[] {heard.shape()[1], WIDTH}, heard.values());
  }

  private float[] output(Tensor windows, String name) {
    require(windows);
    return network.predict(Map.of(INPUT, windows)).get(name).values();
  }

  private static void require(Tensor windows) {
    int[] shape = windows.shape();
    if (shape.length != 3 || shape[0] < 1 || shape[1] < 1 || shape[2] != BANDS) {
      throw new InputException(
          "the tagger takes (windows, rows, " + BANDS + "), not " + Arrays.toString(shape));
    }
  }

  @Override
  public void close() {
    network.close();
  }
}
