/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.score.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EventAnalysesTest {
  private static final String EVENTS =
      "id,onset,offset,label\nA,0,2,crying\nA,3,4,speech\nB,0,1,speech\nB,1,1.5,crying\n";

  /** Rows of one second; classes of seven equal parts: -0.9 is 1, 0 is 4, 0.5 is 6, 0.9 is 7. */
  private static final String VALENCE =
      "id,time,valence\nA,0,-0.9\nA,1,-0.5\nA,2,0\nA,3,0.9\nB,0,0\nB,1,0.1\n";

  private static final String CLASSES = "id,time,class\nA,0,1\nA,1,2\nA,2,4\nA,3,7\nB,0,4\nB,1,4\n";

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private List<EventStatistics.Row> statistics(String events, String valence) throws IOException {
    return EventStatistics.of(file("events.csv", events), file("valence.csv", valence));
  }

  @Test
  void tableHasDurationsCountsValenceAndExtremes() throws IOException {
    List<EventStatistics.Row> rows = statistics(EVENTS, VALENCE);

    EventStatistics.Row crying = rows.get(0);
    assertThat(crying.label()).isEqualTo("crying");
    assertThat(crying.minutes()).isCloseTo(2.5 / 60, within(1e-12));
    assertThat(crying.instances()).isEqualTo(2);
    // Rows 0 and 1 of A; the row of B at 1 s has its middle at 1.5, where crying has ended.
    assertThat(crying.meanValence()).isCloseTo(-0.7, within(1e-12));
    assertThat(crying.ofExtreme()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(crying.extremeOfEvent()).isEqualTo(1);
    EventStatistics.Row speech = rows.get(1);
    assertThat(speech.meanValence()).isCloseTo(0.45, within(1e-12));
    assertThat(speech.ofExtreme()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(speech.extremeOfEvent()).isEqualTo(0.5);
    assertThat(EventStatistics.csv(rows)).contains("crying,0.04,2,-0.700,66.67,100.00");
  }

  @Test
  void effectsAreRecallsAndExtremeRowsByEvent() throws IOException {
    Map<String, Path> models = new LinkedHashMap<>();
    models.put(
        "without", file("a.csv", CLASSES.replace("A,0,1", "A,0,4").replace("A,3,7", "A,3,6")));
    models.put("with", file("b.csv", CLASSES.replace("A,1,2", "A,1,3")));
    List<EventEffects.Effect> effects =
        EventEffects.of(file("labels.csv", CLASSES), file("events.csv", EVENTS), models);

    assertThat(effects.get(0).recall())
        .containsExactly(0, 1, Double.NaN, 1, Double.NaN, Double.NaN, 0);
    assertThat(effects.get(0).correct()).isEqualTo(1);
    assertThat(effects.get(0).share()).containsEntry("crying", 1.0).containsEntry("speech", 0.0);
    assertThat(effects.get(1).correct()).isEqualTo(2);
    assertThat(effects.get(1).gain().value()).isCloseTo((1.0 - 1 + 1) / 3, within(1e-12));
    // Draws of B alone have class 4 only, so that nothing is known of extreme classes.
    assertThat(effects.get(1).gain().low()).isNaN();
    assertThat(effects.get(1).share()).containsEntry("crying", 0.5).containsEntry("speech", 0.5);
    assertThat(EventEffects.csv(effects))
        .contains("with,gain_extreme,33.33", "with,with speech,50");
  }

  @Test
  void gainHasAnIntervalOverFilms() throws IOException {
    StringBuilder truth = new StringBuilder("id,time,class\n");
    StringBuilder none = new StringBuilder("id,time,class\n");
    StringBuilder half = new StringBuilder("id,time,class\n");
    StringBuilder heard = new StringBuilder("id,onset,offset,label\n");
    for (int film = 0; film < 8; film++) {
      for (int row = 0; row < 4; row++) {
        truth.append("F").append(film).append(',').append(row).append(",7\n");
        none.append("F").append(film).append(',').append(row).append(",4\n");
        boolean right = row < 2 + film % 2;
        half.append("F").append(film).append(',').append(row).append(right ? ",7\n" : ",4\n");
      }
      heard.append("F").append(film).append(",0,1,crying\n");
    }
    Map<String, Path> models = new LinkedHashMap<>();
    models.put("without", file("none.csv", none.toString()));
    models.put("with", file("half.csv", half.toString()));
    List<EventEffects.Effect> effects =
        EventEffects.of(
            file("truth.csv", truth.toString()), file("heard.csv", heard.toString()), models);

    assertThat(effects.get(0).gain()).isEqualTo(new Interval(0, 0, 0));
    Interval gain = effects.get(1).gain();
    assertThat(gain.value()).isCloseTo(0.625, within(1e-12));
    // Films have 0.5 or 0.75: the deviation of the mean of 8 is 0.125 / sqrt(8).
    assertThat(gain.low()).isBetween(0.5, 0.58);
    assertThat(gain.high()).isBetween(0.67, 0.75);
  }

  @Test
  void unusableTablesAreRefusedWithTheirPlace() throws IOException {
    assertThatThrownBy(() -> statistics(EVENTS, VALENCE.replace("-0.9", "-1.9")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("valence.csv")
        .hasMessageContaining("must be -1 to 1");
    assertThatThrownBy(() -> statistics(EVENTS, VALENCE.replace("A,1,", "A,0,")))
        .hasMessageContaining("must ascend");
    assertThatThrownBy(() -> statistics(EVENTS + "C,0,1,speech\n", VALENCE))
        .hasMessageContaining("has events of C");
    assertThatThrownBy(() -> statistics(EVENTS + "A,5,4,speech\n", VALENCE))
        .hasMessageContaining("not end before it starts");
    assertThatThrownBy(() -> statistics(EVENTS, "id,time,valence\nA,0,0\nB,0,0\n"))
        .hasMessageContaining("has one row");
    Path labels = file("labels.csv", CLASSES);
    Path events = file("events.csv", EVENTS);
    Path other = file("c.csv", CLASSES.replace("B,1,4", "B,2,4"));
    assertThatThrownBy(() -> EventEffects.of(labels, events, Map.of("x", other)))
        .hasMessageContaining("has not the rows of");
    Path wrong = file("d.csv", CLASSES.replace("B,1,4", "B,1,8"));
    assertThatThrownBy(() -> EventEffects.of(labels, events, Map.of("x", wrong)))
        .hasMessageContaining("must be 1 to 7");
  }
}
