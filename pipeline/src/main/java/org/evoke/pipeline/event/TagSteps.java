/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.evoke.audio.logmel.LogMel;
import org.evoke.core.SignalStream;
import org.evoke.core.Tensor;
import org.evoke.nn.tagger.SoundTagger;

/**
 * Asks the tagger about overlapping windows of a sound, one for each step of time: the window
 * around the middle of the step, moved inwards at the ends of the sound. Holds no more rows than
 * the windows need; what stays is one probability for each step and class.
 */
final class TagSteps {
  private static final int MOST_AT_ONCE = 32;

  private final SoundTagger tagger;
  private final List<EventClass> classes;
  private final int stepRows;
  private final int windowRows;
  private final List<double[]> probabilities = new ArrayList<>();
  private final List<float[]> waiting = new ArrayList<>();
  private final List<Double> waitingPower = new ArrayList<>();
  private float[] mel = new float[0];
  private double[] power = new double[0];
  private int rows;
  private long firstRow;
  private long nextStep;

  TagSteps(SoundTagger tagger, EventRecipe recipe) {
    this.tagger = tagger;
    this.classes = recipe.classes();
    this.stepRows = rows(recipe.hopSeconds());
    this.windowRows = Math.max(stepRows, rows(recipe.windowSeconds()));
  }

  private static int rows(double seconds) {
    return (int) Math.max(1, Math.round(seconds * LogMel.SAMPLE_RATE / LogMel.HOP));
  }

  /** Seconds of a step. */
  double stepSeconds() {
    return (double) stepRows * LogMel.HOP / LogMel.SAMPLE_RATE;
  }

  /**
   * Hears a sound to its end.
   *
   * @return its duration in seconds
   */
  double hear(SignalStream sound, DoubleConsumer listener) {
    MelRows source = new MelRows(sound);
    for (Optional<MelRows.Block> block = source.next(); block.isPresent(); block = source.next()) {
      add(block.get());
      while (windowStart(nextStep) + windowRows <= firstRow + rows) {
        ask(windowStart(nextStep), windowRows);
      }
      forget();
      listener.accept((double) source.samples() / LogMel.SAMPLE_RATE);
    }
    finish();
    return (double) source.samples() / LogMel.SAMPLE_RATE;
  }

  private void add(MelRows.Block block) {
    mel = Arrays.copyOf(mel, (rows + block.rows()) * LogMel.BANDS);
    System.arraycopy(block.mel(), 0, mel, rows * LogMel.BANDS, block.mel().length);
    power = Arrays.copyOf(power, rows + block.rows());
    System.arraycopy(block.power(), 0, power, rows, block.rows());
    rows += block.rows();
  }

  private long windowStart(long step) {
    return Math.max(0, step * stepRows + (stepRows - windowRows) / 2);
  }

  /**
   * The steps at the end, whose windows end with the sound; less than half a step belongs to the
   * step before.
   */
  private void finish() {
    long total = firstRow + rows;
    int length = Math.min(windowRows, rows);
    while (nextStep == 0 ? total > 0 : total - nextStep * stepRows >= (stepRows + 1) / 2) {
      ask(Math.max(firstRow, Math.min(windowStart(nextStep), total - length)), length);
    }
    flush();
  }

  private void ask(long start, int length) {
    int from = (int) (start - firstRow) * LogMel.BANDS;
    waiting.add(Arrays.copyOfRange(mel, from, from + length * LogMel.BANDS));
    waitingPower.add(power(nextStep * stepRows));
    nextStep++;
    if (waiting.size() == MOST_AT_ONCE) {
      flush();
    }
  }

  private double power(long row) {
    int from = (int) (row - firstRow);
    return Arrays.stream(power, from, Math.min(rows, from + stepRows)).average().orElse(0);
  }

  private void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    int size = waiting.get(0).length;
    float[] joined = new float[waiting.size() * size];
    for (int i = 0; i < waiting.size(); i++) {
      System.arraycopy(waiting.get(i), 0, joined, i * size, size);
    }
    int[] shape = {waiting.size(), size / LogMel.BANDS, LogMel.BANDS};
    double[][] tagged = tagger.probabilities(new Tensor(shape, joined));
    for (int i = 0; i < tagged.length; i++) {
      probabilities.add(classes(tagged[i], waitingPower.get(i)));
    }
    waiting.clear();
    waitingPower.clear();
  }

  private double[] classes(double[] tagged, double level) {
    return classes.stream().mapToDouble(one -> one.probability(tagged, level)).toArray();
  }

  /** Forgets rows that no later window sees; the end may move windows back by their length. */
  private void forget() {
    long first = Math.max(0, Math.min(windowStart(nextStep), firstRow + rows - windowRows));
    int dropped = (int) Math.max(0, first - firstRow);
    mel = Arrays.copyOfRange(mel, dropped * LogMel.BANDS, rows * LogMel.BANDS);
    power = Arrays.copyOfRange(power, dropped, rows);
    rows -= dropped;
    firstRow += dropped;
  }

  /** The curve of a class, one probability for each step. */
  double[] curve(int number) {
    return probabilities.stream().mapToDouble(step -> step[number]).toArray();
  }
}
