/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.evoke.audio.logmel.LogMel;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.core.Timeline.Event;
import org.evoke.data.weights.WeightCatalogue;
import org.evoke.data.weights.WeightStore;
import org.evoke.nn.tagger.SoundTagger;
import org.evoke.pipeline.event.EventFinder.Found;
import org.evoke.testkit.SharedData;
import org.evoke.testkit.WavFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TaggerEventsTest {
  @TempDir private Path home;

  private static TaggerEvents untrained() {
    return TaggerEvents.of(
        SoundTagger.random(new Seed(1)),
        EventRecipe.standard(),
        WeightCatalogue.of("mn04"),
        "0".repeat(64));
  }

  private static TaggerEvents published() {
    Path weights = SharedData.require("weights/mn04_as_mAP_432.pt").getParent();
    return TaggerEvents.require(EventRecipe.standard(), new WeightStore(weights, List.of(weights)));
  }

  private static Found find(TaggerEvents finder, float[] samples, int block) {
    return finder.find(MelRowsTest.blocks(samples, block), seconds -> {});
  }

  @Test
  void silenceIsSilence() {
    try (TaggerEvents finder = untrained()) {
      List<Event> quiet =
          find(finder, new float[5 * LogMel.SAMPLE_RATE], 4096).events().stream()
              .filter(event -> event.group().equals("silence"))
              .toList();

      assertThat(quiet).containsExactly(new Event(0, 5, "silence", "silence", 1));
    }
  }

  @Test
  void aSoundOfMillisecondsHasNoEventsAndANote() {
    try (TaggerEvents finder = untrained()) {
      Found found = find(finder, new float[100], 4096);

      assertThat(found.events()).isEmpty();
      assertThat(found.notes()).hasSize(1).first().asString().contains("too short");
    }
  }

  @Test
  void eventsLieWithinTheSoundWhateverTheBlocks() {
    float[] samples = new float[3 * LogMel.SAMPLE_RATE + 777];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (i < samples.length / 2 ? 0 : 0.2 * Math.sin(0.1 * i));
    }
    try (TaggerEvents finder = untrained()) {
      Found found = find(finder, samples, 1000);

      double seconds = (double) samples.length / LogMel.SAMPLE_RATE;
      assertThat(found.events()).allMatch(event -> event.end() <= seconds);
      assertThat(found).isEqualTo(find(finder, samples, 100_000));
    }
  }

  @Test
  void speechIsFoundOverItsWholeLength() {
    float[] speech = WavFile.read(SharedData.require("media/speech_32k.wav")).samples()[0];
    try (TaggerEvents finder = published()) {
      List<Event> events =
          find(finder, speech, 5000).events().stream()
              .filter(event -> event.label().equals("speech"))
              .toList();

      assertThat(events).hasSize(1);
      assertThat(events.get(0).start()).isZero();
      assertThat(events.get(0).end()).isEqualTo(10);
      assertThat(events.get(0).group()).isEqualTo("verbal");
      assertThat(events.get(0).probability()).isBetween(0.5, 1.0);
    }
  }

  @Test
  void typingIsNoHumanSound() {
    float[] typing = WavFile.read(SharedData.require("media/typing_32k.wav")).samples()[0];
    try (TaggerEvents finder = published()) {
      assertThat(find(finder, typing, 5000).events()).isEmpty();
    }
  }

  @Test
  void withoutWeightsThereIsNoFinder() {
    WeightStore store = new WeightStore(home, List.of());

    assertThat(TaggerEvents.open(EventRecipe.standard(), store)).isEmpty();
    assertThat(TaggerEvents.missing()).contains("evoke models pull mn04");
  }

  @Test
  void anUnknownTaggerIsRefused() {
    EventRecipe standard = EventRecipe.standard();
    EventRecipe other = new EventRecipe("mn05", 1, 1, 1, 0, standard.classes());

    assertThatThrownBy(() -> TaggerEvents.open(other, new WeightStore(home, List.of())))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("mn04");
  }
}
