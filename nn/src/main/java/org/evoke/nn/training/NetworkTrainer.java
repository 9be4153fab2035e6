/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.core.UsageException;
import org.evoke.data.digest.Sha256;
import org.evoke.nn.Networks;
import org.evoke.nn.loss.Losses;
import org.evoke.nn.model.InputScaling;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Reading;

/**
 * Trains networks. The folder of work holds {@code last.npz}, from which training goes on after
 * whatever ended it, {@code best.safetensors}, {@code log.csv} and {@code curve.svg}; each appears
 * whole. A training that goes on ends with the same parameters as one that was not interrupted.
 *
 * @param architecture what to train
 * @param settings how
 */
public record NetworkTrainer(Architecture architecture, TrainingSettings settings) {
  /** Losses that are sums over sequences or means over rows, so that parts of a batch add up. */
  private static final java.util.Set<String> ADDITIVE =
      java.util.Set.of("mse", "cross-entropy", "eev");

  public NetworkTrainer {
    Losses.named(settings.loss());
    boolean parts = architecture.reading() != Reading.ROWS && settings.atOnce() < settings.batch();
    if (parts && !ADDITIVE.contains(settings.loss())) {
      throw new UsageException(
          "loss "
              + settings.loss()
              + " looks at the whole batch, so at-once must be at least batch, "
              + settings.batch());
    }
  }

  /**
   * Trains.
   *
   * @param rows the training rows and nothing else
   * @param seed where all random numbers come from
   * @param work where checkpoints lie; made when first written to
   * @param progress told after each epoch
   * @throws InputException when there are too few rows or groups, one class only, or the checkpoint
   *     in the folder is of another experiment
   */
  public TrainedNetwork fit(TrainingRows rows, Seed seed, Path work, Progress progress) {
    requireUsable(rows);
    int validating = validating(rows);
    int[] order = seed.derive("groups").stream().permutation(rows.groups().size());
    TrainingRows learning = rows;
    TrainingRows validation = null;
    if (validating > 0) {
      learning = rows.ofGroups(sorted(Arrays.copyOfRange(order, validating, order.length)));
      validation = rows.ofGroups(sorted(Arrays.copyOf(order, validating)));
    }
    InputScaling scaling =
        settings.scaleInputs() ? InputScaling.fit(learning.inputs()) : InputScaling.NONE;
    String key = key(rows, seed);
    try (TrainingRun run =
        new TrainingRun(
            architecture,
            settings,
            scaled(learning, scaling),
            validation == null ? null : scaled(validation, scaling),
            seed,
            new WorkFolder(work, key))) {
      run.go(progress);
      return new TrainedNetwork(
          architecture, run.best(), scaling, run.epochs(), run.bestEpoch() + 1);
    }
  }

  private static int[] sorted(int[] numbers) {
    Arrays.sort(numbers);
    return numbers;
  }

  private void requireUsable(TrainingRows rows) {
    if (rows.rows() < 2) {
      throw new InputException(
          "a network cannot be trained on " + rows.rows() + " row; it needs at least 2");
    }
    if (rows.classes() > 0) {
      float first = rows.targets().values()[0];
      boolean one = true;
      for (float label : rows.targets().values()) {
        one &= label == first;
      }
      if (one) {
        throw new InputException(
            "all "
                + rows.rows()
                + " training rows are of class "
                + (int) first
                + "; training needs at least 2 classes");
      }
    }
  }

  private int validating(TrainingRows rows) {
    if (settings.patience() == 0) {
      return 0;
    }
    int groups = rows.groups().size();
    if (groups < 2) {
      throw new InputException(
          "stopping early needs at least 2 training groups, one of them to validate; there is "
              + groups
              + ": leave out early-stopping");
    }
    long wanted = Math.round(settings.share() * groups);
    return (int) Math.max(1, Math.min(groups - 1, wanted));
  }

  private static TrainingRows scaled(TrainingRows rows, InputScaling scaling) {
    Map<String, Tensor> scaled = new java.util.LinkedHashMap<>();
    rows.inputs().forEach((name, tensor) -> scaled.put(name, scaling.apply(name, tensor)));
    return rows.withInputs(scaled);
  }

  /** Digest of everything that the result depends on. */
  private String key(TrainingRows rows, Seed seed) {
    StringBuilder text = new StringBuilder();
    text.append(Networks.write(architecture)).append(settings).append(seed.value());
    rows.inputs().forEach((name, tensor) -> text.append(name).append(digest(tensor)));
    text.append(rows.classes()).append(digest(rows.targets()));
    rows.groups().forEach(group -> text.append(Arrays.toString(group)));
    return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String digest(Tensor tensor) {
    byte[] bytes = new byte[Float.BYTES * tensor.values().length];
    ByteBuffer.wrap(bytes).asFloatBuffer().put(tensor.values());
    return Sha256.hex(bytes);
  }
}
