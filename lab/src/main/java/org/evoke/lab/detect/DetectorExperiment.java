/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.detect;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.nn.detector.DetectorSettings;
import org.evoke.pipeline.event.FrontEnd;
import org.evoke.score.event.EventRule;

/**
 * An experiment with detectors of one kind of event: the schema {@code evoke-detector/1}.
 *
 * @param name of the experiment
 * @param label of the events
 * @param group of the events
 * @param data name of the folder of sounds, as {@code --data} gives it
 * @param soundscapes how its clips become soundscapes; empty for sounds with labels
 * @param labelled how its sounds are labelled, with the table beside the experiment
 * @param frontEnd what the detector hears
 * @param pieceSeconds length of sound that it hears at once
 * @param settings how it is trained
 * @param compared other methods: {@code mn04}, {@code energy}
 * @param taggerClasses labels of the standard recipe whose tags {@code mn04} is compared with
 * @param rule when an event is found
 * @param choosingFolds training folds on which it is chosen how probabilities become events, each
 *     heard by a network that has not learned from it; all where there are fewer
 * @param ensemble whether a detector is its own network and those of its choosing folds together
 * @param seeds one training for each
 * @param draws of the bootstrap
 * @param keep whether a detector trained on all sounds is written
 * @param resolved the experiment with all defaults
 */
public record DetectorExperiment(
    String name,
    String label,
    String group,
    String data,
    Optional<SoundscapePlan> soundscapes,
    Optional<Labels> labelled,
    FrontEnd frontEnd,
    double pieceSeconds,
    DetectorSettings settings,
    List<String> compared,
    List<String> taggerClasses,
    EventRule rule,
    int choosingFolds,
    boolean ensemble,
    List<Long> seeds,
    int draws,
    boolean keep,
    Map<String, Object> resolved) {
  /** Value of the key {@code schema}. */
  public static final String SCHEMA = "evoke-detector/1";

  /** Tags of the audio tagger over thresholds. */
  static final String TAGGER = "mn04";

  /** Level over a threshold. */
  static final String ENERGY = "energy";

  /** Labels of sounds: the table and what it means. */
  record Labels(Path table, LabelledAudio audio) {}
}
