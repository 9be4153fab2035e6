/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.detector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evoke.core.FeatureRows;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.nn.Networks;
import org.evoke.nn.loss.BalancedEventLoss;
import org.evoke.nn.loss.Targets;
import org.evoke.nn.model.InputScaling;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Network;
import org.evoke.nn.optimiser.Adam;
import org.evoke.nn.optimiser.Decay;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.training.Batch;
import org.evoke.nn.training.EpochLog;
import org.evoke.nn.training.Schedule;
import org.evoke.nn.training.TrainedNetwork;
import org.evoke.nn.training.TrainingStep;

/**
 * Trains the attentive convolutional bidirectional recurrent network of the paper
 * valence-sound-semantics to hear one kind of event.
 *
 * @param settings how
 */
public record DetectorTrainer(DetectorSettings settings) {
  /** Name of the network's input. */
  static final String INPUT = "mel";

  private static final String FAMILY = "cbrnn";
  private static final Schedule FALLING = new Schedule(Schedule.Kind.COSINE, 1, 1);

  /**
   * Trains.
   *
   * @param sounds all with the same bands
   * @param seed where all random numbers come from
   * @param progress told after each epoch
   * @throws InputException when no sound, or every frame of all, holds the event
   */
  public TrainedNetwork fit(List<LabelledSound> sounds, Seed seed, Progress progress) {
    requireBoth(sounds);
    InputScaling scaling = InputScaling.fit(Map.of(INPUT, joined(sounds)));
    List<LabelledSound> pieces = pieces(sounds, scaling);
    Architecture architecture = architecture(bands(sounds));
    List<EpochLog> logs = new ArrayList<>();
    try (Network network = architecture.build(Placement.CPU_SINGLE, seed.derive("weights"));
        Adam adam = new Adam(network.parameters(), settings.rate(), Decay.NONE, 0)) {
      TrainingStep step =
          new TrainingStep(
              network, new BalancedEventLoss(settings.clips(), settings.balance()), adam);
      for (int epoch = 0; epoch < settings.epochs(); epoch++) {
        double rate = settings.rate() * FALLING.at(epoch, settings.epochs());
        adam.rate(rate);
        double loss = epoch(pieces, step, seed.derive("epoch").derive(epoch));
        logs.add(new EpochLog(rate, loss, Double.NaN));
        progress.update(epoch + 1.0, settings.epochs());
      }
      return new TrainedNetwork(
          architecture, network.parameters().export(), scaling, logs, settings.epochs());
    }
  }

  /** What it trains. */
  public Architecture architecture(int bands) {
    return Networks.of(FAMILY, Map.of(INPUT, bands), settings.options());
  }

  private static int bands(List<LabelledSound> sounds) {
    return sounds.get(0).rows().shape()[1];
  }

  private static void requireBoth(List<LabelledSound> sounds) {
    long frames = sounds.stream().mapToLong(LabelledSound::length).sum();
    double heard = 0;
    for (LabelledSound sound : sounds) {
      for (float frame : sound.frames()) {
        heard += frame;
      }
    }
    if (heard == 0 || heard == frames) {
      throw new InputException(
          "the event is heard in "
              + Math.round(heard)
              + " of "
              + frames
              + " training frames; a detector needs frames with it and frames without it");
    }
  }

  private static FeatureRows joined(List<LabelledSound> sounds) {
    int size = sounds.stream().mapToInt(sound -> sound.rows().values().length).sum();
    float[] values = new float[size];
    int at = 0;
    for (LabelledSound sound : sounds) {
      float[] own = sound.rows().values();
      System.arraycopy(own, 0, values, at, own.length);
      at += own.length;
    }
    return FeatureRows.of(values, bands(sounds));
  }

  /** Pieces of at most so many frames; the last of a sound begins earlier, not to be short. */
  private List<LabelledSound> pieces(List<LabelledSound> sounds, InputScaling scaling) {
    int most = settings.pieceFrames();
    List<LabelledSound> pieces = new ArrayList<>();
    for (LabelledSound sound : sounds) {
      LabelledSound scaled = new LabelledSound(scaling.apply(INPUT, sound.rows()), sound.frames());
      for (int from = 0; from == 0 || from < sound.length(); from += most) {
        int to = Math.min(sound.length(), from + most);
        pieces.add(scaled.part(Math.max(0, to - most), to));
      }
    }
    return pieces;
  }

  /** Batches of pieces of equal length; gives the mean loss. */
  private double epoch(List<LabelledSound> pieces, TrainingStep step, Seed seed) {
    RandomStream random = seed.derive("order").stream();
    List<List<LabelledSound>> batches = new ArrayList<>();
    Map<Integer, List<LabelledSound>> open = new java.util.TreeMap<>();
    for (int index : random.permutation(pieces.size())) {
      LabelledSound piece = pieces.get(index);
      List<LabelledSound> batch = open.computeIfAbsent(piece.length(), length -> new ArrayList<>());
      batch.add(piece);
      if (batch.size() == settings.batch()) {
        batches.add(open.remove(piece.length()));
      }
    }
    batches.addAll(open.values());
    double sum = 0;
    for (int i = 0; i < batches.size(); i++) {
      Seed own = seed.derive("batch").derive(i);
      sum += step.run(List.of(batch(batches.get(i), own.stream())), own.derive("dropout"));
    }
    return sum / batches.size();
  }

  private Batch batch(List<LabelledSound> pieces, RandomStream random) {
    int frames = pieces.get(0).length();
    int bands = bands(pieces);
    float[] rows = new float[pieces.size() * frames * bands];
    float[] labels = new float[pieces.size() * frames];
    float[] clips = new float[pieces.size()];
    for (int i = 0; i < pieces.size(); i++) {
      LabelledSound piece = pieces.get(i);
      float[] own = changed(piece.rows().values(), bands, random);
      System.arraycopy(own, 0, rows, i * own.length, own.length);
      System.arraycopy(piece.frames(), 0, labels, i * frames, frames);
      clips[i] = piece.hasEvent() ? 1 : 0;
    }
    return new Batch(
        Map.of(INPUT, new Tensor(new int[] {pieces.size(), frames, bands}, rows)),
        Map.of(
            Targets.FRAMES,
            new Tensor(new int[] {pieces.size(), frames}, labels),
            Targets.CLIPS,
            new Tensor(new int[] {pieces.size()}, clips)));
  }

  /** The energies at another level, some bands covered by their mean. */
  private float[] changed(float[] rows, int bands, RandomStream random) {
    float shift = (float) (settings.gain() * (2 * random.nextDouble() - 1));
    int covered = random.nextInt(Math.min(bands, settings.maskBands()) + 1);
    int from = random.nextInt(bands - covered + 1);
    float[] changed = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int band = i % bands;
      changed[i] = band >= from && band < from + covered ? 0 : rows[i] + shift;
    }
    return changed;
  }
}
