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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.data.json.JsonObject;
import org.evoke.data.json.JsonText;
import org.evoke.data.npz.NpyArray;
import org.evoke.data.npz.Npz;
import org.evoke.nn.Networks;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Network;
import org.evoke.nn.network.Reading;
import org.evoke.nn.torch.Placement;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Weights of every family, from file to prediction. */
class ImportFamiliesTest {
  private static final int ROWS = 20;
  private static final List<String> WITHOUT_ATTENTION = List.of("tcn", "dnn", "lstm", "mn04");

  @TempDir Path folder;

  static Stream<String> families() {
    return Networks.names().stream();
  }

  /** Sizes are found, and the answers are those of the network itself. */
  @ParameterizedTest
  @MethodSource("families")
  void weightsBecomeAModelThatAnswersAsTheNetwork(String family) throws IOException {
    Architecture architecture = SmallWeights.architecture(family);
    Map<String, Tensor> weights = SmallWeights.parameters(architecture);
    for (String extension : List.of(".npz", ".safetensors")) {
      Path file = SmallWeights.write(folder.resolve("w" + extension), weights);
      imported(file);
    }
    assertThat(manifest().text("family")).isEqualTo(family);
    JsonObject read = manifest().object("architecture");
    assertThat(read.object("options").values()).isEqualTo(written(architecture.options()));
    assertThat(read.text("training_range")).isEqualTo("unknown");
    Map<String, Tensor> rows = rows(architecture);
    CommandRun run = predict(rows);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("range of the training data is unknown");
    try (Network network = architecture.build(Placement.CPU_SINGLE, new Seed(1))) {
      network.parameters().load(weights);
      assertAnswers(family, answered(network, rows));
    }
    attention(family, rows);
    importance(architecture, rows);
  }

  private void imported(Path file, Object... options) {
    List<Object> arguments = new ArrayList<>(List.of("models", "import", file, "-o", model()));
    arguments.addAll(Arrays.asList(options));
    CommandRun run = CommandRun.of(arguments.toArray());
    assertThat(run.code()).as(run.err()).isZero();
  }

  private Path model() {
    return folder.resolve("model");
  }

  private JsonObject manifest() throws IOException {
    String place = "model.json";
    String text = Files.readString(model().resolve(place));
    return new JsonObject(place, JsonText.readObject(text, place));
  }

  private static Map<String, Object> written(Map<String, Object> options) {
    return JsonText.readObject(JsonText.write(options), "options");
  }

  private static Map<String, Tensor> rows(Architecture architecture) {
    Map<String, Tensor> rows = new LinkedHashMap<>();
    architecture
        .inputs()
        .forEach(
            (name, width) -> {
              RandomStream stream = new Seed(3).derive(name).stream();
              float[] values = new float[ROWS * width];
              for (int i = 0; i < values.length; i++) {
                values[i] = (float) stream.nextGaussian();
              }
              rows.put(name, new Tensor(new int[] {ROWS, width}, values));
            });
    return rows;
  }

  private CommandRun predict(Map<String, Tensor> rows, Object... further) throws IOException {
    List<Object> arguments =
        new ArrayList<>(List.of("predict", "--model", model(), "-o", folder.resolve("out.csv")));
    for (Map.Entry<String, Tensor> input : rows.entrySet()) {
      Path file = folder.resolve(input.getKey() + ".npz");
      Tensor tensor = input.getValue();
      Npz.write(file, Map.of("a", NpyArray.of(tensor.values(), tensor.shape())));
      arguments.addAll(List.of("--input", input.getKey() + "=" + file));
    }
    arguments.addAll(Arrays.asList(further));
    return CommandRun.of(arguments.toArray());
  }

  private static Map<String, Tensor> answered(Network network, Map<String, Tensor> rows) {
    boolean single = network.architecture().reading() == Reading.ROWS;
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    rows.forEach(
        (name, tensor) -> {
          int width = tensor.shape()[1];
          int[] shape = single ? tensor.shape() : new int[] {1, ROWS, width};
          inputs.put(name, new Tensor(shape, tensor.values()));
        });
    return network.predict(inputs);
  }

