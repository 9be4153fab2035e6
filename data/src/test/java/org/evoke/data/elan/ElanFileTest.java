/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.elan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of ELAN as it writes them, and broken ones. */
class ElanFileTest {
  private static final String WHOLE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <ANNOTATION_DOCUMENT AUTHOR="" DATE="2017-01-01T00:00:00+00:00" FORMAT="3.0" VERSION="3.0"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds"/>
        <TIME_ORDER>
          <TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="1500"/>
          <TIME_SLOT TIME_SLOT_ID="ts2" TIME_VALUE="2040"/>
          <TIME_SLOT TIME_SLOT_ID="ts3"/>
        </TIME_ORDER>
        <TIER LINGUISTIC_TYPE_REF="default-lt" TIER_ID="loudness">
          <ANNOTATION>
            <REF_ANNOTATION ANNOTATION_ID="a2" ANNOTATION_REF="a1">
              <ANNOTATION_VALUE>loud</ANNOTATION_VALUE>
            </REF_ANNOTATION>
          </ANNOTATION>
        </TIER>
        <TIER LINGUISTIC_TYPE_REF="default-lt" TIER_ID="verbal">
          <ANNOTATION>
            <ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2">
              <ANNOTATION_VALUE> speech &amp; song </ANNOTATION_VALUE>
            </ALIGNABLE_ANNOTATION>
          </ANNOTATION>
        </TIER>
      </ANNOTATION_DOCUMENT>
      """;

  @TempDir Path folder;
  private final Findings findings = new Findings();

  private Optional<List<ElanAnnotation>> read(String text) throws IOException {
    return ElanFile.read(Files.writeString(folder.resolve("film.eaf"), text), "film.eaf", findings);
  }

  private void assertWrong(String text, String... words) throws IOException {
    assertThat(read(text)).isEmpty();
    assertThat(findings.list().stream().map(Finding::words)).containsExactly(words);
    assertThat(findings.blocked()).isTrue();
  }

  @Test
  void annotationsHaveTheTimesOfTheirSlotsOrOfWhatTheyReferTo() throws IOException {
    List<ElanAnnotation> expected =
        List.of(
            new ElanAnnotation("loudness", "loud", 1.5, 2.04, 12),
            new ElanAnnotation("verbal", "speech & song", 1.5, 2.04, 19));
    assertThat(read(WHOLE)).contains(expected);
    assertThat(read("\uFEFF" + WHOLE.replace("\n", "\r\n"))).contains(expected);
    assertThat(read(WHOLE.replace("\n", "\r"))).contains(expected);
    assertThat(findings.list()).isEmpty();
    assertThat(read("<ANNOTATION_DOCUMENT/>")).contains(List.of());
  }

  @Test
  void slotsThatAreMissingOrNotAlignedAreFound() throws IOException {
    assertWrong(
        WHOLE.replace("REF2=\"ts2\"", "REF2=\"ts3\"").replace("REF1=\"ts1\"", "REF1=\"ts9\""),
        "malformed: film.eaf:12: annotation a2 of tier loudness has time slot ts9, which is not in"
            + " TIME_ORDER",
        "malformed: film.eaf:12: annotation a2 of tier loudness has time slot ts3, which has no"
            + " TIME_VALUE; it must be aligned in ELAN",
        "malformed: film.eaf:19: annotation a1 of tier verbal has time slot ts9, which is not in"
            + " TIME_ORDER",
        "malformed: film.eaf:19: annotation a1 of tier verbal has time slot ts3, which has no"
            + " TIME_VALUE; it must be aligned in ELAN");
  }

  @Test
  void referencesThatEndNowhereAreFound() throws IOException {
    assertWrong(
        WHOLE.replace("ANNOTATION_REF=\"a1\"", "ANNOTATION_REF=\"a7\""),
        "malformed: film.eaf:12: annotation a2 of tier loudness refers to annotation a7, which is"
            + " not there");
  }

  @Test
  void ringsOfReferencesAreFound() throws IOException {
    assertWrong(
        WHOLE.replace("ANNOTATION_REF=\"a1\"", "ANNOTATION_REF=\"a2\""),
        "malformed: film.eaf:12: annotation a2 of tier loudness refers to others that refer to"
            + " others, with no end that has a time");
  }

  @Test
  void valuesThatAreNoneAndIdsThatComeTwiceAreFound() throws IOException {
    assertWrong(
        WHOLE
            .replace("\"1500\"", "\"-1\"")
            .replace("SLOT_ID=\"ts3\"", "SLOT_ID=\"ts2\"")
            .replace("ANNOTATION_ID=\"a2\"", "ANNOTATION_ID=\"a1\"")
            .replace(" TIER_ID=\"loudness\"", "")
            .replace("milliseconds", "PAL-frames"),
        "malformed: film.eaf:4: TIME_UNITS is PAL-frames, must be milliseconds",
        "malformed: film.eaf:6: TIME_VALUE is '-1', must be whole milliseconds from 0",
        "malformed: film.eaf:10: TIER has no TIER_ID",
        "duplicate: film.eaf:8: time slot ts2 comes twice",
        "duplicate: film.eaf:21: annotation a1 comes twice");
  }

  @Test
  void otherXmlIsFound() throws IOException {
    assertWrong(
        "<library><media/></library>",
        "malformed: film.eaf:1: begins with library, files of ELAN begin with"
            + " ANNOTATION_DOCUMENT");
  }

  @Test
  void brokenAndHarmfulXmlIsRefused() {
    for (String bad :
        List.of(
            "",
            "onset\toffset\tlabel\n",
            WHOLE.substring(0, WHOLE.length() - 200),
            "<!DOCTYPE a [<!ENTITY b \"" + "b".repeat(99) + "\">]>" + WHOLE.substring(39),
            WHOLE.replace("loud<", "&loud;<"))) {
      assertThatThrownBy(() -> read(bad))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("film.eaf: no well-formed XML");
    }
  }
}
