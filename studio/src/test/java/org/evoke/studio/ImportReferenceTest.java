/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evoke.data.npz.NpyArray;
import org.evoke.data.npz.Npz;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference weights of every network, imported from the command line as they lie there. */
class ImportReferenceTest {
  private static final double TOLERANCE = 5e-6;

  @TempDir Path folder;

  @Test
  void everyReferenceNetworkIsRecognisedAndAnswers() throws IOException {
    Path layers = SharedData.require("models/layers");
    List<Path> models;
    try (Stream<Path> inside = Files.list(layers)) {
      models = inside.filter(Files::isDirectory).sorted().toList();
    }
    assertThat(models).hasSizeGreaterThanOrEqualTo(10);
    for (Path model : models) {
      for (String weights : List.of("weights.npz", "weights.safetensors")) {
        check(model, model.resolve(weights));
      }
    }
  }

  private void check(Path reference, Path weights) throws IOException {
    Map<String, NpyArray> arrays = Npz.read(reference.resolve("forward.npz"));
    List<Object> arguments =
        new ArrayList<>(List.of("models", "import", weights, "-o", folder.resolve("m")));
    arguments.addAll(List.of("--id", "reference"));
    String name = reference.getFileName().toString();
    if (name.equals("temp_tf")) {
      arguments.addAll(List.of("--inputs", widths(arrays)));
    }
    CommandRun imported = CommandRun.of(arguments.toArray());
    assertThat(imported.code()).as(name + ": " + imported.err()).isZero();
    CommandRun run = predict(name, arrays);
    assertThat(run.code()).as(name + ": " + run.err()).isZero();
    List<String> lines = Files.readAllLines(folder.resolve("out.csv"));
    switch (name) {
      case "tcn" -> {} // its positions have gaps, which files of features do not tell
      case "temporal_aan" -> values(lines, fedBack(reference), 1);
      case "cbrnn_gru", "cbrnn_lstm" -> frames(lines, arrays.get("out.frame_logit").doubles());
      default -> classes(lines, arrays.get("out.output").doubles());
    }
  }

  private static double[] fedBack(Path reference) {
    return Npz.read(reference.resolve("autoregressive.npz")).get("out.output").doubles();
  }

  private static String widths(Map<String, NpyArray> arrays) {
    List<String> widths = new ArrayList<>();
    for (int i = 0; arrays.containsKey("in.x" + i); i++) {
      int[] shape = arrays.get("in.x" + i).shape();
      widths.add("x" + i + ":" + shape[shape.length - 1]);
    }
    return String.join(",", widths);
  }

  /** Rows as they are; of several series the first. */
  private CommandRun predict(String name, Map<String, NpyArray> arrays) throws IOException {
    List<Object> arguments =
        new ArrayList<>(
            List.of("predict", "--model", folder.resolve("m"), "-o", folder.resolve("out.csv")));
    for (Map.Entry<String, NpyArray> entry : arrays.entrySet()) {
      String input = entry.getKey().startsWith("in.") ? entry.getKey().substring(3) : "";
      if (input.matches("x\\d*|event|logmel")) {
        int[] shape = entry.getValue().shape();
        int width = shape[shape.length - 1];
        int rows = shape[shape.length - 2];
        double[] first = Arrays.copyOf(entry.getValue().doubles(), rows * width);
        Path file = folder.resolve(name + "-" + input + ".npz");
        Npz.write(file, Map.of("rows", NpyArray.of(first, rows, width)));
        arguments.addAll(List.of("--input", input + "=" + file));
      }
    }
    return CommandRun.of(arguments.toArray());
  }

  private static void values(List<String> lines, double[] expected, int column) {
    for (int row = 1; row < lines.size(); row++) {
      double value = Double.parseDouble(lines.get(row).split(",", -1)[column]);
      assertThat(value).isCloseTo(expected[row - 1], within(TOLERANCE));
    }
  }

  private static void frames(List<String> lines, double[] logits) {
    values(lines, Arrays.stream(logits).map(logit -> 1 / (1 + Math.exp(-logit))).toArray(), 1);
  }

  private static void classes(List<String> lines, double[] logits) {
    int classes = lines.get(0).split(",", -1).length - 2;
    assertThat(lines.get(0)).startsWith("row,class,p1,").endsWith(",p" + classes);
    for (int row = 1; row < lines.size(); row++) {
      String[] cells = lines.get(row).split(",", -1);
      boolean repeated = logits.length < classes * (lines.size() - 1);
      int from = repeated ? 0 : (row - 1) * classes;
      double[] own = Arrays.copyOfRange(logits, from, from + classes);
      double sum = Arrays.stream(own).map(Math::exp).sum();
      for (int i = 0; i < classes; i++) {
        assertThat(Double.parseDouble(cells[2 + i]))
            .isCloseTo(Math.exp(own[i]) / sum, within(TOLERANCE));
      }
    }
  }
}
