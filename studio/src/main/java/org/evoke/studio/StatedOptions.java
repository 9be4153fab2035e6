/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.evoke.core.FeatureSet;
import org.evoke.core.ModelFamily.Stated;
import org.evoke.core.Scale;
import org.evoke.core.UsageException;
import picocli.CommandLine.Option;

/** The options of {@code evoke models import} that say what no tensor tells. */
final class StatedOptions {
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+(e-?\\d+)?|-?\\d+e-?\\d+");

  @Option(
      names = "--inputs",
      paramLabel = "NAME[:WIDTH]",
      split = ",",
      description =
          "Names of the inputs in order, with widths where several share one matrix (default: x0,"
              + " x1, ..., or those of the published model).")
  private List<String> inputs = List.of();

  @Option(
      names = "--outputs",
      paramLabel = "NAME[:LOW:HIGH]",
      split = ",",
      description = "What the numbers are, with their ranges; valence and arousal are known.")
  private List<String> outputs = List.of();

  @Option(
      names = "--classes",
      paramLabel = "LABEL",
      split = ",",
      description = "Words for the classes, in order, where the model finds one of them.")
  private List<String> classes = List.of();

  @Option(
      names = "--option",
      paramLabel = "NAME=VALUE",
      description =
          "An option of the network that its tensors do not tell, such as heads=4, final-relu=false"
              + " or pool=2,2,1; may be repeated.")
  private Map<String, String> options = new LinkedHashMap<>();

  /** What they say. */
  Stated stated() {
    Map<String, Integer> widths = new LinkedHashMap<>();
    inputs.forEach(text -> put(widths, text));
    List<Scale> scales = outputs.stream().map(StatedOptions::scale).toList();
    requireDifferent("--outputs", scales.stream().map(Scale::name).toList());
    requireDifferent("--classes", classes);
    Map<String, Object> values = new LinkedHashMap<>();
    options.forEach((name, text) -> values.put(name, value(text)));
    return new Stated(widths, scales, classes, values);
  }

  private static void put(Map<String, Integer> widths, String text) {
    String[] parts = text.split(":", -1);
    boolean wide = parts.length == 2;
    if (parts[0].isBlank()
        || parts.length > 2
        || (wide && !WHOLE.matcher(parts[1]).matches())
        || (wide && Integer.parseInt(parts[1]) < 1)) {
      throw new UsageException(
          "--inputs has '" + text + "', must be NAME or NAME:WIDTH with a width from 1");
    }
    if (widths.put(parts[0], wide ? Integer.parseInt(parts[1]) : 0) != null) {
      throw new UsageException("--inputs names " + parts[0] + " twice");
    }
  }

  private static Scale scale(String text) {
    String[] parts = text.split(":", -1);
    if (parts[0].isBlank() || (parts.length != 1 && parts.length != 3)) {
      throw new UsageException("--outputs has '" + text + "', must be NAME or NAME:LOW:HIGH");
    }
    Scale named =
        List.of(Scale.VALENCE, Scale.AROUSAL).stream()
            .filter(scale -> scale.name().equals(parts[0]))
            .findFirst()
            .orElse(new Scale(parts[0], -1, 1, FeatureSet.UNKNOWN, FeatureSet.UNKNOWN));
    return parts.length == 1
        ? named
        : named.withRange(number(text, parts[1]), number(text, parts[2]));
  }

  private static double number(String text, String part) {
    if (!WHOLE.matcher(part).matches() && !DECIMAL.matcher(part).matches()) {
      throw new UsageException(
          "--outputs has '" + text + "': '" + part + "' is no number; give NAME:LOW:HIGH");
    }
    return Double.parseDouble(part);
  }

  private static void requireDifferent(String option, List<String> names) {
    if (new LinkedHashSet<>(names).size() != names.size()) {
      throw new UsageException(option + " is " + names + ", names one twice");
    }
  }

  /** As it would stand in {@code model.json}: number, truth value, list or word. */
  private static Object value(String text) {
    boolean bracketed = text.startsWith("[") && text.endsWith("]");
    if (bracketed || text.contains(",")) {
      String inside = bracketed ? text.substring(1, text.length() - 1) : text;
      List<Object> list = new ArrayList<>();
      Arrays.stream(inside.split(",", -1)).forEach(part -> list.add(value(part.strip())));
      return list;
    }
    if (WHOLE.matcher(text).matches()) {
      return Integer.parseInt(text);
    }
    if (DECIMAL.matcher(text).matches()) {
      return Double.parseDouble(text);
    }
    return text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
  }
}
