/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.Scale;
import org.evoke.core.UnavailableException;
import org.evoke.core.UsageException;
import org.evoke.pipeline.hearing.FeatureRegistry;
import org.evoke.testkit.WavFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadMediaTest {
  @TempDir Path folder;

  private static Answer predict(Path media) {
    return new Predictor(EnergyModel.REGISTRY, EnergyModel.ENCODERS, "evoke test")
        .predict(media, List.of(EnergyModel.ready()), PredictOptions.DEFAULT, Progress.NONE);
  }

  @Test
  void missingFile() {
    assertThatThrownBy(() -> predict(folder.resolve("nothing.mp3")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nothing.mp3");
  }

  @Test
  void emptyFileTextFileAndFolder() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.wav"), "");
    Path text = Files.writeString(folder.resolve("text.mp4"), "Dear diary, ".repeat(500));
    for (Path bad : List.of(empty, text, folder)) {
      assertThatThrownBy(() -> predict(bad))
          .isInstanceOf(InputException.class)
          .hasMessageContaining(bad.getFileName().toString());
    }
  }

  @Test
  void silentFilmSaysWhy() {
    Path film = TestMedia.film(folder.resolve("silent.webm"), 3, null);
    assertThatThrownBy(() -> predict(film))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("silent.webm has no sound")
        .hasMessageContaining("model energy listens to sound");
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, -1e30f})
  void samplesThatAreNoNumbersAreNamedWithTheirTime(float value) throws IOException {
    float[][] samples = TestMedia.twoHalves(44100, 3, 2, 0.1, 0.1);
    samples[1][44100 * 2] = value;
    Path wav = WavFile.write(folder.resolve("broken.wav"), 44100, samples);
    assertThatThrownBy(() -> predict(wav))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("broken.wav")
        .hasMessageContaining("at 2.000 s");
  }

  @Test
  void tooShortForTheFeaturesNamesTheFile() throws IOException {
    Path wav =
        WavFile.write(
            folder.resolve("blip.wav"), 44100, TestMedia.twoHalves(44100, 0.05, 1, 0.1, 0.1));
    assertThatThrownBy(() -> predict(wav))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("blip.wav")
        .hasMessageContaining("too short");
  }

  @Test
  void shorterThanAContextIsOneStep() throws IOException {
    Path wav =
        WavFile.write(
            folder.resolve("short.wav"), 44100, TestMedia.twoHalves(44100, 3, 1, 0.1, 0.1));
    Answer answer = predict(wav);
    assertThat(answer.timeline().steps()).isEqualTo(1);
    assertThat(answer.notes()).anyMatch(note -> note.contains("one step for the whole file"));
    assertThat(answer.timeline().tracks().get(0).values()[0])
        .isEqualTo(answer.timeline().tracks().get(0).whole().value());
  }

  @Test
  void silenceIsSaid() throws IOException {
    Path wav = WavFile.write(folder.resolve("quiet.wav"), 44100, TestMedia.silence(44100, 6));
    assertThat(predict(wav).notes()).anyMatch(note -> note.contains("silent"));
  }

  @Test
  void aFilmThatIsCutOffIsSaid() throws IOException {
    Path film =
        TestMedia.film(folder.resolve("whole.webm"), 8, TestMedia.twoHalves(44100, 8, 1, 0.1, 0.1));
    byte[] bytes = Files.readAllBytes(film);
    Path cut = Files.write(folder.resolve("cut.webm"), Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(predict(cut).notes()).anyMatch(note -> note.contains("seems to be cut off"));
    assertThat(predict(film).notes()).noneMatch(note -> note.contains("cut off"));
  }

  @Test
  void clippingIsSaid() throws IOException {
    float[][] samples = TestMedia.twoHalves(44100, 6, 1, 3, 3);
    for (int i = 0; i < samples[0].length; i++) {
      samples[0][i] = Math.max(-1, Math.min(1, samples[0][i]));
    }
    Path wav = WavFile.write(folder.resolve("loud.wav"), 44100, samples);
    assertThat(predict(wav).notes()).anyMatch(note -> note.contains("clips"));
  }

  @ParameterizedTest
  @CsvSource({"8000,1", "11025,2", "22050,3", "44100,5", "48000,6", "96000,7", "192000,8"})
  void allRatesAndChannelsWork(int rate, int channels) throws IOException {
    Path wav =
        WavFile.write(
            folder.resolve("x.wav"), rate, TestMedia.twoHalves(rate, 6, channels, 0.3, 0.3));
    Answer answer = predict(wav);
    assertThat(answer.timeline().seconds()).isBetween(5.99, 6.01);
    assertThat(answer.timeline().tracks().get(1).values()[3])
        .isBetween(
            EnergyModel.arousal(0.3 * Math.sqrt(0.5)) - 0.02,
            EnergyModel.arousal(0.3 * Math.sqrt(0.5)) + 0.02);
  }

  @Test
  void featuresThatAreNotMadeHere() throws IOException {
    Path wav = WavFile.write(folder.resolve("x.wav"), 44100, TestMedia.silence(44100, 1));
    assertThatThrownBy(
            () ->
                new Predictor(new FeatureRegistry(Map.of()), EnergyModel.ENCODERS, "evoke test")
                    .predict(
                        wav, List.of(EnergyModel.ready()), PredictOptions.DEFAULT, Progress.NONE))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("energy");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, 1e9})
  void contextsAndStepsMustMakeSense(double seconds) {
    OptionalDouble bad = OptionalDouble.of(seconds);
    assertThatThrownBy(
            () -> new PredictOptions(bad, OptionalDouble.empty(), true, Scale.Range.EVOKE))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("context");
    assertThatThrownBy(
            () -> new PredictOptions(OptionalDouble.empty(), bad, true, Scale.Range.EVOKE))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("step");
  }
}
