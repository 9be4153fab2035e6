/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evoke.core.Timeline;
import org.evoke.data.json.JsonText;
import org.evoke.data.number.Decimals;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.UsedModel;

/**
 * A comparison as JSON, described by {@code docs/schema/compare-1.schema.json}: members always in
 * the same order.
 */
final class CompareJson {
  /** Name and version of the layout. */
  static final String SCHEMA = "evoke-compare/1";

  private CompareJson() {}

  static String of(Comparison comparison) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", SCHEMA);
    json.put("software", comparison.first().software());
    json.put("first", version(comparison.first()));
    json.put("second", version(comparison.second()));
    UsedModel model = comparison.first().models().get(0);
    json.put(
        "model",
        map(
            "id", model.id(),
            "version", model.version(),
            "context_ms", Decimals.milliseconds(model.contextSeconds()),
            "step_ms", Decimals.milliseconds(model.stepSeconds())));
    json.put("alignment", alignment(comparison));
    json.put(
        "test",
        map(
            "level", number(Block.LEVEL, 3),
            "correction", "holm",
            "error_correlation", number(comparison.correlation(), 4)));
    Timeline timeline = comparison.first().timeline();
    json.put("start_ms", times(timeline.starts()));
    json.put("end_ms", times(timeline.ends()));
    json.put("differences", comparison.curves().stream().map(CompareJson::curve).toList());
    json.put("blocks", comparison.blocks().stream().map(CompareJson::block).toList());
    json.put("summary", CompareSummary.of(comparison));
    return JsonText.write(json);
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  private static Map<String, Object> version(Answer answer) {
    return map(
        "name", answer.source().name(),
        "sha256", answer.source().sha256(),
        "duration_ms", Decimals.milliseconds(answer.source().seconds()),
        "notes", answer.notes());
  }

  private static Map<String, Object> alignment(Comparison comparison) {
    Alignment alignment = comparison.alignment();
    List<Object> stretches = new ArrayList<>();
    for (Stretch stretch : alignment.stretches()) {
      stretches.add(
          map(
              "first_ms", Decimals.milliseconds(stretch.first()),
              "second_ms", Decimals.milliseconds(stretch.second()),
              "length_ms", Decimals.milliseconds(stretch.seconds())));
    }
    List<Object> shots = new ArrayList<>();
    for (Comparison.ShotPair pair : comparison.shots()) {
      shots.add(
          map(
              "number", pair.number(),
              "partner", pair.partner() < 0 ? null : pair.partner(),
              "shared_ms", Decimals.milliseconds(pair.sharedSeconds())));
    }
    return map(
        "kind", alignment.kind().name().toLowerCase(Locale.ROOT),
        "stretches", stretches,
        "only_first", parts(alignment.onlyFirst()),
        "only_second", parts(alignment.onlySecond()),
        "shots", shots);
  }

  private static List<Object> parts(List<Alignment.Part> parts) {
    List<Object> list = new ArrayList<>();
    for (Alignment.Part part : parts) {
      list.add(
          map(
              "start_ms", Decimals.milliseconds(part.start()),
              "end_ms", Decimals.milliseconds(part.end())));
    }
    return list;
  }

  private static Map<String, Object> curve(DifferenceCurve curve) {
    int decimals = Decimals.of(curve.track().scale());
    return map(
        "track", curve.track().name(),
        "scale",
            map(
                "name", curve.track().scale().name(),
                "low", number(curve.track().scale().low(), decimals),
                "high", number(curve.track().scale().high(), decimals)),
        "first", numbers(curve.track().values(), decimals),
        "second", numbers(curve.second(), decimals),
        "difference", numbers(curve.values(), decimals),
        "lower", numbers(curve.lower(), decimals),
        "upper", numbers(curve.upper(), decimals));
  }

  private static Map<String, Object> block(Block block) {
    return map(
        "track", block.track(),
        "start_ms", Decimals.milliseconds(block.start()),
        "end_ms", Decimals.milliseconds(block.end()),
        "mean", number(block.mean(), Decimals.CURVE),
        "lower", number(block.lower(), Decimals.CURVE),
        "upper", number(block.upper(), Decimals.CURVE),
        "p", number(block.p(), Decimals.CURVE),
        "p_corrected", number(block.adjusted(), Decimals.CURVE),
        "larger", block.isLarger(),
        "needed_correlation", number(block.neededCorrelation(), 4));
  }

  private static List<Object> times(double[] seconds) {
    return Arrays.stream(seconds).mapToObj(s -> (Object) Decimals.milliseconds(s)).toList();
  }

  static List<Object> numbers(double[] values, int decimals) {
    List<Object> numbers = new ArrayList<>();
    for (double value : values) {
      numbers.add(number(value, decimals));
    }
    return numbers;
  }

  /** A number, null where there is none. */
  static BigDecimal number(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return null;
    }
    BigDecimal rounded = Decimals.rounded(value, decimals);
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
