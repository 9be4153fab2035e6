/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.moments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.evoke.core.RandomStream;
import org.evoke.core.Scale;
import org.evoke.core.Seed;
import org.evoke.core.Timeline.Moment;
import org.evoke.core.Timeline.Moment.Kind;
import org.evoke.core.Timeline.Track;
import org.evoke.core.Timeline.Whole;
import org.evoke.pipeline.context.StepGrid;
import org.junit.jupiter.api.Test;

class MomentFinderTest {
  private static final double CONTEXT = 15;

  private static Track track(Scale scale, StepGrid grid, DoubleUnaryOperator curve) {
    double[] values = new double[grid.steps()];
    Arrays.setAll(values, i -> curve.applyAsDouble(grid.centre(i)));
    return new Track(
        scale.name(),
        scale,
        values,
        Arrays.stream(values).map(v -> v - 0.3).toArray(),
        Arrays.stream(values).map(v -> v + 0.3).toArray(),
        new Whole(0, -0.3, 0.3));
  }

  private static List<Moment> find(double seconds, DoubleUnaryOperator arousal) {
    StepGrid grid = StepGrid.of(seconds, 1);
    return new MomentFinder(grid, CONTEXT)
        .find(List.of(track(Scale.VALENCE, grid, t -> 0.2), track(Scale.AROUSAL, grid, arousal)));
  }

  private static double bump(double t, double at, double height) {
    return height * StrictMath.exp(-(t - at) * (t - at) / 200);
  }

  @Test
  void levelCurveHasNone() {
    assertThat(find(120, t -> 0.1)).isEmpty();
    assertThat(find(120, t -> 0.1 + 0.01 * StrictMath.sin(t / 5))).isEmpty();
  }

  @Test
  void noiseHasNone() {
    RandomStream random = new Seed(1).stream();
    assertThat(find(120, t -> 0.02 * random.nextGaussian())).isEmpty();
  }

  @Test
  void bumpIsAPeakAtItsTop() {
    List<Moment> moments = find(120, t -> bump(t, 61.5, 0.4));
    assertThat(moments).hasSize(1);
    assertThat(moments.get(0).kind()).isEqualTo(Kind.PEAK);
    assertThat(moments.get(0).seconds()).isEqualTo(61.5, within(1.0));
    assertThat(moments.get(0).value()).isEqualTo(0.4, within(0.01));
    assertThat(moments.get(0).text())
        .isEqualTo("Arousal reaches its highest point here, 0.40; the mood is happy-excited.");
  }

  @Test
  void dipIsAValley() {
    List<Moment> moments = find(120, t -> -bump(t, 40, 0.4));
    assertThat(moments).extracting(Moment::kind).containsExactly(Kind.VALLEY);
    assertThat(moments.get(0).text())
        .isEqualTo("Arousal reaches its lowest point here, -0.40; the mood is calm-content.");
  }

  @Test
  void changeThatStaysIsATurn() {
    List<Moment> moments = find(120, t -> t < 50 ? -0.3 : t > 65 ? 0.3 : -0.3 + (t - 50) * 0.04);
    assertThat(moments).extracting(Moment::kind).containsExactly(Kind.TURN);
    assertThat(moments.get(0).seconds()).isEqualTo(57.5, within(1.5));
    assertThat(moments.get(0).text())
        .matches(
            "The mood turns from (slightly )?calm-content to (slightly )?happy-excited: arousal"
                + " rises from -0\\.[12]\\d to 0\\.[12]\\d\\.");
  }

  @Property(tries = 100)
  void momentsAreFewOrderedAndApart(
      @ForAll @IntRange(min = 1, max = 1500) int seconds, @ForAll long seed) {
    RandomStream random = new Seed(seed).stream();
    double[] waves = {5 + 60 * random.nextDouble(), 20 + 200 * random.nextDouble()};
    List<Moment> moments =
        find(
            seconds,
            t -> 0.4 * StrictMath.sin(t / waves[0]) + 0.3 * StrictMath.sin(1 + t / waves[1]));
    assertThat(moments.size()).isLessThanOrEqualTo(Math.min(12, 1 + seconds / 20));
    List<Double> times = new ArrayList<>();
    moments.forEach(moment -> times.add(moment.seconds()));
    assertThat(times).isSorted();
    for (int i = 1; i < times.size(); i++) {
      assertThat(times.get(i) - times.get(i - 1)).isGreaterThanOrEqualTo(4.5);
    }
    moments.forEach(moment -> assertThat(moment.text()).doesNotContain("NaN", "null"));
  }

  @Test
  void gapsInACurveDoNotHurt() {
    StepGrid grid = StepGrid.of(120, 1);
    Track track = track(Scale.AROUSAL, grid, t -> bump(t, 60, 0.4));
    for (int i = 0; i < 10; i++) {
      track.values()[i] = Double.NaN;
      track.values()[119 - i] = Double.NaN;
    }
    track.values()[80] = Double.NaN;
    List<Moment> moments = new MomentFinder(grid, CONTEXT).find(List.of(track));
    assertThat(moments).extracting(Moment::kind).containsExactly(Kind.PEAK);
    assertThat(moments.get(0).seconds()).isEqualTo(60, within(1.0));
  }

  @Test
  void prominenceIsTheWayDownBeforeAHigherPoint() {
    double[] curve = {0, 3, 1, 2, 0.5, 5, 0};
    List<Candidate> peaks = new ArrayList<>(Extrema.find(curve, 0.1));
    peaks.removeIf(candidate -> candidate.kind() != Kind.PEAK);
    assertThat(peaks).extracting(Candidate::step).containsExactly(1, 3, 5);
    assertThat(peaks).extracting(Candidate::size).containsExactly(2.5, 1.0, 5.0);
  }

  @Test
  void aPlateauIsOnePeakInItsMiddle() {
    List<Candidate> found = Extrema.find(new double[] {0, 1, 1, 1, 0}, 0.1);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).step()).isEqualTo(2);
  }
}
