/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.SampleAnswers;
import org.evoke.pipeline.chart.Numbers;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Path LOOK = Path.of("target", "reports");

  /** Renders the report, and leaves it where a person can look at it. */
  private static String report(String file, Answer answer) throws IOException {
    Files.createDirectories(LOOK);
    String html = HtmlTimelineWriter.html(answer);
    Files.writeString(LOOK.resolve(file + ".html"), html, StandardCharsets.UTF_8);
    return html;
  }

  @Test
  void holdsWhatTheAnswerSays() throws IOException {
    Answer answer = SampleAnswers.of("The Film.webm", 90, true);
    String html = report("film", answer);
    assertThat(html).contains("The Film.webm", "Research use only.", answer.mood().words());
    assertThat(Numbers.prose("from -0.5 to -1, 90-2")).isEqualTo("from −0.5 to −1, 90-2");
    answer
        .mood()
        .sentences()
        .forEach(sentence -> assertThat(html).contains(Numbers.prose(sentence)));
    answer
        .timeline()
        .moments()
        .forEach(moment -> assertThat(html).contains(Numbers.prose(moment.text())));
    assertThat(html).contains("<td>1</td>").doesNotContain("{{");
    assertThat(html)
        .contains("it held 90.1 % for valence.", "Made up, 12 × song", "R² valence 0.50");
    assertThat(html.split("data:image/jpeg", -1).length - 1)
        .isEqualTo(answer.pictures().moments().size() + answer.pictures().shots().size());
  }

  @Test
  void asksNoOtherComputerForAnything() throws IOException {
    String html = report("film", SampleAnswers.of("The Film.webm", 90, true));
    assertThat(html).doesNotContainPattern("(?:src|href|action|srcset)=[\"']?(?:https?:)?//");
    assertThat(html).doesNotContainPattern("url\\((?!#)").doesNotContain("@import", "fetch(");
  }

  @Test
  void policyAllowsExactlyTheStyleAndTheScriptInside() throws Exception {
    String html = report("film", SampleAnswers.of("The Film.webm", 90, true));
    String policy = between(html, "Content-Security-Policy\" content=\"", "\"");
    assertThat(policy).contains("default-src &#39;none&#39;").doesNotContain("unsafe");
    assertThat(policy).contains(digest(between(html, "<style>", "</style>")));
    assertThat(policy).contains(digest(between(html, "<script>", "</script>")));
    assertThat(html).doesNotContain(" style=").doesNotContainPattern("<[^>]* on\\w+=");
  }

  @Test
  void namesStayText() throws IOException {
    String name = "\"><script>alert('x')</script><!-- & \u202eevil\ud83c\udfac.mp4";
    String html = report("names", SampleAnswers.of(name, 30, false));
    assertThat(html).doesNotContain("<script>alert");
    assertThat(html).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&lt;!-- &amp;");
    Matcher scripts = Pattern.compile("<script").matcher(html);
    assertThat(scripts.results().count()).isEqualTo(2);
  }

  @Test
  void songsAndShortFilesHaveReportsToo() throws IOException {
    assertThat(report("song", SampleAnswers.of("song.mp3", 215.4, false)))
        .doesNotContain("<h2 id=\"shots-title\">");
    assertThat(report("short", SampleAnswers.of("beep.wav", 0.3, false)))
        .contains("0.3 seconds", "no peak, valley or turn");
  }

  @Test
  void classesOtherCurvesAndEventsHaveChartsAndTables() throws IOException {
    String html = report("everything", SampleAnswers.withEverything("all.webm", 180));
    assertThat(html).contains("15 more curves", "Disappointment", "class=\"f-class-6\"");
    assertThat(html).contains("clap &quot;1&quot; &amp; &lt;b&gt;", "without a name");
    assertThat(html.split("data-chart=\"time\"", -1).length - 1).isEqualTo(1 + 15);
  }

  @Test
  void fiveHoursStaySmall() throws IOException {
    String html = report("long", SampleAnswers.withEverything("marathon.mkv", 5 * 3600));
    assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(5_000_000);
  }

  @Test
  void curvesOfLongFilmsAreThinnedForDrawingAlone() throws IOException {
    Answer film = SampleAnswers.of("two hours.webm", 2 * 3600 * 2, true);
    String html = report("two-hours", film);
    String starts = between(html, "\"start\":[", "]");
    assertThat(starts.split(",", -1).length).isBetween(1200, 2400);
    assertThat(html).contains("means of 6 steps; CSV and JSON hold all steps");
  }

  @Test
  void sameAnswerSameBytes() {
    Answer answer = SampleAnswers.of("The Film.webm", 90, true);
    assertThat(HtmlTimelineWriter.html(answer)).isEqualTo(HtmlTimelineWriter.html(answer));
  }

  private static String between(String text, String before, String after) {
    int from = text.indexOf(before) + before.length();
    return text.substring(from, text.indexOf(after, from));
  }

  private static String digest(String text) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(hash);
  }
}
