/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evoke.core.ClassNames;
import org.evoke.data.table.CsvLine;
import org.evoke.lab.data.Clips;
import org.evoke.lab.data.Target;
import org.evoke.lab.run.FoldRow;
import org.evoke.lab.run.Pooled;
import org.evoke.lab.run.RunResult;
import org.evoke.lab.run.Scores;

/** The tables of a run folder that programs read, as CSV. */
final class RunCsv {
  private RunCsv() {}

  static void line(List<String> cells, StringBuilder text) {
    text.append(cells.stream().map(CsvLine::field).collect(Collectors.joining(","))).append('\n');
  }

  /** {@code folds.csv}: where each row stands. */
  static String folds(RunResult run) {
    Clips clips = run.data().clips();
    StringBuilder text = new StringBuilder("protocol,seed,repeat,fold,part,id,group");
    text.append(clips.seconds().isPresent() ? ",time_ms\n" : "\n");
    for (FoldRow row : run.folds()) {
      List<String> cells =
          new ArrayList<>(
              List.of(
                  row.protocol(),
                  Long.toString(row.seed()),
                  Integer.toString(row.repeat()),
                  Integer.toString(row.fold()),
                  row.part()));
      identify(clips, row.row(), cells);
      line(cells, text);
    }
    return text.toString();
  }

  /**
   * {@code predictions.csv}: prediction, truth and baseline of each scored row, and the probability
   * of each class where a model knows them.
   */
  static String predictions(RunResult run) {
    Clips clips = run.data().clips();
    StringBuilder text = new StringBuilder("protocol,model,seed,repeat,fold,id,group");
    text.append(clips.seconds().isPresent() ? ",time_ms" : "");
    for (Target target : clips.targets()) {
      String name = target.name();
      text.append(',').append(name).append(',').append(name).append("_true,");
      text.append(name).append("_baseline");
    }
    for (int target : probable(run)) {
      Target what = clips.targets().get(target);
      new ClassNames(what.name(), what.classes())
          .columns().stream().skip(1).forEach(column -> text.append(',').append(column));
    }
    text.append('\n');
    int[] probable = probable(run);
    run.pooled().forEach(pooled -> predictions(clips, pooled, probable, text));
    return text.toString();
  }

  /** The targets of whose classes a model tells the probabilities. */
  private static int[] probable(RunResult run) {
    return IntStream.range(0, run.data().clips().targets().size())
        .filter(
            target -> run.pooled().stream().anyMatch(one -> one.probabilities()[target].length > 0))
        .toArray();
  }

  private static void predictions(Clips clips, Pooled pooled, int[] probable, StringBuilder text) {
    for (Pooled.Part part : pooled.parts()) {
      for (int i = part.from(); i < part.to(); i++) {
        List<String> cells =
            new ArrayList<>(
                List.of(
                    pooled.protocol().name(),
                    pooled.model().name(),
                    Long.toString(part.seed()),
                    Integer.toString(part.repeat() + 1),
                    Integer.toString(part.number() + 1)));
        identify(clips, pooled.rows()[i], cells);
        for (int target = 0; target < clips.targets().size(); target++) {
          Target what = clips.targets().get(target);
          cells.add(value(what, pooled.predicted()[target][i]));
          cells.add(value(what, pooled.truth()[target][i]));
          cells.add(value(what, pooled.baseline()[target][i]));
        }
        for (int target : probable) {
          int classes = clips.targets().get(target).classes().size();
          double[][] known = pooled.probabilities()[target];
          for (int c = 0; c < classes; c++) {
            cells.add(known.length == 0 ? "" : Double.toString(known[c][i]));
          }
        }
        line(cells, text);
      }
    }
  }

  private static void identify(Clips clips, int row, List<String> cells) {
    cells.add(clips.ids().get(row));
    cells.add(clips.groups().names().get(row));
    clips.seconds().ifPresent(times -> cells.add(Long.toString(Math.round(times[row] * 1000))));
  }

  /** Numbers with all their digits, classes by name. */
  private static String value(Target target, double value) {
    return target.isClass() ? target.classes().get((int) value) : Double.toString(value);
  }

  /** {@code tables.csv}: every score, one to a line. */
  static String scores(RunResult run) {
    StringBuilder text =
        new StringBuilder("protocol,model,target,metric,value,low,high,baseline,rows,groups\n");
    for (Scores.Score score : run.scores().scores()) {
      line(
          List.of(
              score.protocol(),
              score.model(),
              score.target(),
              score.measure().id(),
              number(score.value().value()),
              number(score.value().low()),
              number(score.value().high()),
              number(score.baseline()),
              Integer.toString(score.rows()),
              Integer.toString(score.groups())),
          text);
    }
    return text.toString();
  }

  static String number(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }
}
