/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evoke.audio.Deam74;
import org.evoke.audio.opensmile.OpenSmileSet;
import org.evoke.audio.opensmile.Windowing;
import org.evoke.core.FeatureTrack;
import org.evoke.core.Progress;
import org.evoke.core.SignalStream;
import org.evoke.data.features.TrackFile;
import org.evoke.data.features.TrackFormat;
import org.evoke.data.features.TrackReader;
import org.evoke.media.AudioRequest;
import org.evoke.media.MediaFile;
import org.evoke.pipeline.feature.ExtractionRequest;
import org.evoke.pipeline.feature.Level;
import org.evoke.pipeline.output.InputFile;
import org.evoke.pipeline.output.InputFolders;
import org.evoke.pipeline.output.OutputPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchExtractionTest {
  private static final Optional<Windowing> WHOLE = Optional.empty();

  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void nameTheOutput() {
    out = folder.resolve("out");
  }

  @Test
  void oneSetOfOneFileIsOneRow() throws IOException {
    Path song = Sounds.glide(folder.resolve("song.wav"), 16000, 1, 1);
    Path target = folder.resolve("made/features.h5");

    List<Extracted> results = run(request(Level.FUNCTIONALS, WHOLE, "emobase2010"), target, song);

    assertThat(results.get(0).files()).containsExactly(target);
    assertThat(names(target.getParent())).containsExactly("features.h5");
    TrackFile read = TrackReader.read(target);
    FeatureTrack expected;
    try (SignalStream sound = MediaFile.openAudio(song, AudioRequest.asStored())) {
      expected = OpenSmileSet.EMOBASE2010.wholeFile().extract(sound);
    }
    assertThat(read.track().values()).containsExactly(expected.values());
    assertThat(read.track().ends()[0]).isCloseTo(1, within(1e-9));
    assertThat(read.header().set()).isEqualTo(expected.set());
    assertThat(read.header().name()).isEqualTo("song.wav");
    assertThat(read.header().parameters()).isEqualTo(Map.of("level", "functionals"));
    assertThat(read.header().mediaSha256()).get().asString().matches("[0-9a-f]{64}");
  }

  @Test
  void severalSetsGiveAFileEachAsIfExtractedAlone() throws IOException {
    Path song = Sounds.glide(folder.resolve("song.wav"), 22050, 2, 1.5);

    run(request(Level.FUNCTIONALS, WHOLE, "compare13", "deam74", "emobase2010"), out, song);

    assertThat(names(out))
        .containsExactly("index.csv", "song.compare13.h5", "song.deam74.h5", "song.emobase2010.h5");
    for (String set : List.of("compare13", "deam74", "emobase2010")) {
      Path alone = folder.resolve(set + ".h5");
      run(request(Level.FUNCTIONALS, WHOLE, set), alone, song);
      assertThat(out.resolve("song." + set + ".h5")).hasSameBinaryContentAs(alone);
    }
  }

  @Test
  void deam74IsAlwaysMadeAt44100Hertz() throws IOException {
    Path song = Sounds.glide(folder.resolve("song.wav"), 22050, 1, 2);
    Path target = folder.resolve("deam.h5");

    run(request(Level.FUNCTIONALS, WHOLE, "deam74"), target, song);

    try (SignalStream sound = MediaFile.openAudio(song, AudioRequest.at(44100))) {
      assertThat(TrackReader.read(target).track().values())
          .containsExactly(new Deam74().extract(sound).values());
    }
  }

  @Test
  void windowsGiveARowEach() throws IOException {
    Path song = Sounds.glide(folder.resolve("song.wav"), 16000, 1, 1);
    Optional<Windowing> windowing = Optional.of(new Windowing(0.4, 0.04));
    Path target = folder.resolve("windows.h5");

    run(request(Level.FUNCTIONALS, windowing, "emobase2010"), target, song);

    TrackFile read = TrackReader.read(target);
    assertThat(read.header().parameters())
        .isEqualTo(Map.of("level", "functionals", "window", "0.4", "hop", "0.04"));
    assertThat(read.track().rows()).isGreaterThan(10);
    assertThat(read.track().starts()[3]).isCloseTo(0.12, within(1e-9));
    assertThat(read.track().ends()[3]).isCloseTo(0.52, within(1e-9));
  }

  @Test
  void descriptorsGiveAFileForEachGroup() throws IOException {
    Path song = Sounds.glide(folder.resolve("song.wav"), 16000, 1, 1);

    run(request(Level.LLD, WHOLE, "compare13"), out, song);
    run(request(Level.LLD, WHOLE, "emobase2010"), folder.resolve("e.h5"), song);

    assertThat(names(out))
        .containsExactly(
            "index.csv",
            "song.A.h5",
            "song.A_delta.h5",
            "song.B.h5",
            "song.B_delta.h5",
            "song.nz.h5",
            "song.nz_delta.h5");
    assertThat(names(folder))
        .contains("e.lld.h5", "e.lld_delta.h5", "e.lld2.h5", "e.lld2_delta.h5");
    assertThat(TrackReader.read(out.resolve("song.B.h5")).track().width()).isEqualTo(55);
  }

  @Test
  void foldersAreMirroredAndListed() throws IOException {
    Path songs = folder.resolve("songs");
    Files.createDirectories(songs.resolve("loud/more"));
    Files.createDirectories(songs.resolve(".hidden"));
    Sounds.glide(songs.resolve("a.wav"), 8000, 1, 0.3);
    Sounds.glide(songs.resolve("loud/a.wav"), 8000, 1, 0.4);
    Sounds.glide(songs.resolve("loud/more/b.WAV"), 8000, 1, 0.5);
    Sounds.glide(songs.resolve(".hidden/c.wav"), 8000, 1, 0.3);
    Files.writeString(songs.resolve("loud/notes.txt"), "no sound");

    List<InputFile> inputs = InputFolders.expand(List.of(songs));
    OutputPlan plan = BatchExtraction.plan(inputs, Optional.of(out));
    Extractions.of(request(Level.FUNCTIONALS, WHOLE, "emobase2010"), 2)
        .run(plan, result -> {}, Progress.NONE);

    assertThat(out.resolve("index.csv"))
        .hasContent(
            String.join(
                "\n",
                "source,output,status",
                songs.resolve("a.wav") + ",a.h5,ok",
                songs.resolve("loud/a.wav") + ",loud/a.h5,ok",
                songs.resolve("loud/more/b.WAV") + ",loud/more/b.h5,ok"));
    assertThat(TrackReader.read(out.resolve("loud/more/b.h5")).track().ends()[0])
        .isCloseTo(0.5, within(1e-9));
  }

  @Test
  void aBadFileIsListedAndTheOthersAreDone() throws IOException {
    Path good = Sounds.glide(folder.resolve("good.wav"), 8000, 1, 0.3);
    Path bad = Files.writeString(folder.resolve("bad.wav"), "no sound at all");
    Path missing = folder.resolve("missing.wav");
    List<String> told = new ArrayList<>();

    List<Extracted> results =
        Extractions.of(request(Level.FUNCTIONALS, WHOLE, "emobase2010"), 3)
            .run(
                plan(out, bad, good, missing),
                result -> told.add(result.input().getFileName().toString()),
                Progress.NONE);

    assertThat(told).containsExactly("bad.wav", "good.wav", "missing.wav");
    assertThat(results)
        .extracting(result -> result.failure().isPresent())
        .containsExactly(true, false, true);
    assertThat(names(out)).containsExactly("good.h5", "index.csv");
    assertThat(Files.readString(out.resolve("index.csv")))
        .contains("bad.wav,,failed: ", "missing.wav,,failed: ", "good.wav,good.h5,ok");
  }

  @Test
  void theNumberOfThreadsChangesNothing() throws IOException {
    Path[] songs = new Path[5];
    for (int i = 0; i < songs.length; i++) {
      songs[i] = Sounds.glide(folder.resolve("song" + i + ".wav"), 8000, 1 + i % 2, 0.3 + 0.1 * i);
    }
    ExtractionRequest request = request(Level.FUNCTIONALS, WHOLE, "emobase2010", "compare13");

    Extractions.of(request, 1).run(plan(out, songs), r -> {}, Progress.NONE);
    Path other = folder.resolve("other");
    Extractions.of(request, 4).run(plan(other, songs), r -> {}, Progress.NONE);

    assertThat(contents(other)).isEqualTo(contents(out)).hasSize(11);
  }

  @Test
  void progressRunsToTheNumberOfFiles() throws IOException {
    Path one = Sounds.glide(folder.resolve("one.wav"), 44100, 2, 3);
    Path two = Sounds.glide(folder.resolve("two.wav"), 8000, 1, 0.3);
    List<Double> parts = new ArrayList<>();

    Extractions.of(request(Level.FUNCTIONALS, WHOLE, "emobase2010", "deam74"), 1)
        .run(plan(out, one, two), result -> {}, (done, total) -> parts.add(done / total));

    assertThat(parts).isSorted().last().isEqualTo(1.0);
    assertThat(parts).anyMatch(part -> part > 0 && part < 0.25);
  }

  private List<Extracted> run(ExtractionRequest request, Path output, Path... inputs) {
    List<Extracted> results =
        Extractions.of(request, 1).run(plan(output, inputs), r -> {}, Progress.NONE);
    for (Extracted result : results) {
      result
          .failure()
          .ifPresent(
              failure -> {
                throw failure;
              });
    }
    return results;
  }

  private static OutputPlan plan(Path output, Path... inputs) {
    return BatchExtraction.plan(InputFolders.expand(List.of(inputs)), Optional.of(output));
  }

  private static ExtractionRequest request(
      Level level, Optional<Windowing> windowing, String... sets) {
    return new ExtractionRequest(List.of(sets), level, windowing, TrackFormat.H5, Optional.empty());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals(Ledger.NAME))
          .sorted()
          .toList();
    }
  }

  private static Map<String, List<Byte>> contents(Path folder) throws IOException {
    Map<String, List<Byte>> contents = new TreeMap<>();
    for (String name : names(folder)) {
      List<Byte> bytes = new ArrayList<>();
      for (byte value : Files.readAllBytes(folder.resolve(name))) {
        bytes.add(value);
      }
      contents.put(name, bytes);
    }
    return contents;
  }
}
