/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.detector;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
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
  private static final String FAMILY = "cbrnn";
  private static final Schedule FALLING = new Schedule(Schedule.Kind.COSINE, 1, 1);

  /**
   * Trains.
   *
   * @param sounds all with the same bands and the same kind of context
   * @param seed where all random numbers come from
   * @param progress told after each epoch
   * @throws InputException when no sound, or every frame of all, holds the event
   */
  public TrainedNetwork fit(List<LabelledSound> sounds, Seed seed, Progress progress) {
    requireBoth(sounds);
    InputScaling scaling = InputScaling.fit(joined(sounds));
    List<LabelledSound> pieces = pieces(sounds, scaling);
    Architecture architecture = architecture(sounds.get(0).rows().widths());
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

  /**
   * What it trains.
   *
   * @param bands mel bands
   * @param context numbers of the context, 0 for none
   */
  public Architecture architecture(int bands, int context) {
    return architecture(SoundRows.widths(bands, context));
  }

  private Architecture architecture(Map<String, Integer> widths) {
    return Networks.of(FAMILY, widths, settings.options());
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

  private static Map<String, FeatureRows> joined(List<LabelledSound> sounds) {
    Map<String, FeatureRows> inputs = new LinkedHashMap<>();
    inputs.put(
        SoundRows.ENERGIES, joined(sounds.stream().map(sound -> sound.rows().energies()).toList()));
    if (sounds.get(0).rows().context().width() > 0) {
      inputs.put(
          SoundRows.CONTEXT,
          joined(sounds.stream().map(sound -> sound.rows().context().rows()).toList()));
    }
    return inputs;
  }

  private static FeatureRows joined(Collection<Tensor> tensors) {
    float[] values = new float[tensors.stream().mapToInt(one -> one.values().length).sum()];
    int at = 0;
    int width = 0;
    for (Tensor one : tensors) {
      System.arraycopy(one.values(), 0, values, at, one.values().length);
      at += one.values().length;
      width = one.shape()[1];
    }
    return FeatureRows.of(values, width);
  }

  private static SoundRows scaled(SoundRows rows, InputScaling scaling) {
    SoundContext context = rows.context();
    return new SoundRows(
        scaling.apply(SoundRows.ENERGIES, rows.energies()),
        context.with(scaling.apply(SoundRows.CONTEXT, context.rows())));
  }

  /** Pieces of at most so many frames; the last of a sound begins earlier, not to be short. */
  private List<LabelledSound> pieces(List<LabelledSound> sounds, InputScaling scaling) {
    int most = settings.pieceFrames();
    List<LabelledSound> pieces = new ArrayList<>();
    for (LabelledSound sound : sounds) {
      LabelledSound scaled = new LabelledSound(scaled(sound.rows(), scaling), sound.frames());
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
    int bands = pieces.get(0).rows().bands();
    int width = pieces.get(0).rows().context().width();
    float[] rows = new float[pieces.size() * frames * bands];
    float[] context = new float[pieces.size() * frames * width];
    float[] labels = new float[pieces.size() * frames];
    float[] clips = new float[pieces.size()];
    for (int i = 0; i < pieces.size(); i++) {
      LabelledSound piece = pieces.get(i);
      float[] own = changed(piece.rows().energies().values(), bands, random);
      System.arraycopy(own, 0, rows, i * own.length, own.length);
      piece.rows().context().copy(frames, context, i * frames * width);
      System.arraycopy(piece.frames(), 0, labels, i * frames, frames);
      clips[i] = piece.hasEvent() ? 1 : 0;
    }
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    inputs.put(SoundRows.ENERGIES, new Tensor(new int[] {pieces.size(), frames, bands}, rows));
    if (width > 0) {
      inputs.put(SoundRows.CONTEXT, new Tensor(new int[] {pieces.size(), frames, width}, context));
    }
    return new Batch(
        inputs,
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
