/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.cognimuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;
import org.evoke.data.layout.LayoutNames;
import org.evoke.data.layout.MediaLength;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CognimuseLayoutTest {
  private static final String EXPERIENCED = "Emotion Annotation/experienced/";

  @TempDir Path folder;
  private final CognimuseLayout layout = new CognimuseLayout();
  private final Findings findings = new Findings();

  @BeforeEach
  void write() throws IOException {
    for (String film : new String[] {"BMI", "CRA"}) {
      for (int subject = 1; subject <= 3; subject++) {
        ratings(EXPERIENCED + "subj" + subject + "_1_" + film + ".dat", 100, 0.1 * subject);
        ratings("Emotion Annotation/intended/subj" + subject + "_1_" + film + ".dat", 100, 0);
      }
      text("Movies/" + film + ".mp4", "x");
    }
  }

  private void ratings(String name, int rows, double valence) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < rows; i++) {
      lines.append(String.format(Locale.ROOT, "%.2f %.3f %.3f%n", i * 0.04, valence, -valence));
    }
    text(name, lines.toString());
  }

  private void text(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private java.util.List<String> found(LayoutNames names) {
    layout.check(folder, names, MediaLength.UNKNOWN, findings);
    return findings.list().stream().map(Finding::words).toList();
  }

  @Test
  void aWholeSetHasNoFindings() {
    assertThat(found(layout.names())).isEmpty();
  }

  @Test
  void annotatorsAreKeptAndAveraged() {
    Map<String, FilmRatings> films =
        CognimuseFilms.read(folder, layout.names(), Rating.EXPERIENCED, findings);
    assertThat(films).containsOnlyKeys("BMI", "CRA");
    FilmRatings film = films.get("BMI");
    assertThat(film.valence().annotators()).containsExactly("1-1", "2-1", "3-1");
    assertThat(film.valence().mean().values()[99]).isEqualTo(0.2, within(1e-12));
    assertThat(film.arousal().mean().values()[99]).isEqualTo(-0.2, within(1e-12));
    assertThat(film.valence().spread()[0]).isEqualTo(0.1, within(1e-12));
  }

  @Test
  void seriesOfOneFilmAreCutToTheShortest() throws IOException {
    ratings(EXPERIENCED + "subj2_1_BMI.dat", 40, 0.5);
    assertThat(found(layout.names()))
        .containsExactly(
            "odd: Emotion Annotation/experienced: ratings of BMI end between 1.56 s and 3.96 s;"
                + " cut there");
    Map<String, FilmRatings> films =
        CognimuseFilms.read(folder, layout.names(), Rating.EXPERIENCED, new Findings());
    assertThat(films.get("BMI").valence().mean().length()).isEqualTo(40);
  }

  @Test
  void everythingThatIsWrongIsFoundAtOnce() throws IOException {
    text(EXPERIENCED + "subj1_1_BMI.dat", "0 0 0\r0.04 2 0\r0.04 0 0\r0.08 x 0\r0.12 0\r");
    text(EXPERIENCED + "subj2_1_BMI.dat", "");
    ratings(EXPERIENCED + "subj1_1_DEP.dat", 100, 0);
    Files.delete(folder.resolve("Movies/CRA.mp4"));
    text("Movies/BMI.mp4", "");
    assertThat(found(layout.names()))
        .containsExactly(
            "out of scale: "
                + EXPERIENCED
                + "subj1_1_BMI.dat:2: valence is 2.0, must lie in -1 to 1",
            "malformed: "
                + EXPERIENCED
                + "subj1_1_BMI.dat:3: time 0.04 s does not follow the one before",
            "malformed: " + EXPERIENCED + "subj1_1_BMI.dat:4: 'x' is no finite number",
            "malformed: "
                + EXPERIENCED
                + "subj1_1_BMI.dat:5: 2 columns, must be 3: time, valence, arousal",
            "malformed: " + EXPERIENCED + "subj2_1_BMI.dat: holds no ratings",
            "odd: DEP: has one of the two ratings only",
            "malformed: Movies/BMI.mp4: media file is empty",
            "missing: Movies: no media file of CRA",
            "missing: Movies: no media file of DEP");
  }

  @Test
  void annotatedEventsAreCheckedInAllForms() throws IOException {
    text("Event Annotation/BMI.txt", "1\t2\tcrying\n9\t9.5\tcrying\n");
    text("Event Annotation/CRA.txt", "1\t2\tcrying\n");
    text("Event Annotation/CRA.eaf", "<ANNOTATION_DOCUMENT/>");
    text("Event Annotation/DEP.eaf", "<ANNOTATION_DOCUMENT/>");
    text(
        "Event Annotation/GLA.eaf",
        """
        <ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="a"/></TIME_ORDER>
        <TIER TIER_ID="verbal"><ANNOTATION>
        <ALIGNABLE_ANNOTATION ANNOTATION_ID="1" TIME_SLOT_REF1="a" TIME_SLOT_REF2="b"/>
        </ANNOTATION></TIER></ANNOTATION_DOCUMENT>
        """);
    text("Event Annotation/LOR.txt", "1\t2\n");
    assertThat(found(layout.names()))
        .containsExactly(
            "duplicate: Event Annotation/CRA.txt: the events of CRA are in Event"
                + " Annotation/CRA.eaf too; keep one",
            "missing: Event Annotation/LOR.txt:1: no column onset, offset, label; there is 1, 2;"
                + " without a line of names it must be onset, offset and label alone, or names must"
                + " give the numbers of the columns",
            "malformed: Event Annotation/GLA.eaf:3: annotation 1 of tier verbal has time slot a,"
                + " which has no TIME_VALUE; it must be aligned in ELAN",
            "malformed: Event Annotation/GLA.eaf:3: annotation 1 of tier verbal has time slot b,"
                + " which is not in TIME_ORDER",
            "odd: Event Annotation/BMI.txt: crying begins at 9.0 s, ratings end at 3.96 s",
            "odd: Event Annotation/DEP.eaf: no ratings of film DEP");
  }

  @Test
  void anotherFolderHoldsNothing(@TempDir Path other) {
    layout.check(other, layout.names(), MediaLength.UNKNOWN, findings);
    assertThat(findings.blocked()).isTrue();
    assertThat(findings.list().get(0).words())
        .isEqualTo(
            "missing: Emotion Annotation/experienced: no file here is named like"
                + " subj{subject}_{session}_{film}.dat");
  }

  @Test
  void namesCanBeChanged() throws IOException {
    Files.move(folder.resolve("Movies"), folder.resolve("films"));
    assertThat(found(layout.names().with(Map.of("media", "films")))).isEmpty();
    assertThat(found(layout.names())).hasSize(1);
  }
}
