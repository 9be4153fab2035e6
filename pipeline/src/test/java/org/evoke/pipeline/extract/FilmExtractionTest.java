/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evoke.audio.opensmile.Windowing;
import org.evoke.core.FeatureTrack;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.core.UnavailableException;
import org.evoke.core.UsageException;
import org.evoke.data.features.TrackFile;
import org.evoke.data.features.TrackFormat;
import org.evoke.data.features.TrackReader;
import org.evoke.data.store.FeatureStore;
import org.evoke.data.weights.WeightStore;
import org.evoke.pipeline.feature.EncoderSource;
import org.evoke.pipeline.feature.ExtractionRequest;
import org.evoke.pipeline.feature.Level;
import org.evoke.pipeline.output.InputFolders;
import org.evoke.pipeline.output.OutputPlan;
import org.evoke.pipeline.recipe.RecipeBook;
import org.evoke.pipeline.recipe.Statistic;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sets of pictures, windows over all sets, the store and the ledger. */
class FilmExtractionTest {
  private static final Optional<Windowing> SECOND = Optional.of(new Windowing(1, 0.5));

  @TempDir Path folder;

  @Test
  void flowHasARowForEachPairOfPictures() {
    Path film = Films.moving(folder.resolve("film.webm"), 64, 48, 2);
    FeatureTrack track = extract(request(Optional.empty(), "flow-stats"), film).track();
    assertThat(track.width()).isEqualTo(10);
    assertThat(track.rows()).isEqualTo(19);
    assertThat(track.starts()[3]).isCloseTo(0.3, within(1e-9));
    assertThat(track.ends()[3]).isCloseTo(0.4, within(1e-9));
    assertThat(track.value(3, 0)).as("something moves").isPositive();
  }

  @Test
  void picturesHaveARowEach() {
    Path film = Films.moving(folder.resolve("film.webm"), 64, 48, 2);
    FeatureTrack track = extract(request(Optional.empty(), "picture-stats"), film).track();
    assertThat(track.width()).isEqualTo(9);
    assertThat(track.rows()).isEqualTo(10);
    assertThat(track.ends()[9]).isCloseTo(2, within(1e-9));
    for (float value : track.values()) {
      assertThat(value).isBetween(0f, 1f);
    }
  }

  @Test
  void windowsHoldTheMeanOfTheRowsThatBeginInThem() {
    Path film = Films.moving(folder.resolve("film.webm"), 64, 48, 2.2);
    FeatureTrack rows = extract(request(Optional.empty(), "flow-stats"), film).track();
    TrackFile windows = extract(request(SECOND, "flow-stats"), film);
    assertThat(windows.header().parameters())
        .containsEntry("statistic", "mean")
        .containsEntry("window", "1")
        .containsEntry("hop", "0.5");
    assertThat(windows.track().starts()).containsExactly(0, 0.5, 1);
    assertThat(windows.track().ends()).containsExactly(1, 1.5, 2);
    for (int column = 0; column < rows.width(); column++) {
      double sum = 0;
      for (int row = 5; row < 15; row++) {
        sum += rows.value(row, column);
      }
      assertThat(windows.track().value(1, column)).isCloseTo((float) (sum / 10), within(1e-6f));
    }
  }

  @Test
  void windowsMayHoldTheDeviationToo() {
    Path film = Films.moving(folder.resolve("film.webm"), 64, 48, 1.2);
    FeatureTrack mean = extract(request(SECOND, "flow-stats"), film).track();
    ExtractionRequest both =
        new ExtractionRequest(
            List.of("flow-stats"),
            Level.FUNCTIONALS,
            SECOND,
            Statistic.MEAN_STDDEV,
            TrackFormat.H5,
            Optional.empty());
    FeatureTrack track = extract(both, film).track();
    assertThat(track.set().columns()).hasSize(20).contains("magnitude_mean_stddev");
    assertThat(Arrays.copyOf(track.values(), 10)).containsExactly(Arrays.copyOf(mean.values(), 10));
    assertThat(track.value(0, 10)).isPositive();
  }

  @Test
  void allSetsHaveTheSameRows() throws IOException {
    Path film = Films.withSound(folder.resolve("film.webm"), 3.4, 2.6);
    run(request(SECOND, "flow-stats", "deam74", "emobase2010"), folder.resolve("out"), film);
    double[] starts = read("out/film.deam74.h5").track().starts();
    assertThat(starts).containsExactly(0, 0.5, 1, 1.5);
    assertThat(read("out/film.flow-stats.h5").track().starts()).isEqualTo(starts);
    assertThat(read("out/film.emobase2010.h5").track().starts()).isEqualTo(starts);
  }

