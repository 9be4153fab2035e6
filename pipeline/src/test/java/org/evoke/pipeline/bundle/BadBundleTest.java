/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.bundle;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.evoke.core.InputException;
import org.evoke.core.OutputException;
import org.evoke.core.UnavailableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadBundleTest {
  private static final BundleCatalogue CATALOGUE = new BundleCatalogue(Path.of("none"));

  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void copyAGoodOne() {
    folder = temporary.resolve("model");
    ModelBundle.builtIn("deam74").write(folder);
  }

  @Test
  void unknownNamesSayWhatThereIs() {
    assertThatThrownBy(() -> CATALOGUE.resolve("deam75"))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("no model 'deam75': there are deam74");
    assertThatThrownBy(() -> CATALOGUE.resolve("")).isInstanceOf(UnavailableException.class);
    assertThatThrownBy(() -> ModelBundle.builtIn("../deam74"))
        .isInstanceOf(UnavailableException.class);
    assertThatThrownBy(() -> ModelBundle.load(folder.resolve("none")))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("is not a folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"model.json", "weights.safetensors", "CARD.md", "LICENSE", "build.json"})
  void aMissingFileIsNamed(String name) throws IOException {
    Files.delete(folder.resolve(name));
    refused("has no " + name);
  }

  @Test
  void truncatedOrChangedWeightsAreRefused() throws IOException {
    Path weights = folder.resolve("weights.safetensors");
    byte[] bytes = Files.readAllBytes(weights);
    Files.write(weights, Arrays.copyOf(bytes, bytes.length / 2));
    refused("weights.safetensors: sha256 is");
    bytes[bytes.length - 1] ^= 1;
    Files.write(weights, bytes);
    refused("weights.safetensors: sha256 is");
  }

  @Test
  void brokenJsonIsRefusedWithLineAndColumn() throws IOException {
    Files.writeString(folder.resolve("model.json"), "{\n  \"schema\": \"evoke-model/1\"\n oops");
    refused("model.json:3:");
  }

  @Test
  void otherSchemasAndFamiliesAreRefused() throws IOException {
    edit("evoke-model/1", "evoke-model/9");
    refused("schema is evoke-model/9, this version reads evoke-model/1");
    edit("evoke-model/9", "evoke-model/1");
    edit("\"random-centres-ridge\"", "\"crystal-ball\"");
    refused("family is crystal-ball, this version opens [");
  }

  @Test
  void missingAndMistypedFieldsAreNamed() throws IOException {
    edit("\"sample_rate\" : 44100", "\"sample_rate\" : \"fast\"");
    refused("model.json/inputs[0]/recipe: sample_rate is fast, must be a number");
    edit("\"sample_rate\" : \"fast\"", "\"sample_rate\" : -1");
    refused("sample_rate is -1.0, must be positive");
    edit("\"sample_rate\" : -1", "\"rate\" : 44100");
    refused("model.json/inputs[0]/recipe: sample_rate is missing");
  }

  @Test
  void idsThatCouldBePathsAreRefused() throws IOException {
    edit("\"id\" : \"deam74\"", "\"id\" : \"../../etc\"");
    refused("id is '../../etc', must match");
  }

  @Test
  void parametersThatDoNotFitTheColumnsAreRefused() throws IOException {
    edit("\"pcm_RMSenergy_sma_amean\", ", "");
    refused("parameter scaler.quantiles has shape [73, 101], must have [72, any]");
  }

  @Test
  void outputsThatAreNoScaleAreRefused() throws IOException {
    edit(
        "\"low\" : -1.0,\n    \"high\" : 1.0,\n    \"low_meaning\" : \"very unpleasant\"",
        "\"low\" : 1.0,\n    \"high\" : 1.0,\n    \"low_meaning\" : \"very unpleasant\"");
    refused("model.json/outputs[0]: scale valence goes from 1.0 to 1.0");
  }

  @Test
  void linksOutOfTheFolderAreRefused() throws IOException {
    Path secret = Files.writeString(temporary.resolve("secret.txt"), "x");
    Files.delete(folder.resolve("CARD.md"));
    Files.createSymbolicLink(folder.resolve("CARD.md"), secret);
    refused("leads out of the bundle's folder");
  }

  @Test
  void aFolderThatCannotBeWrittenIsAnOutputError() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "x");
    assertThatThrownBy(() -> ModelBundle.builtIn("deam74").write(file.resolve("model")))
        .isInstanceOf(OutputException.class);
  }

  private void edit(String from, String to) throws IOException {
    Path file = folder.resolve("model.json");
    String text = Files.readString(file, StandardCharsets.UTF_8);
    org.assertj.core.api.Assertions.assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private void refused(String message) {
    assertThatThrownBy(() -> ModelBundle.load(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }
}
