/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evoke.core.FeatureTrack;
import org.evoke.data.features.TrackReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's ONNX file with its recipe, from the command line. */
class OwnEncoderTest {
  private static final String RECIPE =
      """
      schema: evoke-encoder/1
      id: means
      version: "1"
      width: 3
      input: frames
      picture-width: 8
      fit: stretch
      """;

  @TempDir Path folder;
  private Path recipe;
  private Path film;

  @BeforeEach
  void writeFiles() throws IOException {
    recipe = Files.writeString(folder.resolve("means.yaml"), RECIPE);
    Files.write(folder.resolve("means.onnx"), means());
    film = SmallFilms.grey(folder.resolve("film.webm"), 100, 2);
  }

  /** A model in the wire format of Protocol Buffers: the mean of each colour. */
  private static byte[] means() {
    byte[] axis = field(5, field(1, text("axis")), number(3, 1), number(20, 2));
    byte[] graph =
        field(
            7,
            field(1, node("GlobalAveragePool", "x", "m")),
            field(1, node("Flatten", "m", "y"), axis),
            field(2, text("means")),
            field(11, value("x", 1, 3, 8, 8)),
            field(12, value("y", 1, 3)));
    return join(number(1, 8), graph, field(8, field(1, text("")), number(2, 17)));
  }

  private static byte[] node(String type, String input, String output) {
    return join(field(1, text(input)), field(2, text(output)), field(4, text(type)));
  }

  private static byte[] value(String name, int... lengths) {
    byte[] shape = {};
    for (int length : lengths) {
      shape = join(shape, field(1, number(1, length)));
    }
    byte[] tensor = field(1, number(1, 1), field(2, shape));
    return join(field(1, text(name)), field(2, tensor));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] number(int field, int value) {
    return join(varint(field << 3), varint(value));
  }

  private static byte[] field(int field, byte[]... parts) {
    byte[] content = join(parts);
    return join(varint((field << 3) | 2), varint(content.length), content);
  }

  private static byte[] varint(int value) {
    return value < 128
        ? new byte[] {(byte) value}
        : new byte[] {(byte) ((value & 127) | 128), (byte) (value >> 7)};
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  @Test
  void itsFeaturesAreExtractedBesideOthers() {
    Path out = folder.resolve("out");
    CommandRun run =
        CommandRun.of("extract", film, "--features", recipe + ",flow-stats", "-o", out);
    assertThat(run.code()).as(run.err()).isZero();
    FeatureTrack track = TrackReader.read(out.resolve("film.means.h5")).track();
    assertThat(track.set().name()).isEqualTo("means");
    assertThat(track.width()).isEqualTo(3);
    assertThat(track.rows()).isEqualTo(4);
    for (float value : track.values()) {
      assertThat(value).isEqualTo(100, within(2f));
    }
    assertThat(out.resolve("film.flow-stats.h5")).exists();
  }

  @Test
  void windowsAndOneFileWorkAsForOtherSets() {
    Path file = folder.resolve("one.csv");
    CommandRun run =
        CommandRun.of(
            "extract",
            film,
            "--features",
            recipe,
            "--window",
            1,
            "--statistic",
            "mean-stddev",
            "--format",
            "csv",
            "-o",
            file);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(file).content().startsWith("name,start_ms,end_ms,").contains("\nfilm.webm,0,1000,");
    assertThat(TrackReader.read(file).track().width()).isEqualTo(6);
  }

  @Test
  void whatIsWrongWithItIsNamed() throws IOException {
    Files.writeString(recipe, RECIPE.replace("width: 3", "width: 4"));
    CommandRun wide =
        CommandRun.of("extract", film, "--features", recipe, "-o", folder.resolve("a.h5"));
    assertThat(wide.code()).as(wide.err()).isEqualTo(3);
    assertThat(wide.err()).contains("means.onnx", "[1, 3]", "[1, 4]");
    Files.writeString(recipe, RECIPE);
    Files.writeString(folder.resolve("means.onnx"), "no model");
    CommandRun damaged =
        CommandRun.of("extract", film, "--features", recipe, "-o", folder.resolve("b.h5"));
    assertThat(damaged.code()).as(damaged.err()).isEqualTo(3);
    assertThat(damaged.err()).contains("means.onnx");
    Files.delete(folder.resolve("means.onnx"));
    CommandRun gone =
        CommandRun.of("extract", film, "--features", recipe, "-o", folder.resolve("c.h5"));
    assertThat(gone.code()).as(gone.err()).isEqualTo(3);
    assertThat(gone.err()).contains("means.onnx");
  }
}
