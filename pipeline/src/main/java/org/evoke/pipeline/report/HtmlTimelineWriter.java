/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evoke.data.digest.Sha256;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.TimelineWriter;

/**
 * The report: one HTML file with everything inside, which asks no other computer for anything. Its
 * content security policy allows the one style sheet and the one script of this program, by their
 * digests, and pictures inside the file; nothing else runs or loads, whatever the names of files
 * say.
 */
public final class HtmlTimelineWriter implements TimelineWriter {
  private static final String CSS = resource("report.css");
  private static final String SCRIPT =
      Stream.of("chart.js", "timeline.js", "plane.js", "page.js")
          .map(HtmlTimelineWriter::resource)
          .collect(Collectors.joining("\n"));
  private static final Template TEMPLATE = Template.parse(resource("report.html"));
  private static final String POLICY =
      "default-src 'none'; img-src data:; style-src '"
          + digest(CSS)
          + "'; script-src '"
          + digest(SCRIPT)
          + "'; base-uri 'none'; form-action 'none'";

  @Override
  public String format() {
    return "html";
  }

  @Override
  public List<Part> parts(Answer answer) {
    return List.of(
        new Part(".html", file -> Files.writeString(file, html(answer), StandardCharsets.UTF_8)));
  }

  /** The report as text. */
  static String html(Answer answer) {
    Map<String, Object> values = new ReportContent(answer).values();
    values.put("policy", POLICY);
    values.put("css", CSS);
    values.put("script", SCRIPT);
    values.put("data", ReportData.of(answer));
    return TEMPLATE.render(values);
  }

  private static String digest(String text) {
    byte[] digest = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  private static String resource(String name) {
    try (InputStream in = HtmlTimelineWriter.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
