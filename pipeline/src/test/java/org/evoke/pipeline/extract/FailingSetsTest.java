/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.evoke.audio.opensmile.FeatureSink;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.evoke.data.features.TrackFormat;
import org.evoke.media.AudioRequest;
import org.evoke.pipeline.feature.ExtractionRequest;
import org.evoke.pipeline.feature.Level;
import org.evoke.pipeline.feature.SoundSet;
import org.evoke.pipeline.feature.TrackSink;
import org.evoke.pipeline.output.InputFolders;
import org.evoke.pipeline.output.OutputPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever one file fails with, the others are made. */
class FailingSetsTest {
  private static final FeatureSet SET = FeatureSet.unnamed("loudness", "1", 1);

  @TempDir Path folder;
  private final List<Path> sounds = new ArrayList<>();

  @BeforeEach
  void makeSounds() throws IOException {
    for (int rate : new int[] {8000, 16000, 22050, 44100}) {
      sounds.add(Sounds.glide(folder.resolve("at" + rate + ".wav"), rate, 1, 0.5));
    }
  }

  @Test
  void aFileForWhichMemoryNeverSufficesIsNamed() throws IOException {
    List<Extracted> results = run(tries -> new OutOfMemoryError("Java heap space"), 2);
    assertOthersMade(results);
    assertThat(results.get(1).failure())
        .get()
        .isInstanceOf(InputException.class)
        .extracting(Throwable::getMessage)
        .asString()
        .contains("at16000.wav needs more memory than the ", "EVOKE_JAVA_OPTS=-Xmx");
    assertThat(Files.readString(folder.resolve("out/index.csv"))).contains("needs more memory");
  }

  @Test
  void aFileForWhichMemorySufficesAloneIsMade() {
    List<Extracted> results =
        run(tries -> tries == 0 ? new OutOfMemoryError("Java heap space") : null, 3);
    assertOthersMade(results);
    assertThat(results.get(1).failure()).isEmpty();
    assertThat(folder.resolve("out/at16000.csv")).exists();
  }

  @Test
  void oneFileAtATimeIsNotTriedTwice() {
    AtomicInteger most = new AtomicInteger();
    run(
        tries -> {
          most.set(tries);
          return new OutOfMemoryError("Java heap space");
        },
        1);
    assertThat(most).hasValue(0);
  }

  @Test
  void aDefectIsReportedWithTheFile() {
    List<Extracted> results = run(tries -> new StackOverflowError(), 2);
    assertOthersMade(results);
    assertThat(results.get(1).failure())
        .get()
        .isInstanceOf(IllegalStateException.class)
        .extracting(Throwable::getMessage)
        .asString()
        .contains("at16000.wav: java.lang.StackOverflowError");
  }

  private void assertOthersMade(List<Extracted> results) {
    assertThat(results).extracting(Extracted::input).isEqualTo(sounds);
    for (int i : new int[] {0, 2, 3}) {
      assertThat(results.get(i).failure()).isEmpty();
      assertThat(results.get(i).files())
          .singleElement()
          .satisfies(file -> assertThat(file).exists());
    }
    assertThat(folder.resolve("out").toFile().list((dir, name) -> name.startsWith(".evoke-")))
        .containsExactly(Ledger.NAME);
  }

  private List<Extracted> run(IntFunction<Error> failure, int filesAtATime) {
    ExtractionRequest request =
        new ExtractionRequest(
            List.of("loudness"),
            Level.FUNCTIONALS,
            Optional.empty(),
            TrackFormat.CSV,
            Optional.empty());
    OutputPlan plan =
        BatchExtraction.plan(InputFolders.expand(sounds), Optional.of(folder.resolve("out")));
    try (BatchExtraction extraction =
        new BatchExtraction(
            request, List.of(new Failing(failure)), Optional.empty(), filesAtATime)) {
      return extraction.run(plan, r -> {}, Progress.NONE);
    }
  }

  /** Fails at 16 kHz, with what the number of earlier failures gives, null for nothing. */
  private static final class Failing implements SoundSet {
    private final IntFunction<Error> failure;
    private final AtomicInteger tries = new AtomicInteger();

    Failing(IntFunction<Error> failure) {
      this.failure = failure;
    }

    @Override
    public String name() {
      return SET.name();
    }

    @Override
    public FeatureSet features() {
      return SET;
    }

    @Override
    public boolean isSegmented() {
      return true;
    }

    @Override
    public AudioRequest sound() {
      return AudioRequest.asStored();
    }

    @Override
    public void run(SignalStream sound, double seconds, TrackSink tracks) {
      FeatureSink rows = tracks.begin(ONLY, SET, true);
      double reached = 0;
      for (Optional<Signal> block = sound.next(); block.isPresent(); block = sound.next()) {
        double end = reached + (double) block.get().length() / sound.sampleRate();
        rows.row(reached, end, new float[] {block.get().samples()[0][0]});
        reached = end;
        Error error = sound.sampleRate() == 16000 ? failure.apply(tries.getAndIncrement()) : null;
        if (error != null) {
          throw error;
        }
      }
    }
  }
}
