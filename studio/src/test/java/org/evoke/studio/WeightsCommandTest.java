/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weights, and the folders and proxies of the environment. */
class WeightsCommandTest {
  @TempDir Path folder;

  @Test
  void theListSaysWhatIsPresentUnderWhichLicence() throws Exception {
    Path own = Files.createDirectories(folder.resolve("own"));
    Files.write(own.resolve("resnet50-0676ba61.pth"), new byte[10]);
    CommandRun run =
        EvokeProcess.run(
            Map.of("EVOKE_HOME", home(), "EVOKE_MODELS", own.toString()), "models", "list");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("deam74")
        .containsPattern("resnet50 +present +ResNet-50.*licence: BSD-3-Clause")
        .containsPattern("mn04 +absent .*licence: MIT");
  }

  @Test
  void weightsAreShownWithTheirDigest() {
    CommandRun run = CommandRun.of("models", "show", "squeezenet");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("licence  MIT", "squeezenet1_1_notop_tf.h5", "size     3.00 MB")
        .contains("17154246284f555591549ac2c83e127abfbf4307dc4b0060fdaa2931d0fa38da");
  }

  @Test
  void weightsThatAreThereAreCheckedAndNotFetched() throws Exception {
    Path weights = SharedData.require("weights");
    CommandRun run =
        EvokeProcess.run(
            Map.of("EVOKE_HOME", home(), "EVOKE_MODELS", weights.toString()),
            "models",
            "pull",
            "mn04",
            "squeezenet");
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("licence: MIT", "cite: F. Schmid");
    assertThat(run.out())
        .contains("899a8c6217063f6941793102a2780b3dd788ab11fce468d9cf5f0577c453321c")
        .contains("(as published)");
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  void othersBytesUnderTheNameOfWeightsAreRefused() throws Exception {
    Path own = Files.createDirectories(folder.resolve("own"));
    Files.write(own.resolve("mn04_as_mAP_432.pt"), new byte[10]);
    CommandRun run =
        EvokeProcess.run(
            Map.of("EVOKE_HOME", home(), "EVOKE_MODELS", own.toString()), "models", "pull", "mn04");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("sha256").contains("899a8c62");
  }

  @Test
  void extractionSaysWhatIsWrongWithWeights() throws Exception {
    Path own = Files.createDirectories(folder.resolve("own"));
    Path sound = Tones.wav(folder.resolve("tone.wav"), 2);
    Map<String, String> environment = Map.of("EVOKE_HOME", home(), "EVOKE_MODELS", own.toString());
    CommandRun missing =
        EvokeProcess.run(environment, "extract", sound, "--features", "mn04", "-o", own);
    assertThat(missing.code()).isEqualTo(4);
    assertThat(missing.err())
        .contains("the weights of mn04 are missing; fetch them with: evoke models pull mn04")
        .contains("put mn04_as_mAP_432.pt (from https://github.com/fschmid56/EfficientAT/")
        .contains("a folder named by EVOKE_MODELS");
    Path whole = SharedData.require("weights/mn04_as_mAP_432.pt");
    byte[] bytes = Files.readAllBytes(whole);
    Path weights = own.resolve("mn04_as_mAP_432.pt");
    bytes[bytes.length / 2] ^= 1;
    for (byte[] bad :
        List.of(
            bytes,
            Arrays.copyOf(bytes, bytes.length / 2),
            Files.readAllBytes(whole.resolveSibling("squeezenet1_1_notop_tf.h5")))) {
      Files.write(weights, bad);
      CommandRun run =
          EvokeProcess.run(environment, "extract", sound, "--features", "mn04", "-o", own);
      assertThat(run.code()).as(run.err()).isEqualTo(3);
      assertThat(run.err())
          .startsWith("evoke: " + weights + ": sha256 is ")
          .contains("that of mn04 is 899a8c62", "remove the file and fetch it again");
    }
    assertThat(own.resolve("tone.h5")).doesNotExist();
  }

  @Test
  void recipesAreShownAndAddressesThatNobodyHasTriedMarked() {
    assertThat(CommandRun.of("models", "show", "squeezenet").out())
        .contains("recipe   squeezenet, 512 features, version 2: picture of 227 x 227, stretched")
        .doesNotContain("not verified");
    assertThat(CommandRun.of("models", "show", "resnet50").out())
        .contains("the middle of 256 on the shorter side", "[0.485, 0.456, 0.406]")
        .contains("resnet50-0676ba61.pth (as its owners state it; not verified)");
    assertThat(CommandRun.of("models", "show", "vggish").out())
        .contains("recipe   vggish, 128", "recipe   vggish-pca, 128", "log-mel 96 x 64");
  }

  @Test
  void aProxyThatDoesNotAnswerTellsWhatToPutWhere() throws Exception {
    CommandRun run =
        EvokeProcess.run(
            Map.of("EVOKE_HOME", home(), "https_proxy", "http://127.0.0.1:1"),
            "models",
            "pull",
            "mn04",
            "flownets");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err())
        .contains("cannot fetch https://github.com/fschmid56/EfficientAT")
        .contains("mn04_as_mAP_432.pt into a folder named by EVOKE_MODELS")
        .contains("flownets_EPE1.951.pth.tar (from https://github.com/ClementPinard");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void namesThatAreNotKnownAreMissing() {
    CommandRun run = CommandRun.of("models", "pull", "resnet49");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("no weights 'resnet49'", "resnet50");
  }

  @Test
  void theCacheIsShownCheckedAndCleared() throws Exception {
    Map<String, String> environment = Map.of("EVOKE_HOME", home(), "EVOKE_CACHE_LIMIT", "2 MB");
    assertThat(EvokeProcess.run(environment, "cache", "info").out())
        .contains("entries 0", "2.00 MB", Path.of(home(), "features").toString());
    Path entry = folder.resolve("home/features/ab/ab" + "0".repeat(62) + ".features");
    Files.createDirectories(entry.getParent());
    Files.write(entry, new byte[100]);
    CommandRun verify = EvokeProcess.run(environment, "cache", "verify");
    assertThat(verify.code()).isEqualTo(3);
    assertThat(verify.out()).contains("damaged, removed: " + entry, "0 of 1 entries are whole");
    assertThat(entry).doesNotExist();
    assertThat(EvokeProcess.run(environment, "cache", "clear").out()).contains("0 entries");
  }

  @Test
  void aLimitThatIsNoneExitsWith2() throws Exception {
    CommandRun run =
        EvokeProcess.run(
            Map.of("EVOKE_HOME", home(), "EVOKE_CACHE_LIMIT", "much"), "cache", "info");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("EVOKE_CACHE_LIMIT is much");
  }

  private String home() {
    return folder.resolve("home").toString();
  }
}
