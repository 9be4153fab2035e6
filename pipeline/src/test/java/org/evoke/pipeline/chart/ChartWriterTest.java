/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.SampleAnswers;
import org.evoke.pipeline.TimelineWriter;
import org.evoke.pipeline.drawing.Ink;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ChartWriterTest {
  /** Where a person can look at the charts. */
  private static final Path LOOK = Path.of("target", "charts");

  private static Map<String, byte[]> write(TimelineWriter writer, Answer answer)
      throws IOException {
    Files.createDirectories(LOOK);
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (TimelineWriter.Part part : writer.parts(answer)) {
      Path file = LOOK.resolve(Math.round(answer.timeline().seconds()) + part.suffix());
      part.content().writeTo(file);
      files.put(part.suffix(), Files.readAllBytes(file));
    }
    return files;
  }

  private static Document xml(byte[] svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg));
  }

  @Test
  void everyChartIsAFile() throws Exception {
    Answer answer = SampleAnswers.withEverything("film.webm", 180);
    Map<String, byte[]> svg = write(ChartWriter.svg(), answer);
    assertThat(svg).containsOnlyKeys(".timeline.svg", ".plane.svg", ".multiples.svg");
    for (byte[] file : svg.values()) {
      Document document = xml(file);
      assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
      assertThat(document.getElementsByTagName("script").getLength()).isZero();
    }
    assertThat(write(ChartWriter.png(), answer))
        .containsOnlyKeys(".timeline.png", ".plane.png", ".multiples.png");
    assertThat(write(ChartWriter.svg(), SampleAnswers.of("song.mp3", 100, false)))
        .containsOnlyKeys(".timeline.svg", ".plane.svg");
  }

  @Test
  void wordsOfEventsStayText() throws Exception {
    String svg =
        new String(
            write(ChartWriter.svg(), SampleAnswers.withEverything("x", 60)).get(".timeline.svg"),
            StandardCharsets.UTF_8);
    assertThat(svg).contains("clap &quot;1&quot; &amp; &lt;b&gt;").doesNotContain("<b>");
  }

  @Test
  void theCurveIsWhereItsValuesAre() throws Exception {
    Answer answer = SampleAnswers.of("song.mp3", 100, false);
    BufferedImage image =
        ImageIO.read(
            new ByteArrayInputStream(write(ChartWriter.png(), answer).get(".timeline.png")));
    LaneChart chart = new AnswerCharts(answer).timelineChart(true);
    CurveLane lane = (CurveLane) chart.lanes().get(0);
    int valence = Integer.parseInt(Ink.VALENCE.light().substring(1), 16);
    for (int step : List.of(5, 40, 77)) {
      double value = answer.timeline().tracks().get(0).values()[step];
      double x = LaneChart.LEFT + (step + 0.5) / 100 * LaneChart.WIDTH;
      double y =
          chart.tops()[0] + (lane.high() - value) / (lane.high() - lane.low()) * lane.height();
      assertThat(image.getRGB((int) (2 * x), (int) (2 * y)) & 0xffffff).isEqualTo(valence);
    }
  }

  @Test
  void theSameAnswerGivesTheSameBytes() throws IOException {
    for (TimelineWriter writer : List.of(ChartWriter.svg(), ChartWriter.png())) {
      Map<String, byte[]> first = write(writer, SampleAnswers.withEverything("a", 60));
      Map<String, byte[]> second = write(writer, SampleAnswers.withEverything("a", 60));
      first.forEach((name, bytes) -> assertThat(second.get(name)).isEqualTo(bytes));
    }
  }

  @Test
  void shortAndLongFilesHaveCharts() throws IOException {
    for (double seconds : new double[] {0.3, 5 * 3600}) {
      Answer answer = SampleAnswers.withEverything("x.webm", seconds);
      write(ChartWriter.svg(), answer)
          .values()
          .forEach(file -> assertThat(file.length).isBetween(500, 3_000_000));
    }
  }
}
