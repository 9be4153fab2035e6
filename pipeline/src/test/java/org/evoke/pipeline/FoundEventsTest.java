/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.evoke.core.Timeline.Event;
import org.evoke.pipeline.event.EventFinder;
import org.evoke.pipeline.event.SoundEvents;
import org.evoke.pipeline.event.UsedDetector;
import org.evoke.testkit.WavFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundEventsTest {
  private static final UsedDetector ABOUT =
      new UsedDetector("all", "hears everything", "0".repeat(64), "none", Map.of("step", 1));

  @TempDir Path folder;

  /** Hears one event from beginning to end, and one that begins too late. */
  private record Everything(boolean broken) implements EventFinder {
    @Override
    public UsedDetector about() {
      return ABOUT;
    }

    @Override
    public int sampleRate() {
      return 32000;
    }

    @Override
    public Found find(SignalStream sound, DoubleConsumer listener) {
      long samples = 0;
      for (Optional<Signal> block = sound.next(); block.isPresent(); block = sound.next()) {
        samples += block.get().length();
      }
      if (broken) {
        throw new InputException("sample 7 is NaN, must be a finite number");
      }
      double seconds = samples / 32000.0;
      return new Found(
          List.of(
              new Event(seconds + 5, seconds + 6, "late", "", 1),
              new Event(0, seconds + 1, "sound", "test", 0.5)),
          List.of("Everything was heard."));
    }
  }

  private Answer predict(int rate, SoundEvents events) throws IOException {
    Path media =
        WavFile.write(folder.resolve("a.wav"), rate, TestMedia.twoHalves(rate, 3, 1, 0.1, 0.6));
    return new Predictor(EnergyModel.REGISTRY, EnergyModel.ENCODERS, "evoke test")
        .withEvents(events)
        .predict(media, List.of(EnergyModel.ready()), PredictOptions.DEFAULT, Progress.NONE);
  }

  private static SoundEvents everything(boolean broken) {
    return new SoundEvents(List.of(new Everything(broken)), List.of());
  }

  @Test
  void eventsEndWithTheFileAndTheAnswerNamesWhoFoundThem() throws IOException {
    Answer answer = predict(44100, everything(false));

    assertThat(answer.timeline().events())
        .containsExactly(new Event(0, answer.timeline().seconds(), "sound", "test", 0.5));
    assertThat(answer.detectors()).containsExactly(ABOUT);
    assertThat(answer.notes()).contains("Everything was heard.");
    assertThat(answer.notes()).noneMatch(note -> note.contains("sound events may"));
  }

  @Test
  void soundOfATelephoneIsHeardWithANote() throws IOException {
    Answer answer = predict(8000, everything(false));

    assertThat(answer.timeline().events()).hasSize(1);
    assertThat(answer.notes()).anyMatch(note -> note.contains("nothing above 4000 Hz"));
  }

  @Test
  void whatIsMissingIsANoteAndNothingElse() throws IOException {
    Answer answer = predict(8000, new SoundEvents(List.of(), List.of("No tagger.")));

    assertThat(answer.timeline().events()).isEmpty();
    assertThat(answer.detectors()).isEmpty();
    assertThat(answer.notes())
        .contains("No tagger.")
        .noneMatch(n -> n.contains("sound events may"));
  }

  @Test
  void failuresNameTheFile() {
    assertThatThrownBy(() -> predict(44100, everything(true)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a.wav")
        .hasMessageContaining("sample 7");
  }

  /** What a progress bar would show of two passes is twice as long as the sound. */
  @Test
  void theSoundIsDecodedOnceForFeaturesAndEvents() throws IOException {
    Path media =
        WavFile.write(folder.resolve("b.wav"), 32000, TestMedia.twoHalves(32000, 3, 1, 0.1, 0.6));
    SortedSet<Double> totals = new TreeSet<>();
    new Predictor(EnergyModel.REGISTRY, EnergyModel.ENCODERS, "evoke test")
        .withEvents(everything(false))
        .predict(
            media,
            List.of(EnergyModel.ready()),
            PredictOptions.DEFAULT,
            (done, total) -> totals.add(total));
    assertThat(totals).containsExactly(3.0);
  }
}
