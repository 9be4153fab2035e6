/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evoke.data.yaml.Fields;
import org.evoke.nn.loss.Losses;
import org.evoke.nn.network.Options;
import org.evoke.nn.network.Windowing;
import org.evoke.nn.optimiser.Decay;
import org.evoke.nn.training.OptimiserSettings;
import org.evoke.nn.training.Schedule;
import org.evoke.nn.training.TrainingSettings;
import org.evoke.nn.training.Unlabelled;

/** Reads the keys of {@code train}. */
final class TrainFields {
  /**
   * The loss that fits the targets: mse of numbers, cross-entropy of classes, bce-frame of events.
   */
  static final String BY_TARGET = "by-target";

  private static final String ON = "on";
  private static final String SCORED = "scored";

  private TrainFields() {}

  /**
   * What was read.
   *
   * @param onScored whether the epoch is chosen by the rows that are scored
   */
  record Training(TrainingSettings settings, boolean onScored) {}

  static Training read(Fields train) {
    int epochs = train.whole("epochs", 1, 100);
    int batch = train.whole("batch", 1, 32);
    int atOnce = train.whole("at-once", 1, batch);
    List<String> losses = new ArrayList<>(Losses.names());
    losses.add(BY_TARGET);
    String loss = train.choice("loss", losses, BY_TARGET);
    boolean scale = train.flag("scale-inputs", true);
    OptimiserSettings optimiser = train.insideOrNone("optimiser", TrainFields::optimiser);
    Schedule schedule = train.insideOrNone("schedule", TrainFields::schedule);
    Stopping stopping =
        train.has("early-stopping")
            ? train.insideOrNone("early-stopping", TrainFields::stopping)
            : new Stopping(0, 0.5, false);
    train.value("early-stopping");
    Windowing windowing =
        new Windowing(train.whole("window", 0, 0), train.number("step-seconds", 0));
    Unlabelled unlabelled = choice(train, "unlabelled", Unlabelled.REMOVED);
    TrainingSettings settings =
        new TrainingSettings(
            epochs,
            batch,
            atOnce,
            optimiser,
            schedule,
            loss,
            stopping.patience(),
            stopping.share(),
            scale,
            windowing,
            unlabelled,
            train.whole("threads", 1, 1));
    train.done();
    return new Training(settings, stopping.onScored());
  }

  private record Stopping(int patience, double share, boolean onScored) {}

  private static Stopping stopping(Fields fields) {
    int patience = fields.whole("patience", 1, 10);
    double share = fields.positive("share", 0.15);
    if (share >= 1) {
      throw fields.wrong("share", share, "above 0 to below 1");
    }
    boolean onScored =
        fields.has(ON) && fields.choice(ON, List.of("held-out", SCORED)).equals(SCORED);
    return new Stopping(patience, share, onScored);
  }

  private static OptimiserSettings optimiser(Fields fields) {
    OptimiserSettings.Kind kind = choice(fields, "kind", OptimiserSettings.Kind.ADAM);
    double rate = fields.positive("rate", 0.001);
    Decay decay = choice(fields, "decay", Decay.NONE);
    double factor = fields.number("factor", 0);
    double momentum = fields.number("momentum", 0);
    return new OptimiserSettings(kind, rate, decay, factor, momentum);
  }

  private static Schedule schedule(Fields fields) {
    Schedule.Kind kind = choice(fields, "kind", Schedule.Kind.CONSTANT);
    int every = fields.whole("every", 1, 1);
    double factor = fields.positive("factor", 1);
    return new Schedule(kind, every, factor);
  }

  private static <E extends Enum<E>> E choice(Fields fields, String key, E usual) {
    E[] all = usual.getDeclaringClass().getEnumConstants();
    List<String> words = Arrays.stream(all).map(Options::word).toList();
    return all[words.indexOf(fields.choice(key, words, Options.word(usual)))];
  }
}
