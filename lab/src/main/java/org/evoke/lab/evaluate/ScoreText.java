/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evoke.data.json.JsonText;
import org.evoke.data.table.CsvLine;

/** Writes scores for programs to read. */
public final class ScoreText {
  private ScoreText() {}

  /**
   * A CSV table {@code target,metric,value,low,high,n}, numbers with six significant digits, empty
   * cells for what is not defined.
   */
  public static String csv(List<Score> scores) {
    StringBuilder text = new StringBuilder("target,metric,value,low,high,n\n");
    for (Score score : scores) {
      text.append(CsvLine.field(score.target())).append(',').append(score.metric()).append(',');
      text.append(number(score.interval().value())).append(',');
      text.append(number(score.interval().low())).append(',');
      text.append(number(score.interval().high())).append(',');
      text.append(score.n()).append('\n');
    }
    return text.toString();
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6g", value);
  }

  /**
   * A JSON object with the scores, all digits, null for what is not defined, and everything that
   * led to them.
   */
  public static String json(EvaluationRequest request, ClipEvaluation evaluation) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("predictions", shown(request.predictions()));
    request.against().ifPresent(against -> object.put("against", shown(against)));
    object.put("labels", shown(request.labels()));
    request.group().ifPresent(column -> object.put("group", column));
    request.time().ifPresent(column -> object.put("time", column));
    object.put("confidence", request.bootstrap().confidence());
    object.put("bootstrap_draws", request.bootstrap().draws());
    object.put("seed", request.seed().value());
    List<Object> scores = new ArrayList<>();
    evaluation.scores().forEach(score -> scores.add(entry(score)));
    object.put("scores", scores);
    object.put("notes", evaluation.notes());
    return JsonText.write(object);
  }

  private static String shown(Source source) {
    return source.reader().name() + ":" + source.path();
  }

  private static Map<String, Object> entry(Score score) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("target", score.target());
    entry.put("metric", score.metric());
    entry.put("value", orNull(score.interval().value()));
    entry.put("low", orNull(score.interval().low()));
    entry.put("high", orNull(score.interval().high()));
    entry.put("n", score.n());
    return entry;
  }

  private static Double orNull(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
