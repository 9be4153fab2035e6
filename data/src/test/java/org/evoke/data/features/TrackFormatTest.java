/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrackFormatTest {
  private static final FeatureSet SET =
      new FeatureSet("tiny", "3", List.of("mfcc_sma[1]_amean", "F0", "z%cr, \"odd\""));
  private static final String AWKWARD = "it's; a \"song\",\nback\\slash \uD83C\uDFB5.wav";

  @TempDir Path folder;

  @Test
  void openSmileTablesHaveQuotedNamesAndSecondsBetweenSemicolons() throws IOException {
    assertThat(text(TrackFormat.OPENSMILE_CSV, "a b.wav", true))
        .isEqualTo(
            """
            name;frameTime;mfcc_sma[1]_amean;F0;z%cr, "odd"
            'a b.wav';0;0.100000001;-0;440
            'a b.wav';0.04;nan;inf;-inf
            """);
  }

  @Test
  void plainTablesHaveMillisecondsBetweenCommas() throws IOException {
    assertThat(text(TrackFormat.CSV, "a,b.wav", true))
        .isEqualTo(
            """
            name,start_ms,end_ms,mfcc_sma[1]_amean,F0,"z%cr, ""odd\"""
            "a,b.wav",0,400,0.100000001,-0,440
            "a,b.wav",40,440,nan,inf,-inf
            """);
  }

  @Test
  void arffHasANameNumericAttributesAndNoClass() throws IOException {
    assertThat(text(TrackFormat.ARFF, "a.wav", false))
        .isEqualTo(
            """
            @relation tiny

            @attribute name string
            @attribute mfcc_sma[1]_amean numeric
            @attribute F0 numeric
            @attribute 'z%cr, "odd"' numeric

            @data
            'a.wav',0.100000001,-0,440
            'a.wav',?,?,?
            """);
  }

  @Test
  void arffOfSegmentsHasTheirTimes() throws IOException {
    assertThat(text(TrackFormat.ARFF, AWKWARD, true))
        .contains("@attribute name string\n@attribute frameTime numeric\n")
        .endsWith("'it\\'s; a \"song\",\\nback\\\\slash \uD83C\uDFB5.wav',0.04,?,?,?\n");
  }

  @ParameterizedTest
  @EnumSource(names = {"OPENSMILE_CSV", "CSV", "H5"})
  void whatIsWrittenIsReadBitForBit(TrackFormat format) throws IOException {
    TrackFile read = TrackReader.read(write(format, header(AWKWARD, true)));

    assertThat(read.header().name()).isEqualTo(AWKWARD);
    assertThat(read.track().set().columns()).isEqualTo(SET.columns());
    assertThat(read.track().values()).containsExactly(track().values());
    assertThat(read.track().starts()).containsExactly(0, 0.04);
    if (format != TrackFormat.OPENSMILE_CSV) {
      assertThat(read.track().ends()).containsExactly(0.4, 0.44);
    }
  }

  @Test
  void hdfKeepsWhatIsKnownAboutTheTrack() throws IOException {
    TrackHeader header =
        new TrackHeader(
            SET,
            "a.wav",
            true,
            Map.of("window", "0.4", "hop", "0.04"),
            Optional.of("ab".repeat(32)));

    TrackFile read = TrackReader.read(write(TrackFormat.H5, header));

    assertThat(read.header()).isEqualTo(header);
  }

  @Test
  void hdfHoldsMoreColumnNamesThanAnAttributeCould() throws IOException {
    List<String> columns =
        java.util.stream.IntStream.range(0, 6373)
            .mapToObj(i -> "a_rather_long_name[" + i + "]")
            .toList();
    FeatureSet wide = new FeatureSet("wide", "1", columns);
    Path file = folder.resolve("wide.h5");
    float[] row = new float[6373];
    row[6372] = 7;
    try (TrackWriter writer = TrackFormat.H5.open(file, TrackHeader.of(wide, "a", true))) {
      for (int i = 0; i < 50; i++) {
        row[0] = i;
        writer.row(i, i + 1, row);
      }
    }

    FeatureTrack track = TrackReader.read(file).track();

    assertThat(track.set().columns()).isEqualTo(columns);
    assertThat(track.rows()).isEqualTo(50);
    assertThat(track.value(49, 0)).isEqualTo(49);
    assertThat(track.value(49, 6372)).isEqualTo(7);
    assertThat(track.ends()[49]).isEqualTo(50);
  }

  @Test
  void theSamplesLayoutHoldsTheRowsAlone() throws IOException {
    TrackFile read = TrackReader.read(write(TrackFormat.H5_DEFAULT, header("a", true)));

    assertThat(read.track().values()).containsExactly(track().values());
    assertThat(read.track().width()).isEqualTo(3);
    assertThat(read.header().set().name()).isEqualTo("unknown");
  }

  @ParameterizedTest
  @EnumSource
  void theSameTrackGivesTheSameBytesAndNothingBesideThem(TrackFormat format) throws IOException {
    byte[] first = Files.readAllBytes(write(format, header(AWKWARD, true)));
    byte[] second = Files.readAllBytes(write(format, header(AWKWARD, true)));

    assertThat(second).isEqualTo(first);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  private String text(TrackFormat format, String name, boolean segmented) throws IOException {
    return Files.readString(write(format, header(name, segmented)));
  }

  private Path write(TrackFormat format, TrackHeader header) throws IOException {
    Path file = folder.resolve("track." + format.extension());
    Files.deleteIfExists(file);
    FeatureTrack track = track();
    try (TrackWriter writer = format.open(file, header)) {
      for (int i = 0; i < track.rows(); i++) {
        float[] row = java.util.Arrays.copyOfRange(track.values(), 3 * i, 3 * i + 3);
        writer.row(track.starts()[i], track.ends()[i], row);
      }
    }
    return file;
  }

  private static TrackHeader header(String name, boolean segmented) {
    return TrackHeader.of(SET, name, segmented);
  }

  private static FeatureTrack track() {
    float infinity = Float.POSITIVE_INFINITY;
    return new FeatureTrack(
        SET,
        new float[] {0.1f, -0f, 440, Float.NaN, infinity, -infinity},
        new double[] {0, 0.04},
        new double[] {0.4, 0.44});
  }
}
