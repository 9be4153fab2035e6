/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.cognimuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.evoke.core.UsageException;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;
import org.evoke.data.layout.LayoutNames;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annotated events in all their forms, and what is found where they have none of them. */
class EventAnnotationsTest {
  private static final LayoutNames NAMES = new CognimuseLayout().names();
  private static final FilmEvent CRYING = new FilmEvent("crying", 1.5, 3.25);
  private static final FilmEvent SPEECH = new FilmEvent("speech male", 3661.5, 3662);

  @TempDir Path folder;
  private Path events;
  private final Findings findings = new Findings();

  @BeforeEach
  void make() throws IOException {
    events = Files.createDirectories(folder.resolve("Event Annotation"));
  }

  private Map<String, List<FilmEvent>> read(LayoutNames names, String file, String text)
      throws IOException {
    Files.writeString(events.resolve(file), text);
    return EventAnnotations.read(folder, names, findings);
  }

  private void assertRead(LayoutNames names, String text) throws IOException {
    assertThat(read(names, "BMI.txt", text)).containsEntry("BMI", List.of(CRYING, SPEECH));
    assertThat(findings.list()).isEmpty();
  }

  private void assertWrong(LayoutNames names, String file, String text, String... words)
      throws IOException {
    assertThat(read(names, file, text)).isEmpty();
    assertThat(findings.list().stream().map(Finding::words)).containsExactly(words);
  }

  @Test
  void namesOfColumnsAreLookedUp() throws IOException {
    assertRead(NAMES, "label;onset;x;offset\ncrying;1.5;;3.25\nspeech male;3661.5;;3662\n");
    assertRead(
        NAMES.with(Map.of("onset", "begin", "offset", "end")),
        "begin,end,label\n1.5,3.25,crying\n01:01:01.5,1:1:2,speech male\n");
  }

  @Test
  void threeColumnsOfTimeTimeAndTextNeedNoNames() throws IOException {
    assertRead(NAMES, "1.5\t3.25\tcrying\n3661.5\t3662\tspeech male\n");
    assertRead(NAMES, "\uFEFF1.5;3.25;crying\r\n\r\n3661.5;3662;speech male\r\n");
    assertRead(NAMES, "00:00:01.500,00:00:03.250,crying\r01:01:01.500,01:01:02.000,speech male");
  }

  /** As ELAN exports tabs: tier, participant, begin, end, duration, value. */
  @Test
  void columnsMayBeGivenByNumber() throws IOException {
    Path file = Files.writeString(folder.resolve("n.yaml"), "onset: 3\noffset: 4\nlabel: 6\n");
    assertRead(
        NAMES.with(file),
        """
        verbal\t\t00:00:01.500\t00:00:03.250\t00:00:01.750\tcrying
        verbal\t\t01:01:01.500\t01:01:02.000\t00:00:00.500\tspeech male
        """);
  }

  @Test
  void numbersAndNamesOfColumnsAreNotMixed() {
    assertThatThrownBy(
            () -> EventAnnotations.read(folder, NAMES.with(Map.of("onset", "3")), findings))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("3, offset, label");
  }

  @Test
  void aNumberBeyondTheColumnsIsFound() throws IOException {
    assertWrong(
        NAMES.with(Map.of("onset", "1", "offset", "2", "label", "4")),
        "BMI.txt",
        "1\t2\tcrying\n",
        "missing: Event Annotation/BMI.txt:1: no column 4; there are 3");
  }

  @Test
  void linesThatAreNoEventsAreAllFound() throws IOException {
    assertWrong(
        NAMES,
        "BMI.txt",
        "1\t2\tcrying\n3\t2\tcrying\n-1\t2\tcrying\n1\t2\n1,5\t2\tcrying\n4\t5\t\n",
        "malformed: Event Annotation/BMI.txt:2: event 'crying' goes from 3.0 s to 2.0 s, must have"
            + " a label and begin at 0 s or later and end after it begins",
        "malformed: Event Annotation/BMI.txt:3: event 'crying' goes from -1.0 s to 2.0 s, must"
            + " have a label and begin at 0 s or later and end after it begins",
        "malformed: Event Annotation/BMI.txt:4: 2 cells, the first line has 3",
        "malformed: Event Annotation/BMI.txt:5: event 'crying' goes from 1,5 to 2, times must be"
            + " seconds or hh:mm:ss.mmm",
        "malformed: Event Annotation/BMI.txt:6: event '' goes from 4.0 s to 5.0 s, must have a"
            + " label and begin at 0 s or later and end after it begins");
  }

