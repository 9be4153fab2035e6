/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.core.OutputFile;
import org.evoke.core.Tensor;
import org.evoke.data.npz.NpyArray;
import org.evoke.data.npz.Npz;

/**
 * Everything from which training goes on after an epoch. Random numbers need no place here: each
 * epoch draws from a seed of its own.
 *
 * @param key digest of the experiment: architecture, settings, rows and seed
 * @param parameters of the network, after the last epoch
 * @param best of the network, after the best epoch
 * @param optimiser what the optimiser remembers
 * @param epochs what was so far
 */
record Checkpoint(
    String key,
    Map<String, Tensor> parameters,
    Map<String, Tensor> best,
    Map<String, Tensor> optimiser,
    List<EpochLog> epochs) {
  private static final String KEY = "key";
  private static final String EPOCHS = "epochs";
  private static final String PARAMETERS = "parameters/";
  private static final String BEST = "best/";
  private static final String OPTIMISER = "optimiser/";
  private static final int COLUMNS = 3;

  /** Writes it whole or not at all. */
  void write(Path file) {
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    byte[] text = key.getBytes(StandardCharsets.UTF_8);
    arrays.put(
        KEY, new NpyArray(org.evoke.data.number.NumberType.U8, new int[] {text.length}, text));
    double[] numbers = new double[epochs.size() * COLUMNS];
    for (int i = 0; i < epochs.size(); i++) {
      numbers[i * COLUMNS] = epochs.get(i).rate();
      numbers[i * COLUMNS + 1] = epochs.get(i).training();
      numbers[i * COLUMNS + 2] = epochs.get(i).validation();
    }
    arrays.put(EPOCHS, NpyArray.of(numbers, epochs.size(), COLUMNS));
    put(arrays, PARAMETERS, parameters);
    put(arrays, BEST, best);
    put(arrays, OPTIMISER, optimiser);
    OutputFile.write(file, temporary -> Npz.write(temporary, arrays));
  }

  private static void put(
      Map<String, NpyArray> arrays, String prefix, Map<String, Tensor> tensors) {
    tensors.forEach(
        (name, tensor) -> arrays.put(prefix + name, NpyArray.of(tensor.values(), tensor.shape())));
  }

  /**
   * Reads one.
   *
   * @param key digest of the experiment that goes on
   * @return empty when there is none
   * @throws InputException when it is of another experiment, or damaged
   */
  static Optional<Checkpoint> read(Path file, String key) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Map<String, NpyArray> arrays = Npz.read(file);
    if (!arrays.containsKey(KEY) || !arrays.containsKey(EPOCHS)) {
      throw new InputException(file + " is no checkpoint of a training; remove it");
    }
    String written = new String(arrays.get(KEY).bytes(), StandardCharsets.UTF_8);
    if (!written.equals(key)) {
      throw new InputException(
          file
              + " is the checkpoint of another experiment ("
              + shortened(written)
              + ", this one is "
              + shortened(key)
              + "): network, settings, rows or seed differ; remove it or choose another folder");
    }
    return Optional.of(
        new Checkpoint(
            key,
            part(arrays, PARAMETERS),
            part(arrays, BEST),
            part(arrays, OPTIMISER),
            epochs(arrays.get(EPOCHS))));
  }

  private static String shortened(String digest) {
    return digest.substring(0, Math.min(12, digest.length()));
  }

  private static Map<String, Tensor> part(Map<String, NpyArray> arrays, String prefix) {
    Map<String, Tensor> part = new LinkedHashMap<>();
    arrays.forEach(
        (name, array) -> {
          if (name.startsWith(prefix)) {
            part.put(name.substring(prefix.length()), array.tensor());
          }
        });
    return part;
  }

  private static List<EpochLog> epochs(NpyArray array) {
    double[] numbers = array.doubles();
    List<EpochLog> epochs = new ArrayList<>();
    for (int i = 0; i + COLUMNS <= numbers.length; i += COLUMNS) {
      epochs.add(new EpochLog(numbers[i], numbers[i + 1], numbers[i + 2]));
    }
    return epochs;
  }
}
