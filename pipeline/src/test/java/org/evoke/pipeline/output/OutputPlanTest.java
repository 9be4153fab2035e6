/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.evoke.core.UsageException;
import org.evoke.pipeline.SampleAnswers;
import org.evoke.pipeline.TimelineWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputPlanTest {
  private static final Set<String> EXTENSIONS = Set.of("csv", "json", "html");

  private static List<InputFile> named(List<Path> paths) {
    return paths.stream().map(InputFile::named).toList();
  }

  private static List<String> names(String... inputs) {
    List<Path> paths = Arrays.stream(inputs).map(Path::of).toList();
    return OutputPlan.predictions(named(paths), Optional.empty(), EXTENSIONS).places().stream()
        .map(place -> place.base().getFileName().toString())
        .toList();
  }

  @Test
  void nameWithoutExtensionInTheDefaultFolder() {
    OutputPlan plan =
        OutputPlan.predictions(
            named(List.of(Path.of("films", "a.b.webm"))), Optional.empty(), EXTENSIONS);
    assertThat(plan.folder()).isEqualTo(Path.of("evoke-out"));
    assertThat(plan.places().get(0).base()).isEqualTo(Path.of("evoke-out", "a.b"));
    assertThat(plan.single()).isEmpty();
  }

  @Test
  void equalNamesAreNumberedInTheOrderOfTheArguments() {
    assertThat(names("x/a.mp3", "y/a.wav", "z/a.mp3")).containsExactly("a", "a-2", "a-3");
    assertThat(names("a.mp3", "a-2.mp3", "b/a.mp3")).containsExactly("a", "a-2", "a-3");
    assertThat(names("Song.mp3", "song.mp3")).containsExactly("Song", "song-2");
  }

  @Test
  void resultsOfOneInputNeverOverwriteThoseOfAnother() {
    assertThat(names("a.mp3", "a.moments.mp3")).containsExactly("a", "a.moments-2");
    assertThat(names("a.shots.mp3", "a.mp3")).containsExactly("a.shots", "a-2");
    assertThat(names("index.mp3")).containsExactly("index-2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it's \"quoted\".mp3",
        "\ud83c\udfac film \ud83d\ude00.webm",
        "\u0641\u064a\u0644\u0645.mp4",
        "<script>alert(1)<.mp3",
        "-o.mp3",
        " .mp3",
        "no extension"
      })
  void oddNamesStayAsTheyAre(String name) throws IOException {
    int dot = name.lastIndexOf('.');
    String expected = name.isBlank() ? "unnamed" : dot > 0 ? name.substring(0, dot) : name;
    assertThat(names(name)).containsExactly(expected.isBlank() ? "unnamed" : expected);
  }

  @Test
  void dotFilesAndControlCharacters() {
    assertThat(names(".mp4")).containsExactly(".mp4");
    assertThat(names("a\nb.mp4")).containsExactly("a_b");
    assertThat(names("..")).doesNotContain("..");
  }

  @Test
  void longNamesLeaveRoomForSuffixes() {
    String film = "\ud83c\udfac".repeat(50);
    List<String> names = names(film + "x.mp4", film + "y.mp4");
    assertThat(names.get(0)).isEqualTo("\ud83c\udfac".repeat(45));
    assertThat(names.get(1)).isEqualTo(names.get(0) + "-2");
    assertThat(names("n".repeat(200) + ".mp4").get(0)).hasSize(180);
  }

  @Property
  void allFilesOfAllInputsDiffer(@ForAll @Size(max = 12) List<SomeName> inputs) {
    List<Path> paths = inputs.stream().map(name -> Path.of(name.text)).toList();
    Set<String> seen = new HashSet<>(Set.of("index.csv"));
    for (OutputPlan.Place place :
        OutputPlan.predictions(named(paths), Optional.empty(), EXTENSIONS).places()) {
      for (String suffix : List.of(".csv", ".moments.csv", ".shots.csv", ".events.csv")) {
        String file = (place.base().getFileName() + suffix).toLowerCase(Locale.ROOT);
        assertThat(seen.add(file)).as(file).isTrue();
        assertThat(file.getBytes(StandardCharsets.UTF_8).length).isLessThan(230);
      }
    }
  }

  /** Names that like to collide. */
  enum SomeName {
    A("a.mp3"),
    B("A.wav"),
    C("a-2.mp3"),
    D("a-2-2.mp3"),
    E("a.moments.mp3"),
    F("a-2.moments.mp3"),
    G("index.mp3"),
    H("a.shots.events.mp3");

    private final String text;

    SomeName(String text) {
      this.text = text;
    }
  }

  @Test
  void aKnownExtensionMeansOneFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("out.JSON");
    List<Path> one = List.of(Path.of("a.mp3"));
    OutputPlan plan = OutputPlan.predictions(named(one), Optional.of(file), EXTENSIONS);
    assertThat(plan.single()).contains(file);
    assertThat(plan.singleExtension()).contains("json");
    assertThat(
            OutputPlan.predictions(named(one), Optional.of(folder.resolve("v1.2")), EXTENSIONS)
                .single())
        .isEmpty();
    Path named = Files.createDirectory(folder.resolve("folder.csv"));
    assertThat(OutputPlan.predictions(named(one), Optional.of(named), EXTENSIONS).single())
        .isEmpty();
  }

  @Test
  void severalInputsDoNotFitIntoOneFile() {
    List<Path> two = List.of(Path.of("a.mp3"), Path.of("b.mp3"));
    assertThatThrownBy(
            () -> OutputPlan.predictions(named(two), Optional.of(Path.of("x.csv")), EXTENSIONS))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("x.csv");
  }

  @Test
  void writesAllFormatsAndTheIndex(@TempDir Path folder) throws IOException {
    Path input = Path.of("films", "a, \"b\".mp4");
    OutputPlan plan =
        OutputPlan.predictions(named(List.of(input)), Optional.of(folder), EXTENSIONS);
    List<Path> files =
        AnswerFiles.write(
            SampleAnswers.of("a.mp4", 30, true),
            plan.places().get(0).base(),
            TimelineWriters.defaults());
    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "a, \"b\".csv",
            "a, \"b\".moments.csv",
            "a, \"b\".events.csv",
            "a, \"b\".shots.csv",
            "a, \"b\".scales.csv",
            "a, \"b\".json",
            "a, \"b\".html");
    OutputIndex index = new OutputIndex(folder);
    index.succeeded(input, files);
    index.failed(Path.of("bad.mp4"), "is empty;\n give a film");
    assertThat(Files.readAllLines(index.write()))
        .hasSize(9)
        .startsWith("source,output,status")
        .endsWith("bad.mp4,,failed: is empty; give a film");
  }

  @Test
  void everySuffixIsKeptFreeForItsInput() {
    for (TimelineWriter writer : TimelineWriters.named(List.of("all"))) {
      for (TimelineWriter.Part part : writer.parts(SampleAnswers.withEverything("film.webm", 30))) {
        String addition = part.suffix().substring(0, part.suffix().lastIndexOf('.'));
        assertThat(OutputPlan.PREDICTIONS).contains(addition);
      }
    }
  }

  @Test
  void formatsAreKnownByName() {
    assertThat(TimelineWriters.formats())
        .startsWith("csv", "json", "html")
        .contains("vtt", "srt", "eaf", "textgrid", "jams", "emotionml", "edl", "audformat", "h5")
        .contains("svg", "png");
    assertThat(TimelineWriters.named(List.of("html", "csv", "html"))).hasSize(2);
    assertThat(TimelineWriters.named(List.of("all"))).hasSize(TimelineWriters.formats().size());
    assertThat(TimelineWriters.defaults())
        .extracting(TimelineWriter::format)
        .containsExactly("csv", "json", "html");
    assertThat(TimelineWriters.extensions())
        .containsEntry("h5", "h5")
        .doesNotContainKey("audformat");
    assertThatThrownBy(() -> TimelineWriters.named(List.of("docx")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("docx")
        .hasMessageContaining("csv, json, html");
  }
}
