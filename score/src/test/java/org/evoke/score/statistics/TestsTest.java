/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.score.Interval;
import org.evoke.score.Oracle;
import org.junit.jupiter.api.Test;

class TestsTest {
  private static final Offset<Double> EXACT = within(1e-10);
  private static final Map<String, Alternative> ALTERNATIVES =
      Map.of(
          "two-sided", Alternative.TWO_SIDED,
          "greater", Alternative.GREATER,
          "less", Alternative.LESS);

  @Test
  void studentTestsEqualTheReference() throws IOException {
    JsonNode cases = Oracle.shared("models/metrics/ttest.json").get("cases");
    assertThat(cases).hasSizeGreaterThanOrEqualTo(4);
    for (JsonNode each : cases) {
      double[] a = Oracle.doubles(each.get("a"));
      double[] b = Oracle.doubles(each.get("b"));
      JsonNode paired = each.get("paired");
      TestResult two = StudentTest.paired(a, b, Alternative.TWO_SIDED);
      assertThat(two.statistic()).isCloseTo(paired.get("t").asDouble(), EXACT);
      assertThat(two.degreesOfFreedom()).isEqualTo(paired.get("df").asDouble());
      assertThat(two.p()).isCloseTo(paired.get("p_two_sided").asDouble(), EXACT);
      assertThat(StudentTest.paired(a, b, Alternative.GREATER).p())
          .isCloseTo(paired.get("p_greater").asDouble(), EXACT);
      assertThat(StudentTest.paired(a, b, Alternative.LESS).p())
          .isCloseTo(paired.get("p_less").asDouble(), EXACT);
      check(
          StudentTest.equalVariance(a, b, Alternative.TWO_SIDED),
          each.get("independent_equal_variance"));
      check(StudentTest.welch(a, b, Alternative.TWO_SIDED), each.get("welch"));
    }
  }

  private static void check(TestResult result, JsonNode expected) {
    assertThat(result.statistic()).isCloseTo(expected.get("t").asDouble(), EXACT);
    assertThat(result.p()).isCloseTo(expected.get("p_two_sided").asDouble(), EXACT);
  }

  @Test
  void intervalsOverFoldsEqualTheReference() throws IOException {
    JsonNode cases = Oracle.shared("models/metrics/confidence.json").get("cases");
    assertThat(cases).hasSizeGreaterThanOrEqualTo(4);
    for (JsonNode each : cases) {
      Interval interval =
          FoldInterval.of(Oracle.doubles(each.get("values")), each.get("conf_level").asDouble());
      double margin = each.get("margin").asDouble();
      assertThat(interval.value()).isCloseTo(each.get("mean").asDouble(), EXACT);
      assertThat(interval.high() - interval.value()).isCloseTo(margin, EXACT);
      assertThat(interval.value() - interval.low()).isCloseTo(margin, EXACT);
    }
  }

  @Test
  void wilcoxonEqualsSciPy() throws IOException {
    for (JsonNode each : Oracle.statistics("wilcoxon")) {
      double[] a = Oracle.doubles(each.get("a"));
      double[] b = Oracle.doubles(each.get("b"));
      ALTERNATIVES.forEach(
          (name, alternative) -> {
            TestResult result = WilcoxonTest.signedRank(a, b, alternative);
            String what = a.length + " pairs, " + name;
            assertThat(result.p()).as(what).isCloseTo(each.get(name).asDouble(), EXACT);
            assertThat(result.statistic()).isEqualTo(each.get("statistic").asDouble());
            assertThat(result.test().endsWith(", exact")).isEqualTo(each.get("exact").asBoolean());
          });
    }
  }

  @Test
  void allSignPatternsEqualSciPy() throws IOException {
    for (JsonNode each : Oracle.statistics("sign_flip")) {
      double[] differences = Oracle.doubles(each.get("differences"));
      ALTERNATIVES.forEach(
          (name, alternative) ->
              assertThat(SignFlipTest.of(differences, alternative, 5000, new Seed(1)).p())
                  .as(differences.length + " groups, " + name)
                  .isCloseTo(each.get(name).asDouble(), EXACT));
    }
  }

  @Test
  void randomSignPatternsComeNearAllPatterns() {
    RandomStream random = new Seed(3).stream();
    double[] differences = new double[18];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = 0.35 + random.nextGaussian();
    }
    double all = SignFlipTest.of(differences, Alternative.GREATER, 1 << 18, new Seed(1)).p();
    double some = SignFlipTest.of(differences, Alternative.GREATER, 20_000, new Seed(1)).p();
    assertThat(some).isNotEqualTo(all).isCloseTo(all, within(0.01));
  }

  /** With more groups than bits in a word, each sign is still its own toss. */
  @Test
  void manyGroupsWithoutDifferenceGiveEvenProbabilities() {
    int below = 0;
    for (int repeat = 0; repeat < 400; repeat++) {
      RandomStream random = new Seed(repeat).stream();
      double[] differences = new double[130];
      for (int i = 0; i < differences.length; i++) {
        differences[i] = random.nextGaussian();
      }
      Seed seed = new Seed(repeat).derive("signs");
      below += SignFlipTest.of(differences, Alternative.TWO_SIDED, 400, seed).p() < 0.2 ? 1 : 0;
    }
    assertThat(below).isBetween(50, 110);
  }

  @Test
  void correctionsEqualTheirDefinitions() throws IOException {
    for (JsonNode each : Oracle.statistics("adjust")) {
      double[] p = Oracle.doubles(each.get("p"));
      check(Correction.HOLM.of(p), Oracle.doubles(each.get("holm")));
      check(Correction.BENJAMINI_HOCHBERG.of(p), Oracle.doubles(each.get("benjamini_hochberg")));
    }
  }

  private static void check(double[] found, double[] expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i]).isCloseTo(expected[i], EXACT);
    }
  }

  @Test
  void effectSizesEqualTheirDefinitions() throws IOException {
    for (JsonNode each : Oracle.statistics("effect")) {
      double[] a = Oracle.doubles(each.get("a"));
      double[] b = Oracle.doubles(each.get("b"));
      assertThat(EffectSize.cohensD(a, b)).isCloseTo(each.get("d").asDouble(), EXACT);
      assertThat(EffectSize.hedgesG(a, b)).isCloseTo(each.get("g").asDouble(), EXACT);
      assertThat(EffectSize.cliffsDelta(a, b)).isCloseTo(each.get("cliff").asDouble(), EXACT);
      if (each.has("dz")) {
        assertThat(EffectSize.cohensDz(a, b)).isCloseTo(each.get("dz").asDouble(), EXACT);
      }
    }
  }
}