  @Test
  void randomWeightsAreSaid() {
    EncoderSource random =
        new EncoderSource(new WeightStore(Path.of("absent"), List.of()), Optional.of(new Seed(5)));
    BatchExtraction.Resources resources =
        new BatchExtraction.Resources(random, RecipeBook.builtIn(), Optional.empty());
    try (BatchExtraction extraction =
        new BatchExtraction(request(Optional.empty(), "flow-stats", "squeezenet"), resources, 1)) {
      assertThat(extraction.warnings())
          .singleElement()
          .asString()
          .contains("squeezenet has random weights");
    }
  }

  @Test
  void aSoundGivesTheSetsOfSoundAndSaysWhatIsMissing() throws IOException {
    Path song = Sounds.glide(folder.resolve("song.wav"), 8000, 1, 2);
    Extracted result =
        run(request(SECOND, "flow-stats", "deam74"), folder.resolve("out"), song).get(0);
    assertThat(result.files()).containsExactly(folder.resolve("out/song.deam74.h5"));
    assertThat(result.failure())
        .get()
        .isInstanceOf(InputException.class)
        .extracting(Throwable::getMessage)
        .asString()
        .contains("song.wav has no moving pictures, so there is no flow-stats");
    assertThat(Files.readString(folder.resolve("out/index.csv")))
        .contains("song.wav,song.deam74.h5,ok\n", "no flow-stats");
  }

  @Test
  void picturesOfOnePixelAndAllLength() {
    Path small = Films.moving(folder.resolve("small.webm"), 1, 1, 1);
    assertThat(extract(request(Optional.empty(), "flow-stats"), small).track().rows()).isEqualTo(9);
    Path slim = Films.moving(folder.resolve("slim.webm"), 600, 4, 1);
    assertThat(extract(request(Optional.empty(), "flow-stats"), slim).track().rows()).isEqualTo(9);
  }

  @Test
  void aWindowLongerThanTheFilmIsRefused() {
    Path film = Films.moving(folder.resolve("film.webm"), 64, 48, 0.6);
    List<Extracted> results = run(request(SECOND, "flow-stats"), folder.resolve("out"), film);
    assertThat(results.get(0).failure())
        .get()
        .isInstanceOf(InputException.class)
        .extracting(Throwable::getMessage)
        .asString()
        .contains("film.webm", "window of 1.0 s");
  }

  @Test
  void requestsThatNoSetCanMeet() {
    assertThatThrownBy(
            () -> Extractions.of(request(Optional.of(new Windowing(0.05, 0.05)), "flow-stats"), 1))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("flow-stats has a row every 0.1 s");
    assertThatThrownBy(() -> Extractions.of(request(SECOND, "mn04"), 1))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("evoke models pull mn04");
  }

  @Test
  void storedFeaturesAreUsedAndDamagedOnesMadeAnew() throws IOException {
    Path film = Films.withSound(folder.resolve("film.webm"), 2, 2);
    List<String> warnings = new ArrayList<>();
    Path cache = folder.resolve("cache");
    FeatureStore store = new FeatureStore(cache, 1 << 20, warnings::add);
    ExtractionRequest request = request(SECOND, "flow-stats", "deam74");
    stored(request, store, folder.resolve("first"), film);
    assertThat(store.info().entries()).isEqualTo(2);
    stored(request, store, folder.resolve("second"), film);
    assertThat(store.info().entries()).isEqualTo(2);
    for (Path entry : entries(cache)) {
      byte[] bytes = Files.readAllBytes(entry);
      bytes[bytes.length / 2] ^= 4;
      Files.write(entry, bytes);
    }
    stored(request, store, folder.resolve("third"), film);
    assertThat(warnings).hasSize(2).allMatch(text -> text.contains("changed; made anew"));
    for (String name : List.of("film.flow-stats.h5", "film.deam74.h5")) {
      Path first = folder.resolve("first").resolve(name);
      assertThat(folder.resolve("second").resolve(name)).hasSameBinaryContentAs(first);
      assertThat(folder.resolve("third").resolve(name)).hasSameBinaryContentAs(first);
    }
  }

