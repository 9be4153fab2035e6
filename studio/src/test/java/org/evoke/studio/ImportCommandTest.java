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
import java.util.List;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportCommandTest {
  private static final double TOLERANCE = 2e-6;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "video_audio, valence_video_audio",
    "only_video, valence_only_video",
    "only_audio, valence_only_audio"
  })
  void publishedModelsGiveTheirPublishedOutputs(String kind, String expected) throws IOException {
    Path shared = SharedData.require("models/attendaffectnet");
    Path model = folder.resolve("model");
    Path file =
        shared.resolve("MDB_valence_COGNIMUSE_attention_model_Feature_AAN_" + kind + ".pth");
    CommandRun imported = CommandRun.of("models", "import", file, "-o", model, "--id", "aan");
    assertThat(imported.code()).as(imported.err()).isZero();
    List<String> names = Files.readAllLines(shared.resolve(expected).resolve("inputs_order.txt"));
    CommandRun predicted = predict(model, shared.resolve("inputs"), names);
    assertThat(predicted.code()).as(predicted.err()).isZero();
    List<String> rows = Files.readAllLines(folder.resolve("out.csv"));
    List<String> golden = Files.readAllLines(shared.resolve(expected).resolve("outputs.csv"));
    assertThat(rows).hasSameSizeAs(golden).first().isEqualTo("row,valence");
    for (int row = 1; row < golden.size(); row++) {
      String[] cells = golden.get(row).split(",", -1);
      assertThat(number(rows.get(row), 1))
          .isCloseTo(Double.parseDouble(cells[2]), within(TOLERANCE));
    }
    attentionSumsToOne(folder.resolve("attention.csv"), names.size());
    assertThat(Files.readAllLines(folder.resolve("importance.csv"))).hasSize(names.size() + 1);
  }

  private CommandRun predict(Path model, Path inputs, List<String> names) {
    List<Object> arguments = new ArrayList<>(List.of("predict", "--model", model));
    for (String name : names) {
      arguments.add("--input");
      arguments.add(name + "=" + inputs.resolve(name + "_sample.h5"));
    }
    arguments.addAll(List.of("-o", folder.resolve("out.csv")));
    arguments.addAll(List.of("--attention", folder.resolve("attention.csv")));
    arguments.addAll(List.of("--importance", folder.resolve("importance.csv")));
    return CommandRun.of(arguments.toArray());
  }

  private static void attentionSumsToOne(Path file, int inputs) throws IOException {
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.get(0)).isEqualTo("layer,row,head,query,key,weight");
    assertThat(lines).hasSize(1 + 6 * 10 * 2 * inputs * inputs);
    for (int first = 1; first < lines.size(); first += inputs) {
      double sum = 0;
      for (int key = 0; key < inputs; key++) {
        sum += number(lines.get(first + key), 5);
      }
      assertThat(sum).isCloseTo(1, within(1e-5));
    }
  }

  private static double number(String line, int cell) {
    return Double.parseDouble(line.split(",", -1)[cell]);
  }

  @Test
  void theCardSaysWhatIsUnknown() throws IOException {
    Path weights = SmallWeights.attendAffectNet(folder.resolve("Own valence.npz"));
    Path model = folder.resolve("model");
    CommandRun imported = CommandRun.of("models", "import", weights, "-o", model);
    assertThat(imported.code()).as(imported.err()).isZero();
    assertThat(model.resolve("CARD.md"))
        .content()
        .contains("Imported", "`x0`: 3 columns", "Intended use", "Misuse", "Limits", "Unknown");
    assertThat(model.resolve("model.json"))
        .content()
        .contains("\"id\" : \"own-valence\"", "\"version\" : \"unknown\"")
        .contains("\"trained_on\" : \"unknown\"", "\"seed\" : \"unknown\"");
    assertThat(model.resolve("LICENSE")).content().contains("Unknown");
    CommandRun shown = CommandRun.of("models", "show", model);
    assertThat(shown.code()).as(shown.err()).isZero();
    assertThat(shown.out()).contains("own-valence unknown", "Imported");
    CommandRun film = CommandRun.of("predict", "x.mp4", "--model", model);
    assertThat(film.code()).isEqualTo(4);
    assertThat(film.err()).contains("does not say how its features are made");
  }

  @Test
  void weightsOfNoKnownFamilyAreRefused() {
    Path weights = SmallWeights.odd(folder.resolve("odd.npz"));
    CommandRun any = CommandRun.of("models", "import", weights, "-o", folder.resolve("m"));
    assertThat(any.code()).isEqualTo(3);
    assertThat(any.err())
        .contains("its 1 tensors, nothing, have the names of no family", "name one with --as");
    CommandRun named =
        CommandRun.of("models", "import", weights, "--as", "tcn", "-o", folder.resolve("m"));
    assertThat(named.code()).isEqualTo(3);
    assertThat(named.err())
        .contains("odd.npz as tcn: parameter blocks.0.conv1.weight_v is missing");
    CommandRun unknown = CommandRun.of("models", "import", weights, "--as", "attendafectnet");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("did you mean attendaffectnet?");
    assertThat(folder.resolve("m")).doesNotExist();
  }

  @Test
  void tensorsThatDoNotFitTheirNamesAreRefused() {
    Path weights = SmallWeights.cutAttendAffectNet(folder.resolve("cut.npz"));
    CommandRun run = CommandRun.of("models", "import", weights, "-o", folder.resolve("m"));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("parameter encoder.norm.a_2 is missing");
  }
}
