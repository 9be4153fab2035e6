/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.evoke.lab.experiment.Experiment;
import org.evoke.lab.experiment.ProtocolPlan;
import org.evoke.lab.experiment.ScoredMeasure;
import org.evoke.lab.run.ProtocolText;
import org.evoke.lab.run.RunResult;
import org.evoke.lab.run.Scores;

/** The tables of a run. */
public final class RunTables {
  private final RunResult run;
  private final Scores scores;
  private final List<Table> tables = new ArrayList<>();

  private RunTables(RunResult run) {
    this.run = run;
    this.scores = run.scores();
  }

  /** All of them, those of scores first. */
  public static List<Table> of(RunResult run) {
    RunTables maker = new RunTables(run);
    maker.verdicts();
    run.experiment().protocols().forEach(maker::scores);
    maker.comparisons();
    maker.shuffles();
    maker.choices();
    maker.searches();
    maker.bands();
    maker.definitions();
    return maker.tables;
  }

  private void add(String title, String caption, List<String> head, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      tables.add(new Table(title, caption, head, rows));
    }
  }

  private void verdicts() {
    add(
        "Control",
        run.control()
            .map(
                control ->
                    "This run is a control, "
                        + control.id()
                        + ": nothing may be gained. Its scores say nothing about the models.")
            .orElse(""),
        List.of("protocol", "model", "target", "passed", "what was found"),
        scores.verdicts().stream()
            .map(
                v ->
                    List.of(
                        v.protocol(),
                        v.model(),
                        v.target(),
                        v.verdict().passed() ? "yes" : "NO",
                        v.verdict().statement()))
            .toList());
  }

  private void scores(ProtocolPlan protocol) {
    Experiment experiment = run.experiment();
    List<Scores.Score> own =
        scores.scores().stream().filter(s -> s.protocol().equals(protocol.name())).toList();
    String seeds =
        experiment.seeds().stream().map(String::valueOf).collect(Collectors.joining(", "));
    add(
        "Scores: " + protocol.name(),
        ProtocolText.sentence(experiment, protocol, run.data().group())
            + ". "
            + own.get(0).rows()
            + " scored rows of "
            + own.get(0).groups()
            + " groups ("
            + run.data().group()
            + "); seeds "
            + seeds
            + "; 95 % intervals. The baseline predicts the mean of the training labels, or the most"
            + " frequent class, on the same rows.",
        List.of("model", "target", "metric", "value", "95 % interval", "baseline"),
        own.stream()
            .map(
                s ->
                    List.of(
                        s.model(),
                        s.target(),
                        s.measure().id(),
                        Numerals.of(s.value().value()),
                        Numerals.ends(s.value()),
                        Numerals.of(s.baseline())))
            .toList());
  }

  private void comparisons() {
    add(
        "Differences",
        "Value of the model less that of "
            + run.experiment().reference()
            + " on the same rows, with paired 95 % intervals by bootstrap over groups; one that"
            + " excludes 0 is marked with *.",
        List.of("protocol", "model", "target", "metric", "difference", "95 % interval", ""),
        scores.comparisons().stream()
            .map(
                d ->
                    List.of(
                        d.protocol(),
                        d.model(),
                        d.target(),
                        d.measure().id(),
                        Numerals.of(d.difference().value()),
                        Numerals.ends(d.difference()),
                        d.difference().excludes(0) ? "*" : ""))
            .toList());
  }

  private void shuffles() {
    add(
        "Each division",
        "The value in each division of the rows (seed and shuffle) on its own.",
        List.of("protocol", "model", "target", "metric", "values", "mean"),
        scores.shuffles().stream()
            .map(
                s ->
                    List.of(
                        s.protocol(),
                        s.model(),
                        s.target(),
                        s.measure().id(),
                        Arrays.stream(s.values())
                            .mapToObj(Numerals::of)
                            .collect(Collectors.joining(" ")),
                        Numerals.of(Arrays.stream(s.values()).average().orElseThrow())))
            .toList());
  }

  private void choices() {
    add(
        "Choices",
        "What was chosen inside the training rows, in how many folds, and the mean over all folds of"
            + " what it was compared by there.",
        List.of("protocol", "model", "target", "candidate", "folds", "inner value"),
        scores.choices().stream()
            .map(
                c ->
                    List.of(
                        c.protocol(),
                        c.model(),
                        c.target(),
                        c.candidate(),
                        c.folds() + " of " + c.of(),
                        Numerals.of(c.inner())))
            .toList());
  }

  private void searches() {
    add(
        "Search",
        "What was tried inside the training rows of all folds; the mean of the best R2 on inner test"
            + " rows over folds that have one, which is too good because it chose; and of the share"
            + " of the ensemble.",
        List.of("protocol", "model", "target", "family", "tried", "complete", "inner R2", "share"),
        SearchTables.families(run));
    add(
        "Leaderboard",
        "The three best of each fold (seed/repeat/fold) on inner test rows; leaderboard.csv has all,"
            + " search.log their order.",
        List.of("protocol", "model", "target", "fold", "configuration", "inner R2", "share"),
        SearchTables.leaders(run));
  }

  private void bands() {
    add(
        "Bands",
        "Calibrated inside the training part of each fold, tried on its test rows.",
        List.of("protocol", "model", "target", "promised", "held on unseen rows", "mean width"),
        scores.bands().stream()
            .map(
                b ->
                    List.of(
                        b.protocol(),
                        b.model(),
                        b.target(),
                        String.format(Locale.ROOT, "%.0f %%", 100 * b.level()),
                        String.format(Locale.ROOT, "%.1f %%", 100 * b.coverage()),
                        Numerals.of(b.meanWidth())))
            .toList());
  }

  private void definitions() {
    Set<ScoredMeasure> measures = new LinkedHashSet<>();
    scores.scores().forEach(score -> measures.add(score.measure()));
    add(
        "Metrics",
        "y is the truth, p the prediction, over n rows.",
        List.of("metric", "definition", "averaging"),
        measures.stream().map(m -> List.of(m.id(), m.definition(), m.averaging())).toList());
  }
}