  @Test
  void finishedFilesAreKeptAndChangedOnesMadeAgain() throws IOException {
    Path song = Sounds.glide(folder.resolve("song.wav"), 8000, 1, 2);
    Path other = Sounds.glide(folder.resolve("other.wav"), 8000, 1, 1.5);
    Path out = folder.resolve("out");
    ExtractionRequest request = request(Optional.empty(), "emobase2010");
    run(request, out, song, other);
    Path made = out.resolve("song.h5");
    byte[] bytes = Files.readAllBytes(made);
    Object identity = Files.getAttribute(made, "lastModifiedTime");
    byte[] index = Files.readAllBytes(out.resolve("index.csv"));
    Files.writeString(out.resolve("other.h5"), "changed");
    Files.writeString(out.resolve(".evoke-123-.h5"), "left by a killed process");

    run(request, out, song, other);

    assertThat(Files.getAttribute(made, "lastModifiedTime")).isEqualTo(identity);
    assertThat(made).hasBinaryContent(bytes);
    assertThat(out.resolve("index.csv")).hasBinaryContent(index);
    assertThat(read("out/other.h5").track().rows()).isEqualTo(1);
    assertThat(out.resolve(".evoke-123-.h5")).doesNotExist();

    run(request(SECOND, "emobase2010"), out, song, other);
    assertThat(read("out/song.h5").track().rows()).isEqualTo(2);
  }

  @Test
  void pretrainedNetworksOfSoundAndPictures() throws IOException {
    Path weights = SharedData.require("weights");
    Path film = SharedData.require("media/sintel_5s.mp4");
    ExtractionRequest request = request(SECOND, "squeezenet", "mn04", "flow-stats", "deam74");
    Path out = folder.resolve("out");
    try (BatchExtraction extraction =
        new BatchExtraction(request, Extractions.resources(weights), 1)) {
      OutputPlan plan = BatchExtraction.plan(InputFolders.expand(List.of(film)), Optional.of(out));
      Extracted result = extraction.run(plan, r -> {}, Progress.NONE).get(0);
      assertThat(result.failure()).isEmpty();
    }
    double[] starts = read("out/sintel_5s.mn04.h5").track().starts();
    assertThat(starts).hasSizeBetween(8, 9).startsWith(0, 0.5, 1);
    for (String set : List.of("squeezenet", "mn04", "flow-stats", "deam74")) {
      FeatureTrack track = read("out/sintel_5s." + set + ".h5").track();
      assertThat(track.starts()).as(set).isEqualTo(starts);
      for (float value : track.values()) {
        assertThat(value).as(set).isFinite();
      }
    }
    assertThat(read("out/sintel_5s.squeezenet.h5").track().width()).isEqualTo(512);
    assertThat(read("out/sintel_5s.mn04.h5").track().width()).isEqualTo(384);
  }

  @Test
  void anyNumberOfFilesAtATimeGivesTheSameBytes() throws IOException {
    Path weights = SharedData.require("weights");
    Path[] films = new Path[4];
    for (int i = 0; i < films.length; i++) {
      double seconds = 1.6 + i / 2.0;
      films[i] = Films.withSound(folder.resolve("film" + i + ".webm"), seconds, seconds);
    }
    ExtractionRequest request = request(SECOND, "squeezenet", "mn04", "flow-stats", "deam74");
    for (int together : new int[] {1, 2, 4}) {
      Path out = folder.resolve("out" + together);
      try (BatchExtraction extraction =
          new BatchExtraction(request, Extractions.resources(weights), together)) {
        extraction.run(plan(out, films), r -> assertThat(r.failure()).isEmpty(), Progress.NONE);
      }
      for (Path file : tracks(folder.resolve("out1"))) {
        assertThat(out.resolve(file.getFileName())).as("%d", together).hasSameBinaryContentAs(file);
      }
    }
    assertThat(tracks(folder.resolve("out4"))).hasSize(16);
  }

