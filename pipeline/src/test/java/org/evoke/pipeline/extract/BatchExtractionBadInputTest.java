/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.evoke.audio.AudioFeatures;
import org.evoke.audio.opensmile.Windowing;
import org.evoke.core.InputException;
import org.evoke.core.OutputException;
import org.evoke.core.Progress;
import org.evoke.core.UsageException;
import org.evoke.data.features.TrackFormat;
import org.evoke.data.features.TrackReader;
import org.evoke.pipeline.feature.ExtractionRequest;
import org.evoke.pipeline.feature.Level;
import org.evoke.pipeline.output.InputFolders;
import org.evoke.pipeline.output.OutputPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchExtractionBadInputTest {
  @TempDir Path folder;

  @Test
  void unknownSet() {
    assertThatThrownBy(() -> Extractions.of(request("emobase2010", "gemaps"), 1))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("unknown feature set gemaps; ")
        .hasMessageContaining("emobase2010, compare13, deam74, flow-stats, picture-stats, ");
  }

  @Test
  void setWithoutWindowsOrDescriptors() {
    assertThatThrownBy(() -> Extractions.of(windowed(0.2, 1, "deam74"), 1))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("deam74 has a row every 0.5 s");
    assertThatThrownBy(
            () ->
                Extractions.of(
                    new ExtractionRequest(
                        List.of("deam74"),
                        Level.LLD,
                        Optional.empty(),
                        TrackFormat.CSV,
                        Optional.empty()),
                    1))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("deam74 has no level lld");
  }

  @Test
  void windowsOfDescriptors() {
    assertThatThrownBy(
            () ->
                new ExtractionRequest(
                    List.of("compare13"),
                    Level.LLD,
                    Optional.of(new Windowing(1, 1)),
                    TrackFormat.CSV,
                    Optional.empty()))
        .isInstanceOf(UsageException.class);
  }

  @Test
  void hopBeyondTheEnd() throws IOException {
    Path song = Sounds.glide(folder.resolve("song.wav"), 8000, 1, 0.5);
    assertThat(failure(windowed(0.1, 0.6, "emobase2010"), song))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("hop is 0.6 s")
        .hasMessageContaining("song.wav lasts only 0.500 s");
  }

  @Test
  void windowBeyondTheEnd() throws IOException {
    Path song = Sounds.glide(folder.resolve("song.wav"), 8000, 1, 0.5);
    assertThat(failure(windowed(0.8, 0.1, "emobase2010"), song))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("song.wav")
        .hasMessageContaining("window of 0.8 s");
  }

  @ParameterizedTest
  @ValueSource(strings = {"emobase2010", "compare13", "deam74"})
  void soundTooShortForAFrame(String set) throws IOException {
    Path song = Sounds.glide(folder.resolve("song.wav"), 44100, 1, 0.03);
    assertThat(failure(request(set), song))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("song.wav");
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, -1e29f})
  void sampleThatIsNoNumber(float odd) throws IOException {
    for (String set : AudioFeatures.names()) {
      Path song = Sounds.withSample(folder.resolve("song.wav"), 44100, 0.5, odd);
      assertThat(failure(request(set), song))
          .as(set)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("song.wav")
          .hasMessageContaining("the sound at 0.250 s is " + odd);
    }
  }

  @Test
  void theLoudestSoundThatIsReadGivesNumbers() throws IOException {
    for (String set : AudioFeatures.names()) {
      Path song = Sounds.withSample(folder.resolve("song.wav"), 44100, 1.2, 0.99e9f);
      Path out = folder.resolve(set + ".h5");
      Extractions.of(h5(set), 1)
          .run(plan(out, song), r -> assertThat(r.failure()).isEmpty(), Progress.NONE);
      for (float value : TrackReader.read(out).track().values()) {
        assertThat(value).as(set).isFinite();
      }
    }
  }

  @Test
  void nothingAppearsWhenOneOfTheSetsFails() throws IOException {
    Path song = Sounds.glide(folder.resolve("song.wav"), 8000, 1, 0.03);
    Path out = folder.resolve("out");
    List<Extracted> results =
        Extractions.of(request("emobase2010", "compare13"), 1)
            .run(plan(out, song), r -> {}, Progress.NONE);
    assertThat(results.get(0).failure()).isPresent();
    assertThat(out.toFile().list()).containsExactlyInAnyOrder("index.csv", Ledger.NAME);
  }

  @Test
  void outputThatCannotBeWritten() throws IOException {
    Path song = Sounds.glide(folder.resolve("song.wav"), 8000, 1, 0.5);
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    BatchExtraction extraction = Extractions.of(request("emobase2010"), 1);
    OutputPlan plan = plan(file.resolve("out"), song);
    assertThatThrownBy(() -> extraction.run(plan, r -> {}, Progress.NONE))
        .isInstanceOf(OutputException.class);
  }

  @Test
  void severalInputsIntoOneFile() {
    List<Path> two = List.of(Path.of("a.wav"), Path.of("b.wav"));
    assertThatThrownBy(
            () -> BatchExtraction.plan(InputFolders.expand(two), Optional.of(Path.of("x.arff"))))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("2 inputs cannot go into one file x.arff");
  }

  @Test
  void folderWithoutMedia() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "text");
    assertThatThrownBy(() -> InputFolders.expand(List.of(folder)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("holds no media file");
  }

  private RuntimeException failure(ExtractionRequest request, Path song) {
    return Extractions.of(request, 1)
        .run(plan(folder.resolve("out"), song), r -> {}, Progress.NONE)
        .get(0)
        .failure()
        .orElseThrow();
  }

  private static OutputPlan plan(Path output, Path input) {
    return BatchExtraction.plan(InputFolders.expand(List.of(input)), Optional.of(output));
  }

  private static ExtractionRequest request(String... sets) {
    return new ExtractionRequest(
        List.of(sets), Level.FUNCTIONALS, Optional.empty(), TrackFormat.CSV, Optional.empty());
  }

  private static ExtractionRequest h5(String set) {
    return new ExtractionRequest(
        List.of(set), Level.FUNCTIONALS, Optional.empty(), TrackFormat.H5, Optional.empty());
  }

  private static ExtractionRequest windowed(double window, double hop, String set) {
    return new ExtractionRequest(
        List.of(set),
        Level.FUNCTIONALS,
        Optional.of(new Windowing(window, hop)),
        TrackFormat.CSV,
        Optional.empty());
  }
}