  @Test
  void whatIsNeitherIsNotGuessed() throws IOException {
    String right =
        "; without a line of names it must be onset, offset and label alone, or names must give"
            + " the numbers of the columns";
    assertWrong(
        NAMES,
        "BMI.txt",
        "1\t2\t1\tcrying\n",
        "missing: Event Annotation/BMI.txt:1: no column onset, offset, label; there is 1, 2, 1,"
            + " crying"
            + right);
  }

  @Test
  void threeNumbersAreNoEvent() throws IOException {
    assertThat(read(NAMES, "BMI.txt", "1\t2\t3\n")).isEmpty();
    assertThat(findings.list()).hasSize(1);
    assertThat(read(NAMES, "BMI.txt", "0:99:00\t2:00:00\tcrying\n")).isEmpty();
    assertThat(read(NAMES, "BMI.txt", "")).isEmpty();
    assertThat(findings.blocked()).isTrue();
  }

  private static String elan(String from, String to, String value) {
    return
"""
<ANNOTATION_DOCUMENT><TIME_ORDER>
<TIME_SLOT TIME_SLOT_ID="a" TIME_VALUE="1500"/><TIME_SLOT TIME_SLOT_ID="b" TIME_VALUE="3250"/>
</TIME_ORDER><TIER TIER_ID="non-verbal"><ANNOTATION>
<ALIGNABLE_ANNOTATION ANNOTATION_ID="1" TIME_SLOT_REF1="%s" TIME_SLOT_REF2="%s">
<ANNOTATION_VALUE>%s</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
</ANNOTATION_DOCUMENT>
"""
        .formatted(from, to, value);
  }

  @Test
  void filesOfElanAreRead() throws IOException {
    assertThat(read(NAMES, "BMI.eaf", elan("a", "b", "crying")))
        .containsEntry("BMI", List.of(CRYING));
    LayoutNames own = NAMES.with(Map.of("event", "{film}.EAF"));
    assertThat(EventAnnotations.read(folder, own, findings)).containsKey("BMI");
    assertThat(findings.list()).isEmpty();
  }

  @Test
  void reversedAndNamelessAnnotationsOfElanAreFound() throws IOException {
    Files.writeString(events.resolve("CRA.eaf"), "<ANNOTATION_DOCUMENT><TIER");
    Files.writeString(events.resolve("DEP.eaf"), elan("a", "b", " "));
    Files.writeString(events.resolve("GLA.eaf"), elan("a", "x", "crying"));
    assertThat(read(NAMES, "BMI.eaf", elan("b", "a", "crying"))).isEmpty();
    List<String> words = findings.list().stream().map(Finding::words).toList();
    assertThat(words.get(0))
        .startsWith(
            "malformed: Event Annotation/BMI.eaf:4: event 'crying' goes from 3.25 s to 1.5 s");
    assertThat(words.get(1)).contains("Event Annotation/CRA.eaf", "no well-formed XML");
    assertThat(words.get(2))
        .isEqualTo(
            "malformed: Event Annotation/DEP.eaf:4: an annotation of tier non-verbal has no value,"
                + " which must be the label; the tier is its category");
    assertThat(words.get(3)).contains("GLA.eaf:4", "time slot x, which is not in TIME_ORDER");
  }

  @Test
  void twoFilesOfOneFilmAreFound() throws IOException {
    Files.writeString(events.resolve("BMI.eaf"), elan("a", "b", "crying"));
    assertWrong(
        NAMES,
        "BMI.txt",
        "1.5\t3.25\tcrying\n",
        "duplicate: Event Annotation/BMI.txt: the events of BMI are in Event Annotation/BMI.eaf"
            + " too; keep one");
  }
}
