/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.soundscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.data.soundscape.ActiveRegions.Region;

/**
 * Makes soundscapes: some clips, each cut to what can be heard of it, at random places and levels
 * on a background that is repeated to the whole length. The same clips, recipe and seed give the
 * same samples.
 */
public final class SoundscapeMaker {
  /** Level of the background, mean square in decibels relative to full scale. */
  private static final double BACKGROUND_DECIBELS = -36;

  private static final double QUIET_BACKGROUND_DECIBELS = 60;
  private static final double FADE_SECONDS = 0.005;
  private static final double CROSSFADE_SECONDS = 0.05;
  private static final int MOST_DRAWS = 200;

  private final SoundscapeRecipe recipe;
  private final List<Cut> targets;
  private final List<Cut> distractors;
  private final List<Cut> backgrounds;
  private final ClipVariation variation;

  /** The part of a clip that is used. */
  private record Cut(SoundClip clip, Region region, boolean target) {}

  /**
   * A maker.
   *
   * @param targets clips of the events to be found
   * @param distractors clips of other events; may be empty where the recipe wants none
   * @param backgrounds clips that go on all the time
   * @throws InputException when clips are missing, silent, or longer than a soundscape
   */
  public SoundscapeMaker(
      SoundscapeRecipe recipe,
      List<SoundClip> targets,
      List<SoundClip> distractors,
      List<SoundClip> backgrounds) {
    this.recipe = recipe;
    this.targets = cuts(targets, true);
    this.distractors = cuts(distractors, false);
    this.backgrounds = backgrounds.stream().map(this::background).toList();
    this.variation = ClipVariation.NONE;
    require("background", backgrounds.size(), 1);
    require("target", targets.size(), recipe.events().most() > 0 ? 1 : 0);
    require("distractor", distractors.size(), recipe.distractors().most() > 0 ? 1 : 0);
  }

  private SoundscapeMaker(SoundscapeMaker other, ClipVariation variation) {
    this.recipe = other.recipe;
    this.targets = other.targets;
    this.distractors = other.distractors;
    this.backgrounds = other.backgrounds;
    this.variation = variation;
  }

  /** Makes soundscapes of the same clips, each changed anew wherever it is used. */
  public SoundscapeMaker varying(ClipVariation changes) {
    return new SoundscapeMaker(this, changes);
  }

  private static void require(String what, int there, int needed) {
    if (there < needed) {
      throw new InputException("soundscapes have no " + what + " clip, need at least " + needed);
    }
  }

  private List<Cut> cuts(List<SoundClip> clips, boolean target) {
    ActiveRegions regions =
        new ActiveRegions(recipe.rate(), recipe.trimDecibels(), recipe.gapSeconds());
    List<Cut> cuts = new ArrayList<>();
    for (SoundClip clip : clips) {
      Region region =
          regions.loudest(clip.samples()).orElseThrow(() -> silent(clip, recipe.trimDecibels()));
      if (region.length() > recipe.seconds() * recipe.rate()) {
        throw new InputException(
            "clip "
                + clip.id()
                + " is heard for "
                + (double) region.length() / recipe.rate()
                + " s, longer than a soundscape of "
                + recipe.seconds()
                + " s");
      }
      cuts.add(new Cut(clip, region, target));
    }
    return cuts;
  }

  private static InputException silent(SoundClip clip, double decibels) {
    return new InputException(
        "clip "
            + clip.id()
            + " is silent, or nowhere within "
            + decibels
            + " dB of its largest sample; leave it out");
  }

  /** From the first to the last sample that is not all but silence, such as padding. */
  private Cut background(SoundClip clip) {
    List<Region> regions =
        new ActiveRegions(recipe.rate(), QUIET_BACKGROUND_DECIBELS, recipe.gapSeconds())
            .of(clip.samples());
    if (regions.isEmpty()) {
      throw silent(clip, QUIET_BACKGROUND_DECIBELS);
    }
    Region last = regions.get(regions.size() - 1);
    return new Cut(clip, new Region(regions.get(0).from(), last.to(), last.loudest()), false);
  }

