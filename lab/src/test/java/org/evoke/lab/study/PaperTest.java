/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.UsageException;
import org.junit.jupiter.api.Test;

/** What papers state, and what a user may set instead. */
class PaperTest {
  private static final Paper VALENCE = Paper.named("valence");

  @Test
  void thePapersValuesHoldUntilOthersAreSet() {
    PaperSettings usual = PaperSettings.of(VALENCE, Map.of());
    assertThat(usual.whole("train.batch")).isEqualTo(128);
    assertThat(usual.map("train"))
        .containsEntry("epochs", 100L)
        .extractingByKey("optimiser")
        .isEqualTo(Map.of("kind", "adam", "rate", 0.005, "decay", "inverse-time", "factor", 0.005));
    PaperSettings own =
        PaperSettings.of(
            VALENCE, Map.of("train.epochs", "3", "step-seconds", "2", "seeds", "[4, 5]"));
    assertThat(own.map("train")).containsEntry("epochs", 3L);
    assertThat(own.number("step-seconds")).isEqualTo(2);
    assertThat(own.wholes("seeds")).containsExactly(4L, 5L);
    assertThat(own.changed()).containsOnlyKeys("train.epochs", "step-seconds", "seeds");
    assertThat(own.table().rows())
        .anyMatch(row -> row.subList(0, 3).equals(List.of("train.epochs", "3", "set")));
  }

  @Test
  void whatWasSetIsToldAlikeHoweverItWasGiven() {
    List<String> keys = List.of("train.epochs", "recipe", "seeds", "step-seconds", "train.batch");
    List<String> values = List.of("3", "tiny", "[4, 5]", "2", "16");
    Map<String, String> forwards = new LinkedHashMap<>();
    Map<String, String> backwards = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      int last = keys.size() - 1 - i;
      forwards.put(keys.get(i), values.get(i));
      backwards.put(keys.get(last), values.get(last));
    }
    PaperSettings one = PaperSettings.of(VALENCE, forwards);
    assertThat(one.changedWords())
        .contains("recipe=tiny, ", "train.epochs=3", "seeds=[4, 5]")
        .isEqualTo(PaperSettings.of(VALENCE, backwards).changedWords());
    assertThat(one.tinyWords()).isPresent();
    PaperSettings usual = PaperSettings.of(VALENCE, Map.of());
    assertThat(usual.tinyWords()).isEmpty();
    assertThat(usual.changedWords()).startsWith("All settings are the paper's");
  }

  @Test
  void figuresAreWrittenAsShortAsTheyAre() {
    assertThat(VALENCE.printed("table1", "breathing", "instances")).isEqualTo("102");
    assertThat(VALENCE.printed("t-test", "all", "p")).isEqualTo("0.0004");
    assertThat(VALENCE.printed("table1", "breathing", "nothing")).isEqualTo("-");
  }

  @Test
  void figuresOfThePaperAreThere() {
    assertThat(VALENCE.figure("table2", "fea-tf-scma all", "acc")).contains(49.74);
    assertThat(VALENCE.figures().get("table2")).hasSize(22);
    assertThat(VALENCE.figure("table2", "fea-tf-cma without", "acc")).isEmpty();
  }

  @Test
  void wrongSettingsAreRefused() {
    assertThatThrownBy(() -> PaperSettings.of(VALENCE, Map.of("train.epoch", "3")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("did you mean train.epochs? Nearest: train.epochs, ")
        .hasMessageContaining("'evoke reproduce' lists all " + VALENCE.settings().size())
        .hasMessageNotContaining("model.lstm.layers");
    assertThatThrownBy(() -> PaperSettings.of(VALENCE, Map.of("train.epochs", "some")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("whole number");
    assertThatThrownBy(() -> PaperSettings.of(VALENCE, Map.of("train.epochs", "[")))
        .isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> PaperSettings.of(VALENCE, Map.of("train.epochs", "3\nother: 1")))
        .isInstanceOf(UsageException.class);
  }

  @Test
  void aValueHasEitherAPlaceInThePaperOrAReason() {
    String text =
        """
        schema: evoke-paper/1
        name: one
        citation: nobody
        settings:
          a: {value: 1}
        """;
    assertThatThrownBy(() -> Paper.read(text, "one.yaml"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("one.yaml:5");
  }
}
