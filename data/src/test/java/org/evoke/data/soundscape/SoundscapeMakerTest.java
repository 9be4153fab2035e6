/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.soundscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.data.soundscape.Soundscape.Placed;
import org.junit.jupiter.api.Test;

final class SoundscapeMakerTest {
  private static final int RATE = 8000;

  private static SoundscapeRecipe recipe(int events, int distractors, double decibels) {
    return new SoundscapeRecipe(
        RATE,
        4,
        new SoundscapeRecipe.Count(1, events),
        new SoundscapeRecipe.Count(0, distractors),
        new SoundscapeRecipe.Span(decibels, decibels),
        30,
        0.3);
  }

  /** Silence, a tone for some time, silence. */
  static SoundClip tone(String id, double from, double to, double hertz) {
    float[] samples = new float[2 * RATE];
    for (int i = (int) (from * RATE); i < to * RATE; i++) {
      samples[i] = (float) (0.3 * Math.sin(2 * Math.PI * hertz * i / RATE));
    }
    return new SoundClip(id, "tone", samples);
  }

  private static SoundClip noise(String id) {
    RandomStream random = new Seed(5).stream();
    float[] samples = new float[RATE];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (0.1 * random.nextGaussian());
    }
    return new SoundClip(id, "noise", samples);
  }

  private static SoundscapeMaker maker(SoundscapeRecipe recipe) {
    return new SoundscapeMaker(
        recipe,
        List.of(tone("a", 0.5, 0.9, 440), tone("b", 0, 0.3, 700)),
        List.of(tone("c", 1, 1.5, 2000)),
        List.of(noise("n")));
  }

  @Test
  void theSameSeedGivesTheSameSoundscape() {
    SoundscapeMaker maker = maker(recipe(3, 2, 10));
    Soundscape first = maker.make(new Seed(7));

    assertThat(maker.make(new Seed(7)).samples()).isEqualTo(first.samples());
    assertThat(maker.make(new Seed(7)).sounds()).isEqualTo(first.sounds());
    assertThat(maker.make(new Seed(8)).samples()).isNotEqualTo(first.samples());
  }

  @Test
  void variedClipsAreFasterOrSlowerAndTheirLabelsFollow() {
    SoundscapeMaker plain = maker(recipe(1, 0, 30));
    SoundscapeMaker varied = plain.varying(new ClipVariation(1.25, 0.5));
    List<Double> lengths = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Soundscape made = varied.make(new Seed(i));
      Placed event = made.sounds().get(0);
      double length = event.offset() - event.onset();
      lengths.add(length / (event.clip().equals("a") ? 0.4 : 0.3));
      int from = (int) (event.onset() * RATE);
      int to = (int) (event.offset() * RATE);
      double inside = ActiveRegions.meanSquare(made.samples(), from, to);
      double before = ActiveRegions.meanSquare(made.samples(), 0, from);
      assertThat(from < 80 || inside > 100 * before).as("soundscape " + i).isTrue();
    }

    assertThat(lengths).allMatch(length -> length > 0.72 && length < 1.38);
    assertThat(lengths).anyMatch(length -> length < 0.9).anyMatch(length -> length > 1.1);
    assertThat(varied.make(new Seed(3)).samples()).isEqualTo(varied.make(new Seed(3)).samples());
    assertThat(plain.varying(ClipVariation.NONE).make(new Seed(3)).samples())
        .isEqualTo(plain.make(new Seed(3)).samples());
  }

  @Test
  void impossibleVariationsAreRefused() {
    for (double[] wrong : new double[][] {{0.9, 0}, {2.5, 0}, {1, 1}, {1, -0.1}, {Double.NaN, 0}}) {
      assertThatThrownBy(() -> new ClipVariation(wrong[0], wrong[1]))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("speed " + wrong[0]);
    }
  }

  @Test
  void eventsLieApartAndInside() {
    SoundscapeMaker maker = maker(recipe(3, 2, 10));
    List<Integer> counts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Soundscape made = maker.make(new Seed(i));
      double before = -1;
      for (Placed placed : made.sounds()) {
        assertThat(placed.onset()).isGreaterThanOrEqualTo(before < 0 ? 0 : before + 0.3 - 1e-9);
        assertThat(placed.offset()).isLessThanOrEqualTo(4);
        before = placed.offset();
      }
      counts.add(made.targets().size());
    }
    assertThat(counts).contains(1, 2, 3).doesNotContain(0, 4);
  }

  @Test
  void clipsAreCutToWhatIsHeard() {
    for (int i = 0; i < 20; i++) {
      for (Placed placed : maker(recipe(3, 2, 10)).make(new Seed(i)).sounds()) {
        double heard = placed.clip().equals("a") ? 0.4 : placed.clip().equals("b") ? 0.3 : 0.5;
        assertThat(placed.offset() - placed.onset()).isCloseTo(heard, within(0.025));
      }
    }
  }

  @Test
  void levelsAreThoseAskedFor() {
    Soundscape made = maker(recipe(1, 0, 20)).make(new Seed(3));
    Placed event = made.sounds().get(0);
    int from = (int) ((event.onset() + 0.05) * RATE);
    int to = (int) ((event.offset() - 0.05) * RATE);
    double inside = ActiveRegions.meanSquare(made.samples(), from, to);
    int quietTo = event.onset() > 1 ? RATE / 2 : made.samples().length;
    double outside = ActiveRegions.meanSquare(made.samples(), quietTo - RATE / 2, quietTo);

    assertThat(event.decibels()).isEqualTo(20);
    assertThat(10 * Math.log10((inside - outside) / outside)).isCloseTo(20, within(1.0));
  }

  @Test
  void gapsInAClipAreClosedWhereTheyAreShort() {
    float[] samples = new float[2 * RATE];
    for (double[] burst : new double[][] {{0.1, 0.4}, {0.6, 0.8}, {1.4, 1.6}}) {
      for (int i = (int) (burst[0] * RATE); i < burst[1] * RATE; i++) {
        samples[i] = i < RATE ? 0.5f : 0.2f;
      }
    }
    List<ActiveRegions.Region> regions = new ActiveRegions(RATE, 30, 0.3).of(samples);

    assertThat(regions).hasSize(2);
    assertThat(regions.get(0).from() / (double) RATE).isCloseTo(0.1, within(0.011));
    assertThat(regions.get(0).to() / (double) RATE).isCloseTo(0.8, within(0.011));
    assertThat(new ActiveRegions(RATE, 30, 0.3).loudest(samples)).contains(regions.get(0));
  }

  @Test
  void theCutIsSoFarBelowTheLargestSample() {
    // Bursts of clicks: their level is 17 dB below their largest samples. The noise between the
    // bursts is 35 dB below these, but only 18 dB below the level of the bursts.
    float[] samples = new float[2 * RATE];
    for (int i = 0; i < samples.length; i++) {
      boolean burst = i < RATE / 2 || i >= RATE;
      samples[i] = burst && i % 50 == 0 ? 1 : (float) Math.pow(10, -35 / 20.0) * (i % 2 * 2 - 1);
    }

    assertThat(new ActiveRegions(RATE, 30, 0.3).of(samples)).hasSize(2);
    assertThat(new ActiveRegions(RATE, 36, 0.3).of(samples)).hasSize(1);
    assertThat(new ActiveRegions(RATE, 10, 0.3).of(samples)).isEmpty();
  }

  @Test
  void unusableClipsAreRefused() {
    List<SoundClip> none = List.of();
    List<SoundClip> tones = List.of(tone("a", 0, 1, 440));
    List<SoundClip> noises = List.of(noise("n"));

    assertThatThrownBy(() -> new SoundscapeMaker(recipe(1, 0, 0), none, none, noises))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no target clip");
    assertThatThrownBy(() -> new SoundscapeMaker(recipe(1, 1, 0), tones, none, noises))
        .hasMessageContaining("no distractor clip");
    assertThatThrownBy(() -> new SoundscapeMaker(recipe(1, 0, 0), tones, none, none))
        .hasMessageContaining("no background clip");
    assertThatThrownBy(
            () ->
                new SoundscapeMaker(
                    recipe(1, 0, 0),
                    List.of(new SoundClip("quiet", "x", new float[100])),
                    none,
                    noises))
        .hasMessageContaining("quiet is silent");
    assertThatThrownBy(() -> new SoundClip("bad", "x", new float[] {Float.NaN}))
        .hasMessageContaining("clip bad: sample 0");
  }

  @Test
  void eventsThatNeverFitAreSaid() {
    SoundscapeRecipe crowded =
        new SoundscapeRecipe(
            RATE,
            1.2,
            new SoundscapeRecipe.Count(3, 3),
            new SoundscapeRecipe.Count(0, 0),
            new SoundscapeRecipe.Span(0, 0),
            30,
            0.3);
    SoundscapeMaker maker = maker(crowded);

    assertThatThrownBy(() -> maker.make(new Seed(1)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("fit into 1.2 s");
  }

  @Test
  void impossibleRecipesAreRefused() {
    assertThatThrownBy(() -> new SoundscapeRecipe.Count(3, 1)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new SoundscapeRecipe.Span(5, 1)).isInstanceOf(InputException.class);
  }
}
