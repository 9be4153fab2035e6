/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.testkit.WavFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictCommandTest {
  @TempDir Path folder;

  private Path tone(String name, double seconds) {
    return Tones.wav(folder.resolve(name), seconds);
  }

  @Test
  void writesTheDefaultFormatsAndNamesThemOnStdout() throws IOException {
    Path out = folder.resolve("out");
    CommandRun run = CommandRun.of("predict", tone("tone.wav", 3), "-o", out);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(out.toFile().list())
        .contains("tone.csv", "tone.json", "tone.html", "tone.moments.csv", "index.csv");
    assertThat(run.out().lines()).allMatch(line -> Files.isRegularFile(Path.of(line)));
    assertThat(run.err()).contains("deam74").contains("non-commercial");
    assertThat(CommandRun.of("predict", "--quiet", tone("tone.wav", 3), "-o", out).err()).isEmpty();
    List<String> rows = Files.readAllLines(out.resolve("tone.csv"));
    assertThat(rows.get(0)).startsWith("start_ms,end_ms,valence,valence_low,valence_high,arousal");
    assertThat(rows.get(rows.size() - 1)).matches("\\d+,3000,.*");
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    Path tone = tone("tone.wav", 4);
    for (String run : List.of("a", "b")) {
      assertThat(CommandRun.of("predict", tone, "-o", folder.resolve(run)).code()).isZero();
    }
    for (String file : folder.resolve("a").toFile().list()) {
      assertThat(folder.resolve("a").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("b").resolve(file));
    }
  }

  @Test
  void oneFileWithAKnownExtensionIsOneFile() {
    Path json = folder.resolve("x/answer.json");
    CommandRun run = CommandRun.of("predict", tone("tone.wav", 2), "-o", json);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(json.getParent().toFile().list()).containsExactly("answer.json");
  }

  @Test
  void oneBadFileDoesNotStopTheOthers() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.mp4"), "no film".repeat(100));
    Path good = tone("good.wav", 2);
    Path out = folder.resolve("out");
    CommandRun run = CommandRun.of("predict", bad, good, folder.resolve("none.mp3"), "-o", out);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("bad.mp4").contains("none.mp3");
    assertThat(out.resolve("good.csv")).exists();
    assertThat(out.resolve("bad.csv")).doesNotExist();
    assertThat(out.resolve("index.csv")).content().contains("bad.mp4,,").contains("good.csv,ok");
  }

  @Test
  void unusableInputsAreThreeAndLeaveNothing() throws IOException {
    RandomStream random = new Seed(11).stream();
    byte[] noise = new byte[20_000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) random.nextInt(256);
    }
    float[][] notFinite = {new float[44100]};
    notFinite[0][22050] = Float.NaN;
    List<Path> bad =
        List.of(
            folder.resolve("missing.wav"),
            Files.createFile(folder.resolve("empty.wav")),
            Files.write(folder.resolve("noise.mp3"), noise),
            Files.writeString(folder.resolve("text.mp4"), "A letter. ".repeat(300)),
            Files.writeString(folder.resolve("list.mp4"), "ffconcat version 1.0\nfile x.wav\n"),
            Files.writeString(folder.resolve("list.m3u8"), "#EXTM3U\n#EXTINF:1,\nx.wav\n"),
            Files.write(
                folder.resolve("cut.wav"),
                Arrays.copyOf(Files.readAllBytes(tone("whole.wav", 1)), 40)),
            WavFile.write(folder.resolve("nan.wav"), 44100, notFinite),
            tone("blip.wav", 0.05));
    for (Path input : bad) {
      Path out = folder.resolve("out-" + input.getFileName());
      CommandRun run = CommandRun.of("predict", input, "-o", out);
      assertThat(run.code()).as(input + ": " + run.err()).isEqualTo(3);
      assertThat(run.err().lines().count()).as(run.err()).isBetween(1L, 2L);
      assertThat(run.err()).startsWith("evoke: ").contains(input.getFileName().toString());
      assertThat(out.toFile().list()).containsExactlyInAnyOrder("index.csv", "index.html");
    }
  }

  @Test
  void anOutputThatCannotBeWrittenIsFive() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    CommandRun run = CommandRun.of("predict", tone("tone.wav", 1), "-o", file.resolve("out"));
    assertThat(run.code()).isEqualTo(5);
    assertThat(run.err()).contains("cannot write");
  }

  @Test
  void optionsOutOfRangeAreTwo() {
    Path tone = tone("tone.wav", 1);
    assertThat(CommandRun.of("predict", tone, "--step", "0").code()).isEqualTo(2);
    assertThat(CommandRun.of("predict", tone, "--context", "-3").code()).isEqualTo(2);
    CommandRun format = CommandRun.of("predict", tone, "--format", "xlsx");
    assertThat(format.code()).isEqualTo(2);
    assertThat(format.err()).contains("xlsx").contains("csv");
    assertThat(CommandRun.of("predict", tone, tone, "-o", folder.resolve("a.json")).code())
        .isEqualTo(2);
  }

  @Test
  void allFormatsAreWrittenForNamesThatRepeatAndAreStrange() throws IOException {
    String name = "a 'b' \"c\" <d> & \u05d0\ud83d\ude00 " + "n".repeat(150) + ".wav";
    Files.createDirectory(folder.resolve("other"));
    Path out = folder.resolve("out");
    CommandRun run =
        CommandRun.of(
            "predict", tone(name, 0.4), tone("other/" + name, 3), "-o", out, "--format", "all");
    assertThat(run.code()).as(run.err()).isZero();
    List<String> files = List.of(out.toFile().list());
    for (String suffix :
        List.of(
            ".vtt",
            ".srt",
            ".eaf",
            ".TextGrid",
            ".jams",
            ".emotionml",
            ".edl",
            ".h5",
            ".audformat.yaml",
            ".audformat.curves.csv",
            ".scales.csv",
            ".events.csv")) {
      assertThat(files).filteredOn(file -> file.endsWith(suffix)).as(suffix).hasSize(2);
    }
    assertThat(files).filteredOn(file -> file.contains("-2.")).hasSize((files.size() - 1) / 2);
  }

  @Test
  void theScaleIsNamedBesideTheCurves() throws IOException {
    Path out = folder.resolve("out");
    CommandRun run =
        CommandRun.of("predict", tone("t.wav", 2), "-o", out, "--scale", "sam9", "--format", "csv");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(out.resolve("t.scales.csv")).content().contains("valence,\"valence[1,9]\",1,9,");
    String[] cells = Files.readAllLines(out.resolve("t.csv")).get(1).split(",", -1);
    assertThat(Double.parseDouble(cells[2])).isBetween(1.0, 9.0);
    CommandRun unknown = CommandRun.of("predict", tone("t.wav", 2), "--scale", "kelvin");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("scale kelvin is not known").contains("zero-one");
  }

  @Test
  void aFormatThatDoesNotFitTheFileIsTwo() {
    Path json = folder.resolve("a.json");
    CommandRun run = CommandRun.of("predict", tone("tone.wav", 1), "-o", json, "--format", "csv");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("a.json").contains("--format csv");
    assertThat(json).doesNotExist();
  }

  @Test
  void theOutputIsTriedBeforeTheWork() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    CommandRun run = CommandRun.of("predict", "missing.wav", "-o", file.resolve("out"));
    assertThat(run.code()).isEqualTo(5);
  }

  @Test
  void aModelNamedTwiceIsAskedOnce() throws IOException {
    Path csv = folder.resolve("a.csv");
    Path tone = tone("tone.wav", 1);
    CommandRun run =
        CommandRun.of("predict", tone, "-o", csv, "--model", "deam74", "--model", "deam74");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.readAllLines(csv).get(0)).doesNotContain("deam74");
  }

  @Test
  void notesOnTheSoundGoToStderrUnlessQuiet() throws IOException {
    Path silence = WavFile.write(folder.resolve("hush.wav"), 44100, new float[1][44100]);
    Path csv = folder.resolve("a.csv");
    CommandRun run = CommandRun.of("predict", silence, "-o", csv);
    assertThat(run.err()).contains("hush.wav: The file is silent");
    assertThat(CommandRun.of("predict", silence, "-o", csv, "--quiet").err()).isEmpty();
  }

  @Test
  void aFolderHasReportsAndAnIndex() throws IOException {
    Path album = Files.createDirectories(folder.resolve("album/disc \"1\" <b>"));
    Tones.wav(album.resolve("a#b?c%20.wav"), 2);
    Tones.wav(folder.resolve("album/z.wav"), 1);
    Files.writeString(folder.resolve("album/bad.mp3"), "no song".repeat(100));
    Files.writeString(folder.resolve("album/notes.txt"), "no media");
    Path out = folder.resolve("out");
    CommandRun run = CommandRun.of("predict", folder.resolve("album"), "-o", out);
    assertThat(run.code()).as(run.err()).isEqualTo(3);
    assertThat(out.resolve("disc \"1\" <b>/a#b?c%20.html")).exists();
    String page = Files.readString(out.resolve("index.html"));
    assertThat(page)
        .contains("href=\"./disc%20%221%22%20%3Cb%3E/a%23b%3Fc%2520.html\"")
        .contains("href=\"./z.html\"", "bad.mp3", "1 without a result")
        .doesNotContain("<b>/a", "notes.txt");
    assertThat(out.resolve("index.csv")).content().contains("z.csv,ok");
  }

  @Test
  void twoInputsOfTheSameNameHaveTheirOwnReports() throws IOException {
    Path one = Tones.wav(Files.createDirectory(folder.resolve("one")).resolve("a.wav"), 1);
    Path two = Tones.wav(Files.createDirectory(folder.resolve("two")).resolve("a.wav"), 2);
    Path out = folder.resolve("out");
    assertThat(CommandRun.of("predict", one, two, "-o", out, "--format", "html").code()).isZero();
    assertThat(Files.readString(out.resolve("index.html")))
        .contains("href=\"./a.html\"", "href=\"./a-2.html\"");
    assertThat(Files.readString(out.resolve("a-2.html"))).contains("2.0 seconds");
  }

  @Test
  void anEmptyFolderIsThree() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty.wav"));
    CommandRun run = CommandRun.of("predict", empty, "-o", folder.resolve("out"));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("empty.wav holds no media file");
  }
}
