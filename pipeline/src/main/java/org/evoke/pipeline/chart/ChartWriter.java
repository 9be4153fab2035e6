/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.chart;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.TimelineWriter;
import org.evoke.pipeline.drawing.Drawing;
import org.evoke.pipeline.drawing.PngFile;
import org.evoke.pipeline.drawing.SvgFile;

/**
 * The charts of an answer as pictures, one file each: {@code .timeline}, {@code .plane} where there
 * are valence and arousal, {@code .multiples} where many curves are drawn small.
 */
public final class ChartWriter implements TimelineWriter {
  private final String format;
  private final Function<Drawing, byte[]> encoding;

  private ChartWriter(String format, Function<Drawing, byte[]> encoding) {
    this.format = format;
    this.encoding = encoding;
  }

  /** Charts as SVG files. */
  public static ChartWriter svg() {
    return new ChartWriter("svg", drawing -> SvgFile.of(drawing).getBytes(StandardCharsets.UTF_8));
  }

  /** Charts as PNG files. */
  public static ChartWriter png() {
    return new ChartWriter("png", PngFile::of);
  }

  @Override
  public String format() {
    return format;
  }

  @Override
  public List<Part> parts(Answer answer) {
    return new AnswerCharts(answer)
        .all().entrySet().stream()
            .map(
                chart ->
                    new Part(
                        "." + chart.getKey() + "." + format,
                        file -> Files.write(file, encoding.apply(chart.getValue()))))
            .toList();
  }
}