  private static List<Path> tracks(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".h5")).toList();
    }
  }

  @Test
  void anEstimateIsMeasuredOnTheFirstFile() throws IOException {
    Path song = Sounds.glide(folder.resolve("song.wav"), 8000, 1, 2);
    Path bad = Files.writeString(folder.resolve("bad.wav"), "no sound");
    Path out = folder.resolve("out");
    try (BatchExtraction extraction = Extractions.of(request(Optional.empty(), "emobase2010"), 1)) {
      Estimate estimate = extraction.estimate(plan(out, bad, song, song));
      assertThat(estimate.files()).isEqualTo(2);
      assertThat(estimate.unreadable()).isEqualTo(1);
      assertThat(estimate.mediaSeconds()).isCloseTo(4, within(1e-6));
      assertThat(estimate.samples()).containsExactly(new Estimate.Sample(song, 2));
      assertThat(estimate.workSeconds()).isPositive();
      assertThat(estimate.bytes()).isGreaterThan(2 * 1582 * 4);
    }
    assertThat(out).doesNotExist();
  }

  @Test
  void anEstimateCountsSoundAndPicturesByThemselves() {
    Path song = Sounds.glide(folder.resolve("a.wav"), 8000, 1, 3);
    Path film = Films.moving(folder.resolve("b.webm"), 64, 48, 2);
    Path out = folder.resolve("out");
    try (BatchExtraction both = Extractions.of(request(SECOND, "deam74", "flow-stats"), 1);
        BatchExtraction flow = Extractions.of(request(SECOND, "flow-stats"), 1)) {
      Estimate all = both.estimate(plan(out, song, film));
      assertThat(all.samples()).extracting(Estimate.Sample::media).containsExactly(song, film);
      assertThat(all.bytes()).isGreaterThan(flow.estimate(plan(out, song, film)).bytes());
      assertThatThrownBy(() -> flow.estimate(plan(out, song)))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("none of 1 files has the sound or the pictures");
    }
  }

  @Test
  void anEstimateOfPartsMeasuresAWholeFileThatIsLongEnough() throws IOException {
    Path recipes = Files.createDirectory(folder.resolve("recipes"));
    Files.writeString(
        recipes.resolve("own.yaml"),
        """
        schema: evoke-recipe/1
        name: own
        version: "1"
        title: Parts
        source: this test
        parts: 4
        sets:
          mel: {log-mel: vggish, statistic: mean}
        """);
    BatchExtraction.Resources resources =
        new BatchExtraction.Resources(
            EncoderSource.of(new WeightStore(Path.of("absent"), List.of())),
            RecipeBook.with(recipes),
            Optional.empty());
    Path blip = Sounds.glide(folder.resolve("blip.wav"), 16000, 1, 2);
    Path song = Sounds.glide(folder.resolve("song.wav"), 16000, 1, 6);
    Path out = folder.resolve("out");
    try (BatchExtraction extraction =
        new BatchExtraction(request(Optional.empty(), "own.mel"), resources, 1)) {
      assertThat(extraction.estimate(plan(out, blip, song)).samples())
          .containsExactly(new Estimate.Sample(song, 6));
      assertThatThrownBy(() -> extraction.estimate(plan(out, blip)))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("blip.wav", "segments of the sound are of 0.5 s");
      List<Extracted> results = extraction.run(plan(out, blip, song), done -> {}, Progress.NONE);
      assertThat(results.get(0).failure()).get().isInstanceOf(InputException.class);
      assertThat(results.get(1).failure()).isEmpty();
    }
  }

  private static List<Path> entries(Path cache) throws IOException {
    try (var files = Files.walk(cache)) {
      return files.filter(file -> file.toString().endsWith(".features")).toList();
    }
  }

  private static void stored(ExtractionRequest request, FeatureStore store, Path out, Path film) {
    BatchExtraction.Resources resources =
        new BatchExtraction.Resources(
            new WeightStore(Path.of("absent"), List.of()), Optional.of(store));
    try (BatchExtraction extraction = new BatchExtraction(request, resources, 1)) {
      extraction.run(plan(out, film), r -> {}, Progress.NONE);
    }
  }

  private TrackFile read(String name) {
    return TrackReader.read(folder.resolve(name));
  }

  private TrackFile extract(ExtractionRequest request, Path film) {
    Path target = folder.resolve("made.h5");
    run(request, target, film).forEach(r -> assertThat(r.failure()).isEmpty());
    return TrackReader.read(target);
  }

  private static List<Extracted> run(ExtractionRequest request, Path output, Path... inputs) {
    try (BatchExtraction extraction = Extractions.of(request, 2)) {
      return extraction.run(plan(output, inputs), r -> {}, Progress.NONE);
    }
  }

  private static OutputPlan plan(Path output, Path... inputs) {
    return BatchExtraction.plan(InputFolders.expand(List.of(inputs)), Optional.of(output));
  }

  private static ExtractionRequest request(Optional<Windowing> windowing, String... sets) {
    return new ExtractionRequest(
        List.of(sets), Level.FUNCTIONALS, windowing, TrackFormat.H5, Optional.empty());
  }
}