  /** A soundscape. */
  public Soundscape make(Seed seed) {
    RandomStream random = seed.stream();
    Cut background = varied(backgrounds.get(random.nextInt(backgrounds.size())), random);
    float[] samples = repeated(background, random);
    double level = ActiveRegions.meanSquare(samples, 0, samples.length);
    scale(samples, StrictMath.sqrt(power(BACKGROUND_DECIBELS) / level));
    List<Cut> cuts = drawn(random);
    int[] starts = places(cuts, random);
    List<Soundscape.Placed> placed = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      placed.add(add(samples, cuts.get(i), starts[i], random));
    }
    limit(samples);
    return new Soundscape(samples, background.clip().id(), placed);
  }

  private static double power(double decibels) {
    return StrictMath.pow(10, decibels / 10);
  }

  /** Events in random order that fit beside each other; drawn anew until they do. */
  private List<Cut> drawn(RandomStream random) {
    for (int draw = 0; draw < MOST_DRAWS; draw++) {
      List<Cut> cuts = new ArrayList<>();
      draw(targets, recipe.events(), random, cuts);
      draw(distractors, recipe.distractors(), random, cuts);
      if (free(cuts) >= 0) {
        List<Cut> shuffled = new ArrayList<>();
        for (int i : random.permutation(cuts.size())) {
          shuffled.add(cuts.get(i));
        }
        return shuffled;
      }
    }
    throw new InputException(
        "the clips are too long: "
            + MOST_DRAWS
            + " draws gave no events that fit into "
            + recipe.seconds()
            + " s; let soundscapes be longer or have fewer events");
  }

  private void draw(
      List<Cut> from, SoundscapeRecipe.Count count, RandomStream random, List<Cut> to) {
    int wanted = count.least() + random.nextInt(count.most() - count.least() + 1);
    for (int i = 0; i < wanted; i++) {
      to.add(varied(from.get(random.nextInt(from.size())), random));
    }
  }

  private Cut varied(Cut cut, RandomStream random) {
    if (variation.isNone()) {
      return cut;
    }
    Region region = cut.region();
    float[] samples = variation.changed(cut.clip().samples(), region.from(), region.to(), random);
    SoundClip clip = new SoundClip(cut.clip().id(), cut.clip().label(), samples);
    return new Cut(clip, new Region(0, samples.length, region.loudest()), cut.target());
  }

  private int length() {
    return (int) Math.round(recipe.seconds() * recipe.rate());
  }

  private int gap() {
    return (int) Math.ceil(recipe.gapSeconds() * recipe.rate());
  }

  /** Samples that no event and no gap takes. */
  private int free(List<Cut> cuts) {
    int taken = cuts.stream().mapToInt(cut -> cut.region().length()).sum();
    return length() - taken - gap() * Math.max(0, cuts.size() - 1);
  }

  /** First samples, ascending: the free time is split uniformly. */
  private int[] places(List<Cut> cuts, RandomStream random) {
    int free = free(cuts);
    int[] starts = new int[cuts.size()];
    Arrays.setAll(starts, i -> random.nextInt(free + 1));
    Arrays.sort(starts);
    int before = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] += before;
      before += cuts.get(i).region().length() + gap();
    }
    return starts;
  }

  private Soundscape.Placed add(float[] samples, Cut cut, int start, RandomStream random) {
    Region region = cut.region();
    float[] clip = cut.clip().samples();
    double low = recipe.decibels().low();
    double decibels = low + random.nextDouble() * (recipe.decibels().high() - low);
    double own = ActiveRegions.meanSquare(clip, region.from(), region.to());
    double gain = StrictMath.sqrt(power(BACKGROUND_DECIBELS + decibels) / own);
    double fade = Math.max(1, FADE_SECONDS * recipe.rate());
    for (int i = 0; i < region.length(); i++) {
      double edge = Math.min(1, Math.min(i + 1, region.length() - i) / fade);
      samples[start + i] += (float) (gain * edge * clip[region.from() + i]);
    }
    return new Soundscape.Placed(
        cut.clip().id(),
        cut.clip().label(),
        cut.target(),
        (double) start / recipe.rate(),
        (double) (start + region.length()) / recipe.rate(),
        decibels);
  }

  /** The background from a random place on, over and over, its seams crossfaded. */
  private float[] repeated(Cut cut, RandomStream random) {
    float[] clip = cut.clip().samples();
    int from = cut.region().from();
    int length = cut.region().length();
    int fade = (int) Math.min(length / 2, Math.round(CROSSFADE_SECONDS * recipe.rate()));
    int period = length - fade;
    int phase = random.nextInt(period);
    float[] samples = new float[length()];
    for (int i = 0; i < samples.length; i++) {
      int at = (phase + i) % period;
      double now = clip[from + at];
      boolean seam = at < fade && phase + i >= period;
      double in = seam ? (at + 0.5) / fade : 1;
      double before = seam ? clip[from + period + at] : 0;
      samples[i] = (float) (StrictMath.sqrt(in) * now + StrictMath.sqrt(1 - in) * before);
    }
    return samples;
  }

  private static void scale(float[] samples, double factor) {
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (samples[i] * factor);
    }
  }

  /** Lowers all of it where it would clip. */
  private static void limit(float[] samples) {
    double most = 0;
    for (float sample : samples) {
      most = Math.max(most, Math.abs(sample));
    }
    if (most > 1) {
      scale(samples, 1 / most);
    }
  }
}
