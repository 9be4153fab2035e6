/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of another network under the name of weights whose digest nobody knows beforehand. */
class WrongWeightsTest {
  private static final String MISSING = "parameter conv1.0.weight of flownets is missing";

  @TempDir Path folder;
  private Path own;
  private Path sound;
  private Map<String, String> environment;

  @BeforeEach
  void putAWrongFile() throws IOException {
    own = Files.createDirectories(folder.resolve("own"));
    sound = Tones.wav(folder.resolve("tone.wav"), 1);
    other(own.resolve("flownets_EPE1.951.pth.tar"));
    environment =
        Map.of("EVOKE_HOME", folder.resolve("home").toString(), "EVOKE_MODELS", own.toString());
  }

  /** A state dictionary with one tensor of one number, as PyTorch saves it. */
  private static void other(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("archive/data.pkl"));
      zip.write(pickle());
      zip.putNextEntry(new ZipEntry("archive/data/0"));
      zip.write(new byte[Float.BYTES]);
    }
  }

  private static byte[] pickle() {
    String storage = text("storage") + "ctorch\nFloatStorage\n" + text("0") + text("cpu") + "K\1";
    String tensor = "((" + storage + "tQK\0K\1\u0085K\1\u0085\u0089ccollections\nOrderedDict\n)R";
    String all = "}(" + text("other") + "ctorch._utils\n_rebuild_tensor_v2\n" + tensor + "tRu.";
    return ("\u0080\2" + all).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String text(String text) {
    return "X" + (char) text.length() + "\0\0\0" + text;
  }

  private void refused(Object... arguments) throws IOException, InterruptedException {
    CommandRun run = EvokeProcess.run(environment, arguments);
    assertThat(run.code()).as(run.err()).isEqualTo(3);
    assertThat(run.err()).contains("flownets_EPE1.951.pth.tar: " + MISSING);
    assertThat(folder.resolve("home/weights/pins.json")).doesNotExist();
  }

  @Test
  void pullDoesNotPinIt() throws Exception {
    refused("models", "pull", "flownets");
  }

  @Test
  void showDoesNotPinItEither() throws Exception {
    assertThat(EvokeProcess.run(environment, "models", "show", "flownets").code()).isZero();
    assertThat(folder.resolve("home/weights/pins.json")).doesNotExist();
  }

  @Test
  void extractSaysWhatIsMissing() throws Exception {
    refused("extract", sound, "--features", "flownets", "-o", folder.resolve("out"));
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void predictSaysWhatIsMissing() throws Exception {
    Path weights =
        SmallWeights.write(
            folder.resolve("dnn.safetensors"),
            SmallWeights.parameters(SmallWeights.architecture("dnn")));
    Path model = folder.resolve("model");
    CommandRun imported = CommandRun.of("models", "import", weights, "--as", "dnn", "-o", model);
    assertThat(imported.code()).as(imported.err()).isZero();
    Path out = folder.resolve("out");
    refused(
        "predict",
        sound,
        "--model",
        model,
        "--recipe",
        "x0=flownets",
        "--recipe",
        "x1=flownets",
        "-o",
        out);
    assertThat(out.resolve("tone.json")).doesNotExist();
  }
}
