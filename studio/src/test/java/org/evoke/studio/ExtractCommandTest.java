/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractCommandTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"compare13", "emobase2010"})
  void aRecordingGivesTheReferencesNamesAndValues(String set) throws IOException {
    Path speech = SharedData.require("opensmile/audio/speech_male.wav");
    List<String> names = Files.readAllLines(SharedData.require("opensmile/names_" + set + ".txt"));
    List<String> golden =
        Files.readAllLines(
            SharedData.require("opensmile/golden/speech_male/" + set + "_functionals.csv"));
    Path table = folder.resolve("c.csv");

    assertThat(run("extract", speech, "--features", set, "--format", "opensmile-csv", "-o", table))
        .isZero();

    List<String> lines = Files.readAllLines(table);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).isEqualTo("name;frameTime;" + String.join(";", names));
    String[] row = lines.get(1).split(";", -1);
    assertThat(row[0]).isEqualTo("'speech_male.wav'");
    assertThat(row[1]).isEqualTo("0");
    for (int i = 0; i < names.size(); i++) {
      float reference = Float.parseFloat(golden.get(i + 1).split(";", -1)[1]);
      assertThat(Float.parseFloat(row[i + 2])).as(names.get(i)).isEqualTo(reference);
    }
  }

  @Test
  void theExtensionChoosesTheFormat() throws IOException {
    Path tone = Tones.wav(folder.resolve("tone.wav"), 0.5);
    assertThat(run("extract", tone, "--features", "emobase2010", "-o", folder.resolve("t.arff")))
        .isZero();
    assertThat(folder.resolve("t.arff")).content().startsWith("@relation emobase2010\n");
    assertThat(run("extract", tone, "--features", "emobase2010", "-o", folder.resolve("t.h5")))
        .isZero();
    assertThat(Files.readAllBytes(folder.resolve("t.h5"))).startsWith(0x89, 'H', 'D', 'F');
    assertThat(run("extract", tone, "--features", "emobase2010", "-o", folder.resolve("out")))
        .isZero();
    assertThat(folder.resolve("out/tone.csv")).content().startsWith("name;frameTime;");
  }

  @Test
  void anInstanceNameReplacesTheFilesName() throws IOException {
    Path tone = Tones.wav(folder.resolve("tone.wav"), 0.5);
    Path table = folder.resolve("t.csv");
    assertThat(run("extract", tone, "--features", "emobase2010", "-instname", "it's", "-o", table))
        .isZero();
    assertThat(Files.readAllLines(table).get(1)).startsWith("'it\\'s';0;");
  }

  @Test
  void aWindowWithoutHopIsFollowedByTheNext() throws IOException {
    Path tone = Tones.wav(folder.resolve("tone.wav"), 1);
    Path table = folder.resolve("t.csv");
    assertThat(
            run(
                "extract",
                tone,
                "--features",
                "emobase2010",
                "--window",
                "0.2",
                "--format",
                "csv",
                "-o",
                table))
        .isZero();
    assertThat(Files.readAllLines(table).subList(1, 4))
        .satisfiesExactly(
            row -> assertThat(row).startsWith("tone.wav,0,200,"),
            row -> assertThat(row).startsWith("tone.wav,200,400,"),
            row -> assertThat(row).startsWith("tone.wav,400,600,"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--features gemaps",
        "--features emobase2010 --window 0",
        "--features emobase2010 --window -1 --hop 1",
        "--features emobase2010 --window 0.2 --hop 0",
        "--features emobase2010 --window abc",
        "--features emobase2010 --hop 0.2",
        "--features emobase2010 --window 0.2 --hop 5",
        "--features emobase2010 --window 0.2 --level lld",
        "--features emobase2010 --level frames",
        "--features emobase2010 --format xlsx",
        "--features emobase2010 --format arff",
        "--features deam74 --window 0.2",
        "--features deam74 --level lld",
        "--format csv",
      })
  void wishesThatMakeNoSenseExitWith2(String options) throws IOException {
    Path tone = Tones.wav(folder.resolve("tone.wav"), 0.5);
    Path table = folder.resolve("t.csv");
    assertThat(run(with(options, "extract", tone, "-o", table))).isEqualTo(2);
    assertThat(table).doesNotExist();
  }

  @Test
  void inputsThatCannotBeReadExitWith3() throws IOException {
    Path text = Files.writeString(folder.resolve("text.wav"), "no sound");
    Path out = folder.resolve("out");
    assertThat(run("extract", text, "--features", "emobase2010", "-o", out)).isEqualTo(3);
    Path missing = folder.resolve("missing.wav");
    assertThat(run("extract", missing, "--features", "emobase2010", "-o", out)).isEqualTo(3);
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(run("extract", empty, "--features", "emobase2010", "-o", out)).isEqualTo(3);
  }

  @Test
  void theGoodOnesOfSeveralInputsAreDone() throws IOException {
    Path tone = Tones.wav(folder.resolve("tone.wav"), 0.5);
    Path missing = folder.resolve("missing.wav");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path out = folder.resolve("out");
    assertThat(run("extract", missing, empty, tone, "--features", "emobase2010", "-o", out))
        .isEqualTo(3);
    assertThat(out.resolve("tone.csv")).exists();
    assertThat(Files.readString(out.resolve("index.csv")))
        .contains("missing.wav,,failed: ", "empty,,", "tone.wav,tone.csv,ok");
  }

  @Test
  void outputsThatCannotBeWrittenExitWith5() throws IOException {
    Path tone = Tones.wav(folder.resolve("tone.wav"), 0.5);
    Path below = tone.resolve("out");
    assertThat(run("extract", tone, "--features", "emobase2010", "-o", below)).isEqualTo(5);
  }

  private static int run(Object... arguments) {
    return CommandRun.of(with("--no-cache", arguments)).code();
  }

  private static Object[] with(String options, Object... arguments) {
    List<Object> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(Arrays.asList(options.split(" ", -1)));
    return all.toArray();
  }
}
