/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.attendaffectnet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.UsageException;
import org.evoke.data.clips.ClipTable;
import org.evoke.lab.evaluate.RunClipReader;
import org.evoke.lab.figure.Figure;
import org.evoke.lab.figure.SeriesFigure;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.study.Cell;
import org.evoke.lab.study.CellResult;
import org.evoke.lab.table.Numerals;
import org.evoke.lab.table.Table;

/**
 * Truth and prediction of one film of COGNIMUSE over time, by the feature model on both streams,
 * learned from all other films.
 */
abstract class AttendFigure extends AttendReproduction {
  private static final double MILLISECONDS = 1000;
  private static final String TITLE = "Truth and prediction of valence and arousal over time of ";

  private final String figure;

  AttendFigure(String name, String figure, String film) {
    super(name, TITLE + film);
    this.figure = figure;
  }

  /** Names the film that is shown, which need not be the paper's. */
  @Override
  final String title(AttendSettings plan) {
    boolean other = plan.settings().changed().containsKey(figure + ".film");
    return other ? TITLE + film(plan) : super.title(plan);
  }

  @Override
  public final Map<String, String> data() {
    return new AttendTable1().data();
  }

  private String film(AttendSettings plan) {
    return plan.settings().text(figure + ".film");
  }

  @Override
  final AttendRows rows(ReproductionRequest request, AttendSettings plan) {
    requireModel("models", plan.models(), AttendSettings.FEATURE);
    requireModel("streams", plan.streams(), AttendSettings.BOTH);
    return FilmSegments.read(request, plan, Optional.of(film(plan)));
  }

  /** Cells of the film have names of their own, as tables and figures may share a folder. */
  @Override
  final List<Cell> cells(AttendRows rows, AttendSettings plan, boolean published) {
    Map<String, Object> split = new LinkedHashMap<>();
    split.put("kind", "fixed");
    split.put("train", List.of("train"));
    split.put("test", List.of("test"));
    List<Cell> all =
        plan.cells(
            rows,
            AttendSettings.Kind.SEGMENTS,
            FilmSegments.SCALE,
            split,
            List.of("mse", "pcc"),
            published);
    return all.stream()
        .filter(
            cell -> plan.targets().stream().anyMatch(target -> cell.name().equals(name(target))))
        .map(cell -> cell.named(film(plan) + "-" + cell.name()))
        .toList();
  }

  private static void requireModel(String setting, List<String> given, String needed) {
    if (!given.contains(needed)) {
      throw new UsageException(
          "setting "
              + setting
              + " is "
              + given
              + ", must hold "
              + needed
              + ": the figure is of it");
    }
  }

  private static String name(String target) {
    return AttendSettings.cellName(AttendSettings.FEATURE, AttendSettings.BOTH, target);
  }

  @Override
  final List<Table> tables(AttendSettings plan, AttendRows rows, AttendScores scores) {
    List<List<String>> cells = new ArrayList<>();
    for (CellResult result : scores.results()) {
      for (CellResult.Score score : result.scores()) {
        String column = score.target() + " " + score.measure();
        cells.add(
            List.of(
                film(plan),
                score.target(),
                score.measure().toUpperCase(Locale.ROOT),
                Numerals.of(score.value()),
                Numerals.of(score.baseline()),
                plan.settings()
                    .paper()
                    .figure(figure, film(plan), column)
                    .map(value -> String.format(Locale.ROOT, "%.3f", value))
                    .orElse("-")));
      }
    }
    return List.of(
        new Table(
            "Film",
            "Feature model on both streams, learned from the other films; over the segments of the"
                + " film. Labels -1 to 1.",
            List.of("film", "target", "measure", "value", "mean of the training labels", "paper"),
            cells));
  }

  @Override
  final List<Figure> figures(AttendSettings plan, AttendScores scores) {
    List<Figure> figures = new ArrayList<>();
    for (CellResult result : scores.results()) {
      figures.add(figure(plan, result));
    }
    return figures;
  }

  private Figure figure(AttendSettings plan, CellResult result) {
    String target = result.scores().get(0).target();
    String run = result.folder() + "@seed=" + plan.settings().wholes("seeds").get(0);
    RunClipReader reader = new RunClipReader();
    ClipTable predicted = reader.predictions(Path.of(run));
    double[] seconds = predicted.numbers("time_ms");
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] /= MILLISECONDS;
    }
    String caption =
        String.format(
            Locale.ROOT,
            "%s, %s: PCC %s, MSE %s",
            film(plan),
            target,
            Numerals.of(result.score(target, "pcc").value()),
            Numerals.of(result.score(target, "mse").value()));
    return new Figure(
        film(plan).toLowerCase(Locale.ROOT) + "-" + target,
        caption,
        true,
        SeriesFigure.of(
            caption,
            target,
            seconds,
            reader.labels(Path.of(run)).numbers(target),
            predicted.numbers(target)));
  }
}
