/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.data.clips.ClipTable;
import org.evoke.data.clips.EimtClipReader;
import org.evoke.data.digest.Sha256;
import org.evoke.data.layout.DataSetLayout;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;
import org.evoke.data.layout.Layouts;
import org.evoke.data.layout.MediaLength;
import org.evoke.data.liris.LirisExcerpts;
import org.evoke.media.MediaFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every data set that can be made is one, is the same again, and needs no more than it says. */
class PlantedSetsTest {
  @TempDir Path folder;

  static Stream<PlantedSet> sets() {
    assertThat(PlantedSets.known().keySet())
        .contains("deam", "eev", "eimt16", "esc10", "iads-e", "liris-accede", "pmemo");
    return PlantedSets.known().values().stream();
  }

  private static PlantedSize small(PlantedSet set) {
    return new PlantedSize(Math.min(50, set.usual().items()), set.usual().seconds() / 4);
  }

  @ParameterizedTest
  @MethodSource("sets")
  void whatIsMadePassesTheCheckAndIsTheSameAgain(PlantedSet set) throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    set.write(first, small(set), new Seed(5), Progress.NONE);
    set.write(second, small(set), new Seed(5), Progress.NONE);
    DataSetLayout layout = Layouts.named(set.name());
    Findings findings = new Findings();
    layout.check(first, layout.names(), MediaLength.UNKNOWN, findings);
    // Some data sets are odd by nature: videos of EEV vanish.
    assertThat(findings.list()).filteredOn(Finding::blocks).isEmpty();
    assertThat(digests(second)).isEqualTo(digests(first));
    Path other = folder.resolve("other");
    set.write(other, small(set), new Seed(6), Progress.NONE);
    assertThat(digests(other)).isNotEqualTo(digests(first));
  }

  private static Map<String, String> digests(Path root) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        digests.put(root.relativize(file).toString(), Sha256.hex(file));
      }
    }
    return digests;
  }

  static Stream<PlantedSet> withControl() {
    List<PlantedSet> sets =
        PlantedSets.known().values().stream().filter(set -> set.control().isPresent()).toList();
    assertThat(sets.stream().map(PlantedSet::name)).containsExactly("cognimuse", "eev");
    return sets.stream();
  }

  /** What is seen and heard is the same; labels alone differ, in the same form. */
  @ParameterizedTest
  @MethodSource("withControl")
  void aControlHasTheSameMediaAndOtherLabels(PlantedSet set) throws IOException {
    PlantedSet control = PlantedSets.control(set.name());
    assertThat(control.name()).isEqualTo(set.name());
    assertThat(control.summary()).isNotEqualTo(set.summary());
    assertThat(control.control()).isEmpty();
    set.write(folder.resolve("set"), small(set), new Seed(5), Progress.NONE);
    control.write(folder.resolve("control"), small(set), new Seed(5), Progress.NONE);
    Findings findings = new Findings();
    DataSetLayout layout = Layouts.named(set.name());
    layout.check(folder.resolve("control"), layout.names(), MediaLength.UNKNOWN, findings);
    assertThat(findings.list()).filteredOn(Finding::blocks).isEmpty();
    Map<String, String> with = digests(folder.resolve("set"));
    Map<String, String> without = digests(folder.resolve("control"));
    assertThat(without.keySet()).isEqualTo(with.keySet());
    List<String> changed =
        with.keySet().stream().filter(file -> !with.get(file).equals(without.get(file))).toList();
    assertThat(changed).isNotEmpty().noneMatch(file -> file.endsWith(".mp4"));
    assertThat(changed).noneMatch(file -> file.startsWith("Event Annotation"));
  }

  @Test
  void excerptsOfMediaevalBeginWithThoseOfLiris() throws IOException {
    PlantedSize size = new PlantedSize(12, 0.4);
    PlantedSets.named("liris-accede").write(folder.resolve("l"), size, new Seed(2), Progress.NONE);
    PlantedSets.named("eimt16").write(folder.resolve("e"), size, new Seed(2), Progress.NONE);
    LirisExcerpts excerpts = LirisExcerpts.read(folder.resolve("l"));
    ClipTable train = EimtClipReader.lists().labels(folder.resolve("e/EIMT16_train.list"));
    assertThat(train.ids()).isEqualTo(excerpts.names());
    assertThat(train.numbers("valence")[3]).isCloseTo(excerpts.valence()[3], within());
    String name = "data/ACCEDE00003.mp4";
    assertThat(Files.mismatch(folder.resolve("l").resolve(name), folder.resolve("e").resolve(name)))
        .isEqualTo(-1);
    assertThat(excerpts.sets()).contains(0, 1, 2);
    byte[] labels = Files.readAllBytes(folder.resolve("e/MEDIAEVAL16-Global_prediction.txt"));
    assertThat(new String(labels, StandardCharsets.US_ASCII)).contains(".mp4\t").contains("\r");
    assertThat(new String(labels, StandardCharsets.US_ASCII)).doesNotContain("\n");
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.api.Assertions.within(1e-6);
  }

  @Test
  void mediaAreWhatTheirNamesSay() {
    PlantedSets.named("liris-accede")
        .write(folder.resolve("l"), new PlantedSize(8, 0.5), new Seed(1), Progress.NONE);
    Path film = folder.resolve("l/data/ACCEDE00000.mp4");
    assertThat(MediaFile.probe(film).container()).contains("mp4");
    assertThat(MediaFile.probe(film).video()).isPresent();
    assertThat(MediaFile.probe(film).audio()).isPresent();
    PlantedSets.named("deam")
        .write(folder.resolve("d"), new PlantedSize(2, 1.2), new Seed(1), Progress.NONE);
    assertThat(MediaFile.probe(folder.resolve("d/MEMD_audio/2.mp3")).container()).isEqualTo("mp3");
    List<String> lines = lines(folder.resolve("d/features/2.csv"));
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0).split(";")).hasSize(261);
    assertThat(lines.get(1)).startsWith("0.0;").doesNotContain("NaN");
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void tooFewAndUnknownAreRefused() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> PlantedSets.control("deam"))
        .withMessage("deam has no control; those that have one are cognimuse, eev");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> PlantedSets.named("esc50"))
        .withMessageContaining("esc10");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(
            () ->
                PlantedSets.named("esc10")
                    .write(folder, new PlantedSize(9, 1), new Seed(1), Progress.NONE))
        .withMessageContaining("at least 50");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> new PlantedSize(0, 1))
        .withMessageContaining("0 items");
  }
}
