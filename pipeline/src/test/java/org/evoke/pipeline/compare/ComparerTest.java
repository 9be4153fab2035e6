/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.UsageException;
import org.evoke.pipeline.EnergyModel;
import org.evoke.pipeline.PredictOptions;
import org.evoke.pipeline.Predictor;
import org.evoke.pipeline.compare.Alignment.Kind;
import org.evoke.pipeline.compare.CompareOptions.Align;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparerTest {
  /** Cuts are found to a fraction of a second. */
  private static final double NEAR = 0.4;

  @TempDir Path folder;

  private static Comparison compare(Path first, Path second, Align align) {
    return new Comparer(
            new Predictor(EnergyModel.REGISTRY, EnergyModel.ENCODERS, "evoke test"),
            EnergyModel.ready(),
            new CompareOptions(PredictOptions.DEFAULT, align, 0))
        .compare(first, second, work -> Progress.NONE);
  }

  private static void assertStretches(Comparison comparison, double[]... expected) {
    List<Stretch> found = comparison.alignment().stretches();
    assertThat(found).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(found.get(i).first()).isCloseTo(expected[i][0], within(NEAR));
      assertThat(found.get(i).second()).isCloseTo(expected[i][1], within(NEAR));
      assertThat(found.get(i).seconds()).isCloseTo(expected[i][2], within(2 * NEAR));
      double delay = expected[i][1] - expected[i][0];
      assertThat(found.get(i).delay()).isCloseTo(delay, within(0.26));
    }
  }

  @Test
  void aSceneLessIsFoundByItsPictures() {
    Comparison comparison =
        compare(
            Reels.film(folder.resolve("long.webm"), 0.2, 1, 2, 3, 4),
            Reels.film(folder.resolve("short.webm"), 0.2, 1, 3, 4),
            Align.AUTO);
    assertThat(comparison.alignment().kind()).isEqualTo(Kind.PICTURES);
    assertStretches(comparison, new double[] {0, 0, 4}, new double[] {8, 4, 8});
    assertThat(comparison.alignment().onlyFirst()).hasSize(1);
    assertThat(comparison.alignment().onlySecond()).isEmpty();
    assertThat(comparison.shots())
        .extracting(Comparison.ShotPair::partner)
        .containsExactly(0, -1, 1, 2);
  }

  @Test
  void anotherMixOfTheSameCutIsAlignedByTime() {
    Comparison comparison =
        compare(
            Reels.film(folder.resolve("soft.webm"), 0.1, 1, 2, 3),
            Reels.film(folder.resolve("loud.webm"), 0.4, 1, 2, 3),
            Align.AUTO);
    assertThat(comparison.alignment().kind()).isEqualTo(Kind.TIME);
    // Louder is more exciting to this model: twice the difference of the root mean squares.
    DifferenceCurve arousal = comparison.curves().get(1);
    double rms = Math.sqrt((1 + 0.3 * 0.3) / 2);
    assertThat(arousal.values()[5]).isCloseTo(2 * 0.3 * rms, within(0.03));
    assertThat(comparison.blocks("arousal")).allMatch(block -> block.mean() > 0);
  }

  @Test
  void aSongThatLacksAPartIsFoundByItsSound() throws IOException {
    Comparison comparison =
        compare(
            Reels.song(folder.resolve("short.wav"), 0.2, 1, 3, 4),
            Reels.song(folder.resolve("long.wav"), 0.3, 1, 2, 3, 4),
            Align.AUTO);
    assertThat(comparison.alignment().kind()).isEqualTo(Kind.SOUND);
    assertStretches(comparison, new double[] {0, 0, 4}, new double[] {4, 8, 8});
    assertThat(comparison.alignment().onlyFirst()).isEmpty();
    assertThat(comparison.alignment().onlySecond()).hasSize(1);
  }

  /** The second is louder by so little that it would be shown as 0.00. */
  @Test
  void whatWouldBeShownAsNoughtIsNoDifference() throws IOException {
    Comparison comparison =
        compare(
            Reels.song(folder.resolve("a.wav"), 0.2, 1, 2),
            Reels.song(folder.resolve("b.wav"), 0.2002, 1, 2),
            Align.TIME);
    assertThat(comparison.blocks("arousal")).allMatch(block -> block.mean() != 0);
    assertThat(CompareSummary.of(comparison))
        .anyMatch(text -> text.startsWith("Arousal does not differ: by less than 0.005"))
        .noneMatch(text -> text.contains("0.00 "));
  }

  @Test
  void timeIsTimeWhereItIsAskedFor() throws IOException {
    Comparison comparison =
        compare(
            Reels.song(folder.resolve("a.wav"), 0.2, 1, 2),
            Reels.song(folder.resolve("b.wav"), 0.2, 2),
            Align.TIME);
    assertThat(comparison.alignment().stretches()).containsExactly(new Stretch(0, 0, 4));
    assertThat(comparison.curves().get(0).values()[6]).isNaN();
  }

  @Test
  void thingsWithNothingInCommonAreAlignedByTime() throws IOException {
    Comparison comparison =
        compare(
            Reels.song(folder.resolve("a.wav"), 0.2, 1, 2),
            Reels.song(folder.resolve("b.wav"), 0.2, 5, 6),
            Align.AUTO);
    assertThat(comparison.alignment().kind()).isEqualTo(Kind.TIME);
  }

  @Test
  void filesAreWrittenAndFitTheirSchema() throws IOException {
    String name =
        "\"><script>alert('x')</script>".replace("/", "\u2215") + "\u202e\ud83c\udfac.wav";
    Comparison comparison =
        compare(
            Reels.song(folder.resolve(name), 0.2, 1, 2, 3),
            Reels.song(folder.resolve("b.wav"), 0.25, 1, 3),
            Align.AUTO);
    List<Path> files = CompareFiles.write(comparison, folder.resolve("out"));
    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .containsExactly("compare.html", "compare.csv", "compare.json");
    String html = Files.readString(files.get(0));
    Files.createDirectories(Path.of("target", "reports"));
    Files.writeString(Path.of("target", "reports", "compare.html"), html);
    assertThat(Pattern.compile("<script").matcher(html).results().count()).isEqualTo(2);
    assertThat(html).doesNotContain("{{").doesNotContain(" style=");
    List<String> rows = Files.readAllLines(files.get(1));
    assertThat(rows.get(0))
        .startsWith("start_ms,end_ms,second_start_ms,valence_first,valence_second,");
    assertThat(rows).hasSize(1 + 12);
    assertThat(rows.get(6)).startsWith("5000,6000,,");
    JsonNode json = new ObjectMapper().readTree(Files.readString(files.get(2)));
    assertThat(schema().validate(json)).isEmpty();
  }

  private static JsonSchema schema() throws IOException {
    String schema = Files.readString(Path.of("..", "docs", "schema", "compare-1.schema.json"));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
  }

  @Test
  void theSameFilesGiveTheSameBytes() throws IOException {
    Path first = Reels.song(folder.resolve("a.wav"), 0.2, 1, 2, 3);
    Path second = Reels.song(folder.resolve("b.wav"), 0.25, 1, 3);
    CompareFiles.write(compare(first, second, Align.AUTO), folder.resolve("one"));
    CompareFiles.write(compare(first, second, Align.AUTO), folder.resolve("two"));
    for (String file : List.of("compare.html", "compare.csv", "compare.json")) {
      assertThat(folder.resolve("one").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("two").resolve(file));
    }
  }

  @Test
  void badInputIsRefused() throws IOException {
    Path song = Reels.song(folder.resolve("a.wav"), 0.2, 1);
    assertThatThrownBy(() -> compare(song, folder.resolve("none.wav"), Align.AUTO))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("none.wav");
    assertThatThrownBy(() -> new CompareOptions(PredictOptions.DEFAULT, Align.AUTO, 1))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("1.0");
  }
}
