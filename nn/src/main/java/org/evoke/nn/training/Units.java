/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.evoke.nn.loss.Loss;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Reading;
import org.evoke.nn.network.Windowing;

/**
 * What is shuffled and batched: single rows with labels for networks of rows; for others whole
 * series, or the windows that end with a row with labels.
 */
final class Units implements AutoCloseable {
  private final TrainingRows data;
  private final Reading reading;
  private final FeatureBlock features;
  private final UnitBatches batches;
  private final Loss.Parts adding;
  private final int atOnce;
  private final List<Series> units = new ArrayList<>();

  /**
   * Units.
   *
   * @param loss how its parts add up
   * @param told whether networks that feed their answers back see the true ones
   */
  Units(
      TrainingRows data,
      Architecture architecture,
      TrainingSettings settings,
      Loss loss,
      boolean told) {
    this.data = data;
    this.reading = architecture.reading();
    this.adding = loss.parts();
    this.atOnce = settings.atOnce();
    for (Series whole : data.series()) {
      collect(whole, settings.windowing());
    }
    boolean positioned = !units.stream().allMatch(Series::isCounted);
    this.features = new FeatureBlock(data.inputs(), data.rows());
    this.batches = new UnitBatches(data, features, architecture, told, positioned);
  }

  private void collect(Series whole, Windowing windowing) {
    int[] ends =
        IntStream.range(0, whole.rows().length)
            .filter(i -> data.isLabelled(whole.rows()[i]))
            .toArray();
    if (reading == Reading.ROWS) {
      IntStream.of(ends).forEach(i -> units.add(whole.part(i, i + 1)));
    } else if (windowing.isWindowed()) {
      IntStream.of(ends)
          .forEach(end -> units.add(whole.part(windowing.first(end), end + 1).fromZero()));
    } else if (ends.length > 0) {
      boolean cut = reading == Reading.SEQUENCES;
      units.add(cut ? whole.part(0, ends[ends.length - 1] + 1) : whole);
    }
  }

  /** How many there are. */
  int count() {
    return units.size();
  }

  /** The parts of a batch that are computed one after the other; their losses add up. */
  List<Examples> parts(int[] numbers) {
    int most = reading == Reading.ROWS ? numbers.length : atOnce;
    List<Examples> parts = new ArrayList<>();
    for (int from = 0; from < numbers.length; from += most) {
      int[] part = Arrays.copyOfRange(numbers, from, Math.min(numbers.length, from + most));
      double weight = adding == Loss.Parts.SUM ? 1 : (double) counted(part) / counted(numbers);
      parts.add(batches.of(Arrays.stream(part).mapToObj(units::get).toList(), weight));
    }
    return parts;
  }

  /** What the mean of the loss goes over: steps that count, or units. */
  private long counted(int[] numbers) {
    if (reading != Reading.STEPS || adding != Loss.Parts.STEPS) {
      return numbers.length;
    }
    return Arrays.stream(numbers)
        .flatMap(number -> Arrays.stream(units.get(number).rows()))
        .filter(data::isLabelled)
        .count();
  }

  @Override
  public void close() {
    features.close();
  }
}
