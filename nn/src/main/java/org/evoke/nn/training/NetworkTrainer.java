/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evoke.core.FeatureRows;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.core.UsageException;
import org.evoke.data.digest.Sha256;
import org.evoke.nn.Networks;
import org.evoke.nn.loss.Loss;
import org.evoke.nn.loss.Losses;
import org.evoke.nn.model.InputScaling;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Reading;
import org.evoke.nn.torch.Torch;

/**
 * Trains networks. The folder of work holds {@code last.npz}, from which training goes on after
 * whatever ended it, {@code best.safetensors}, {@code log.csv} and {@code curve.svg}; each appears
 * whole. A training that goes on ends with the same parameters as one that was not interrupted.
 *
 * @param architecture what to train
 * @param settings how
 */
public record NetworkTrainer(Architecture architecture, TrainingSettings settings) {
  public NetworkTrainer {
    Loss loss = Losses.named(settings.loss());
    boolean parts = architecture.reading() != Reading.ROWS && settings.atOnce() < settings.batch();
    if (parts && loss.parts() == Loss.Parts.NONE) {
      throw new UsageException(
          "loss "
              + loss.name()
              + " looks at the whole batch, so at-once must be at least batch, "
              + settings.batch());
    }
    if (loss.needsSteps() && architecture.reading() != Reading.STEPS) {
      throw new UsageException(
          "loss "
              + loss.name()
              + " is for networks that answer each step of a series; "
              + architecture.family()
              + " does not");
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
    return fit(rows, Optional.empty(), seed, work, progress);
  }

  /**
   * Trains.
   *
   * @param others rows to validate on, which are not learned from; where there are none, a share of
   *     the training groups validates
   */
  public TrainedNetwork fit(
      TrainingRows rows, Optional<TrainingRows> others, Seed seed, Path work, Progress progress) {
    Torch.threads(settings.threads());
    TrainingRows used = usable(rows);
    requireUsable(used);
    TrainingRows learning = used;
    TrainingRows validation = others.map(this::usable).orElse(null);
    if (settings.patience() > 0 && others.isEmpty()) {
      int validating = validating(used);
      List<Integer> shuffled = shuffled(used, seed);
      learning = used.ofGroups(shuffled.subList(validating, shuffled.size()));
      validation = used.ofGroups(shuffled.subList(0, validating));
    }
    InputScaling scaling =
        settings.scaleInputs() ? InputScaling.fit(learning.inputs()) : InputScaling.NONE;
    String key = key(used, seed) + others.map(scored -> "/" + key(scored, seed)).orElse("");
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

  /** Networks of rows have no use for a row without labels. */
  private TrainingRows usable(TrainingRows rows) {
    boolean keeps =
        settings.unlabelled() == Unlabelled.MASKED && architecture.reading() != Reading.ROWS;
    return keeps ? rows : rows.withoutUnlabelled();
  }

  private static List<Integer> shuffled(TrainingRows rows, Seed seed) {
    List<Integer> groups = rows.groups();
    int[] order = seed.derive("groups").stream().permutation(groups.size());
    return Arrays.stream(order).mapToObj(groups::get).toList();
  }

  private void requireUsable(TrainingRows rows) {
    if (rows.labels() < 2) {
      throw new InputException(
          "a network cannot be trained on "
              + rows.labels()
              + (rows.labels() == 1 ? " row" : " rows")
              + " with labels; it needs at least 2");
    }
    if (rows.classes() > 0) {
      requireClasses(rows);
    }
  }

  private static void requireClasses(TrainingRows rows) {
    float[] labels = rows.targets().values();
    int[] labelled = IntStream.range(0, rows.rows()).filter(rows::isLabelled).toArray();
    float first = labels[labelled[0]];
    if (IntStream.of(labelled).allMatch(row -> labels[row] == first)) {
      throw new InputException(
          "all "
              + labelled.length
              + " training rows are of class "
              + (int) first
              + "; training needs at least 2 classes");
    }
  }

  private int validating(TrainingRows rows) {
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
    Map<String, FeatureRows> scaled = new LinkedHashMap<>();
    rows.inputs().forEach((name, features) -> scaled.put(name, scaling.apply(name, features)));
    return rows.withInputs(scaled);
  }

  /** Digest of everything that the result depends on. */
  private String key(TrainingRows rows, Seed seed) {
    StringBuilder text = new StringBuilder();
    text.append(Networks.write(architecture)).append(settings).append(seed.value());
    rows.inputs().forEach((name, features) -> text.append(name).append(digest(features)));
    Tensor targets = rows.targets();
    text.append(rows.classes())
        .append(digest(FeatureRows.of(targets.values(), targets.shape()[1])));
    rows.series()
        .forEach(
            one ->
                text.append(one.group())
                    .append(Arrays.toString(one.rows()))
                    .append(Arrays.toString(one.positions())));
    return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String digest(FeatureRows features) {
    float[] row = new float[features.width()];
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * row.length);
    MessageDigest digest = Sha256.algorithm();
    for (int i = 0; i < features.rows(); i++) {
      features.copy(i, row, 0);
      bytes.asFloatBuffer().put(row);
      digest.update(bytes.array());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
