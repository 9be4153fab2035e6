/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evoke.lab.data.DataSets;
import org.evoke.lab.experiment.ExperimentReader;
import org.evoke.lab.experiment.ScoredMeasure;
import org.evoke.learn.catalogue.Option;
import org.evoke.learn.catalogue.TrainerCatalogue;
import org.evoke.learn.catalogue.TrainerFamily;
import org.evoke.nn.Networks;
import org.evoke.nn.loss.Losses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentationTest {
  @TempDir Path folder;

  private static String page() throws IOException {
    return Files.readString(Path.of(System.getProperty("evoke.root"), "docs", "experiments.md"));
  }

  @Test
  void thePageNamesEveryFamilyOptionAndDataSet() throws IOException {
    for (TrainerFamily family : TrainerCatalogue.families()) {
      assertThat(page()).contains("`" + family.id() + "`");
      for (Option option : family.options()) {
        assertThat(page()).as(family.id()).contains("`" + option.name() + "`");
      }
    }
    DataSets.named().keySet().forEach(name -> assertThat(pageText()).contains("`" + name + "`"));
    ScoredMeasure.names().stream()
        .filter(name -> !name.contains("_per_"))
        .forEach(name -> assertThat(pageText()).contains(name));
  }

  @Test
  void thePageNamesEveryNetworkOptionAndLoss() throws IOException {
    for (String family : Networks.names()) {
      if (family.equals("mn04")) {
        continue;
      }
      String line =
          page()
              .lines()
              .filter(l -> l.startsWith("| `" + family + "` |"))
              .findFirst()
              .orElseThrow();
      Map<String, Integer> inputs =
          family.equals("cbrnn") ? Map.of("mel", 64) : Map.of("event", 1, "sound", 1);
      for (String option : Networks.of(family, inputs, Map.of()).options().keySet()) {
        boolean known =
            line.contains("`" + option + "`") || line.contains("the same") || line.contains("as `");
        assertThat(known || option.equals("outputs")).as(family + " " + option).isTrue();
      }
    }
    Losses.names().forEach(loss -> assertThat(pageText()).contains("`" + loss + "`"));
  }

  private static String pageText() {
    try {
      return page();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void theExampleOfThePageIsValid() throws IOException {
    Matcher example = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(page());
    assertThat(example.find()).isTrue();
    Path file = Files.writeString(folder.resolve("first.yaml"), example.group(1));
    assertThat(ExperimentReader.read(file).models()).hasSize(2);
  }
}
