/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evoke.core.EvokeException;
import org.evoke.core.InputException;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EventRecipeTest {
  @TempDir private Path folder;

  @Test
  void standardRecipeHasTheGroupsOfThePaper() {
    EventRecipe recipe = EventRecipe.standard();

    assertThat(recipe.classes().stream().map(EventClass::group).distinct())
        .containsExactly("verbal", "non-verbal", "music", "silence");
    assertThat(recipe.classes().stream().map(EventClass::label))
        .contains("speech", "male speech", "female speech", "crowd", "laughter", "crying");
  }

  @Test
  void whatIsPrintedIsWhatIsRead() throws IOException {
    Path file = Files.writeString(folder.resolve("events.json"), EventRecipe.standardText());

    assertThat(EventRecipe.read(file)).isEqualTo(EventRecipe.standard());
    assertThat(EventRecipe.read(file).toMap()).containsKeys("schema", "tagger", "classes");
  }

  @Test
  void tagsHaveTheNumbersOfTheTagger() throws IOException {
    List<String> lines =
        Files.readAllLines(SharedData.require("weights/audioset_class_labels_indices.csv"));

    for (EventClass one : EventRecipe.standard().classes()) {
      one.tags()
          .forEach(
              (name, number) ->
                  assertThat(lines.get(number + 1).replace("\"", "")).endsWith("," + name));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "evoke-sound-events/1"| "evoke-sound-events/9"     | schema is evoke-sound-events/9
          "window_seconds": 2.0 | "window_seconds": 200      | window_seconds is 200.0
          "window_seconds": 2.0 | "windw_seconds": 2.0       | did you mean window_seconds
          "hop_seconds": 0.5    | "hop_seconds": 3           | hop_seconds is 3.0
          "median_steps": 3     | "median_steps": 4          | odd whole number
          "threshold": 0.25     | "threshold": 1.5           | threshold is 1.5
          "threshold": 0.25     | "threshold": 0             | must be above 0
          "Speech": 0           | "Speech": 527              | must be 0 to 526
          "Speech": 0           | "Speech": 0.5              | must be a whole number
          "label": "male speech"| "label": "speech"          | is there twice
          "below_dbfs": -60     | "belowdbfs": -60           | unknown member
          """)
  void malformedFilesAreRefusedWithTheirPlace(String from, String to, String message)
      throws IOException {
    String text = EventRecipe.standardText();
    assertThat(text).contains(from);
    Path file =
        Files.writeString(
            folder.resolve("e.json"), text.replaceFirst(java.util.regex.Pattern.quote(from), to));

    assertThatThrownBy(() -> EventRecipe.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("e.json")
        .hasMessageContaining(message);
  }

  @Test
  void aFileThatIsNoneIsRefused() throws IOException {
    assertThatThrownBy(() -> EventRecipe.read(folder.resolve("absent.json")))
        .isInstanceOf(EvokeException.class);
    Path text = Files.writeString(folder.resolve("t.json"), "speech: 0.5");
    assertThatThrownBy(() -> EventRecipe.read(text)).isInstanceOf(InputException.class);
  }
}