  private void assertAnswers(String family, Map<String, Tensor> answered) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("out.csv"));
    assertThat(lines).hasSize(ROWS + 1);
    for (int row = 0; row < ROWS; row++) {
      double[] cells = cells(lines.get(row + 1));
      switch (family) {
        case "mn04" -> {
          float[] logits = answered.get("logits").values();
          assertThat(cells[1]).isCloseTo(sigmoid(logits[0]), within(1e-6));
          assertThat(cells).hasSize(1 + logits.length);
        }
        case "cbrnn" -> {
          double frame = sigmoid(answered.get("frame_logit").values()[row]);
          assertThat(cells[1]).isCloseTo(frame, within(1e-6));
          double clip = sigmoid(answered.get("clip_logit").values()[0]);
          assertThat(cells[2]).isCloseTo(clip, within(1e-6));
        }
        default -> assertNumbers(lines.get(0), cells, answered.get("output").values(), row);
      }
    }
  }

  private static double sigmoid(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  private static void assertNumbers(String head, double[] cells, float[] output, int row) {
    boolean classes = head.startsWith("row,class,p1,p2");
    int width = cells.length - (classes ? 2 : 1);
    int from = output.length == width ? 0 : row * width;
    double sum = 0;
    int best = 0;
    for (int i = 0; i < width; i++) {
      sum += Math.exp(output[from + i]);
      best = output[from + i] > output[from + best] ? i : best;
    }
    for (int i = 0; i < width; i++) {
      double expected = classes ? Math.exp(output[from + i]) / sum : output[from + i];
      assertThat(cells[cells.length - width + i]).isCloseTo(expected, within(1e-6));
    }
    if (classes) {
      assertThat(cells[1]).isEqualTo(best + 1);
    }
  }

  private static double[] cells(String line) {
    return Arrays.stream(line.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  /** Weights of every query sum to one; families without attention say so. */
  private void attention(String family, Map<String, Tensor> rows) throws IOException {
    Path file = folder.resolve("attention.csv");
    CommandRun run = predict(rows, "--attention", file);
    if (WITHOUT_ATTENTION.contains(family)) {
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("has no attention; leave out --attention");
      return;
    }
    assertThat(run.code()).as(run.err()).isZero();
    Map<String, Double> sums = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      String query = String.join(",", cells[0], cells[1], cells[2], cells[3]);
      sums.merge(query, Double.parseDouble(cells[5]), Double::sum);
    }
    assertThat(sums).isNotEmpty();
    sums.forEach((query, sum) -> assertThat(sum).as(query).isCloseTo(1, within(1e-5)));
  }

  private void importance(Architecture architecture, Map<String, Tensor> rows) throws IOException {
    Path file = folder.resolve("importance.csv");
    CommandRun run = predict(rows, "--importance", file);
    assertThat(run.code()).as(run.err()).isZero();
    List<String> lines = Files.readAllLines(file);
    for (String input : architecture.inputs().keySet()) {
      assertThat(lines)
          .as(input)
          .anyMatch(line -> line.startsWith(input + ",") && !line.contains(",0.0,"));
    }
  }

  @ParameterizedTest
  @MethodSource("families")
  void unknownAndIllTypedOptionsAreNamed(String family) throws IOException {
    Architecture architecture = SmallWeights.architecture(family);
    imported(SmallWeights.write(folder.resolve("w.npz"), SmallWeights.parameters(architecture)));
    Path file = model().resolve("model.json");
    String good = Files.readString(file);
    String option = architecture.options().keySet().iterator().next();
    Files.writeString(file, good.replace("\"options\" : {", "\"options\" : {\n \"heds\" : 2,"));
    refused(family + ": option heds is unknown", option);
    Files.writeString(
        file,
        good.replaceFirst(
            "\"" + option + "\" : (\\[[^\\]]*\\]|[^,}]*)", "\"" + option + "\" : {}"));
    refused(family + ": " + option + " is {}", "must be");
  }

  private void refused(String... messages) {
    CommandRun run = CommandRun.of("models", "show", model());
    assertThat(run.code()).as(run.err()).isEqualTo(3);
    assertThat(run.err()).contains(messages);
  }

  @ParameterizedTest
  @MethodSource("families")
  void missingAndFurtherTensorsAreNamed(String family) {
    Map<String, Tensor> weights =
        new LinkedHashMap<>(SmallWeights.parameters(SmallWeights.architecture(family)));
    String last = List.copyOf(weights.keySet()).get(weights.size() - 1);
    Tensor kept = weights.remove(last);
    unfit(family, weights, "parameter " + last + " is missing");
    weights.put("further", kept);
    unfit(family, weights, "parameter " + last + " is missing; there is further");
    weights.put(last, kept);
    unfit(family, weights, "parameter further is unknown");
  }

  private void unfit(String family, Map<String, Tensor> weights, String message) {
    Path file = SmallWeights.write(folder.resolve("w.npz"), weights);
    CommandRun run = CommandRun.of("models", "import", file, "--as", family, "-o", model());
    assertThat(run.code()).as(run.err()).isEqualTo(3);
    assertThat(run.err()).contains("w.npz as " + family).contains(message);
    assertThat(model()).doesNotExist();
  }

  @Test
  void namesOfSeveralFamiliesNeedAChoice() {
    Map<String, Tensor> both =
        new LinkedHashMap<>(SmallWeights.parameters(SmallWeights.architecture("dnn")));
    both.putAll(SmallWeights.parameters(SmallWeights.architecture("lstm")));
    Path file = SmallWeights.write(folder.resolve("w.npz"), both);
    CommandRun run = CommandRun.of("models", "import", file, "-o", model());
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains("could be of the families dnn, lstm; choose one with --as");
    unfit("dnn", both, "lstm.weight_ih_l0");
  }

  @Test
  void wrappedModulesAndNewerWeightNormalisationAreTakenUp() throws IOException {
    Map<String, Tensor> wrapped = new LinkedHashMap<>();
    SmallWeights.parameters(SmallWeights.architecture("tcn"))
        .forEach(
            (name, tensor) ->
                wrapped.put(
                    "module."
                        + name.replace("weight_g", "parametrizations.weight.original0")
                            .replace("weight_v", "parametrizations.weight.original1"),
                    tensor));
    imported(SmallWeights.write(folder.resolve("w.npz"), wrapped));
    assertThat(manifest().text("family")).isEqualTo("tcn");
  }

  @Test
  void whatTensorsDoNotTellIsStated() throws IOException {
    Architecture tcn = SmallWeights.architecture("tcn");
    Path file = SmallWeights.write(folder.resolve("w.npz"), SmallWeights.parameters(tcn));
    imported(file);
    assertThat(manifest().objects("outputs").get(14).text("name")).isEqualTo("triumph");
    imported(file, "--inputs", "picture:4,sound:3", "--option", "dilations=1,3,9");
    assertThat(manifest().objects("inputs").get(1).text("name")).isEqualTo("sound");
    JsonObject options = manifest().object("architecture").object("options");
    assertThat(options.values()).containsEntry("encoding", 6);
    assertThat(options.values().get("dilations")).isEqualTo(List.of(1, 3, 9));
    Path two =
        SmallWeights.write(
            folder.resolve("two.npz"),
            SmallWeights.parameters(
                Networks.of("dnn", Map.of("x", 3), Map.of("reduced", 2, "outputs", 2))));
    imported(two, "--inputs", "face", "--outputs", "valence,fear:0:10");
    assertThat(manifest().objects("outputs").get(1).number("high")).isEqualTo(10);
    imported(two, "--classes", "calm,tense");
    assertThat(manifest().objects("classes").get(0).texts("labels"))
        .containsExactly("calm", "tense");
    CommandRun shown = CommandRun.of("models", "show", model());
    assertThat(shown.out()).contains("`class`: calm, tense");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dnn | --inputs a,b,c | inputs are [a, b, c], the weights have 2 of widths [3, 2]",
        "dnn | --inputs a:3,b:4 | input b is said to be 4 wide, the weights take 2",
        "dnn | --inputs a:x,b | --inputs has 'a:x', must be NAME or NAME:WIDTH",
        "dnn | --inputs a,a | --inputs names a twice",
        "dnn | --classes a,b | 2 classes are stated, the network has 7",
        "dnn | --outputs a,b | 2 outputs are stated, the network has 7",
        "dnn | --outputs a:1 | must be NAME or NAME:LOW:HIGH",
        "dnn | --outputs a:x:1 | 'x' is no number",
        "dnn | --outputs a,a | names one twice",
        "dnn | --option heads=2 | option heads is unknown; there are [dropout, outputs, reduced]",
        "fea-tf | --option heads=3 | heads is 3, must divide the width of 8",
        "fea-tf | --option heads=many | heads is many, must be a whole number",
        "temp-tf | --inputs a,b | give NAME:WIDTH for each but one",
        "temp-tf | --inputs a:2,b:2 | the weights take 5 columns in all",
        "attendaffectnet-temporal | --classes a,b | 2 classes are stated, the network has 1",
        "mn04 | --classes a,b | state outputs",
        "cbrnn | --outputs a | 1 outputs are stated, the network has 2",
      })
  void whatCannotBeStatedIsRefused(String family, String options, String message) {
    Architecture architecture = SmallWeights.architecture(family);
    Path file = SmallWeights.write(folder.resolve("w.npz"), SmallWeights.parameters(architecture));
    List<Object> arguments = new ArrayList<>(List.of("models", "import", file, "-o", model()));
    arguments.addAll(List.of(options.split(" ")));
    CommandRun run = CommandRun.of(arguments.toArray());
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(model()).doesNotExist();
  }

  /** The published tagger on the published log-mel rows of a recording. */
  @Test
  void thePublishedTaggerTags() throws IOException {
    Path weights = SharedData.require("weights/mn04_as_mAP_432.pt");
    Map<String, NpyArray> speech = Npz.read(SharedData.require("models/mn04/speech_32k.npz"));
    imported(weights);
    NpyArray mel = speech.get("mel");
    int bands = mel.shape()[mel.shape().length - 2];
    int frames = mel.shape()[mel.shape().length - 1];
    float[] turned = new float[bands * frames];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = mel.floats()[(i % bands) * frames + i / bands];
    }
    CommandRun run = predict(Map.of("mel", new Tensor(new int[] {frames, bands}, turned)));
    assertThat(run.code()).as(run.err()).isZero();
    double[] first = cells(Files.readAllLines(folder.resolve("out.csv")).get(1));
    double[] logits = speech.get("logits").doubles();
    assertThat(first).hasSize(1 + logits.length);
    assertThat(first[1]).isCloseTo(0.851, within(5e-3));
    for (int tag = 0; tag < logits.length; tag++) {
      assertThat(first[tag + 1]).isCloseTo(sigmoid(logits[tag]), within(2e-3));
    }
  }
}
