/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.UsageException;
import org.evoke.nn.encoder.PicturePreparation.Fit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeBookTest {
  private static final String OWN =
      """
      schema: evoke-recipe/1
      name: own
      version: "3"
      sets:
        faces: {encoder: faces, pictures-per-second: 2}
      """;

  @TempDir Path folder;

  @Test
  void everyRecipeOfThePapersIsReadable() {
    RecipeBook book = RecipeBook.builtIn();
    assertThat(book.names()).contains("eev", "valence", "attendaffectnet-5s", "attendaffectnet-64");
    for (String name : book.names()) {
      MediaRecipe recipe = book.recipe(name);
      assertThat(recipe.title()).isNotBlank();
      assertThat(recipe.source()).isNotBlank();
      assertThat(book.text(name)).contains("version: \"" + recipe.version() + "\"");
    }
  }

  @Test
  void aSetIsMadeAgainOfItsDefinition() {
    RecipeBook book = RecipeBook.builtIn();
    for (String name : book.names()) {
      for (SetRecipe set : book.recipe(name).sets()) {
        assertThat(SetRecipe.read(set.definition(), "test")).isEqualTo(set);
        assertThat(set.definition()).doesNotContain("\n");
      }
    }
  }

  @Test
  void thePapersNumbersStandThere() {
    RecipeBook book = RecipeBook.builtIn();
    Making.Seen eev = (Making.Seen) book.set("eev.efficientnet-b0").orElseThrow().making();
    assertThat(eev.fit()).contains(Fit.PAD);
    assertThat(eev.rate()).isEqualTo(new PictureRate.PerSecond(6));
    SetRecipe five = book.set("attendaffectnet-5s.resnet50").orElseThrow();
    assertThat(five.segmentation()).isEqualTo(new Segmentation.Seconds(5));
    assertThat(((Making.Seen) five.making()).rate().of(five.segmentation(), 9) * 5).isEqualTo(125);
    SetRecipe parts = book.set("attendaffectnet-4x16.resnet50").orElseThrow();
    double rate = ((Making.Seen) parts.making()).rate().of(parts.segmentation(), 10);
    assertThat(rate).isEqualTo(6.4);
    SetRecipe sound = book.set("valence.emobase2010").orElseThrow();
    Making.Described described = (Making.Described) sound.making();
    assertThat(described.windowing().seconds()).isEqualTo(0.4);
    assertThat(described.windowing().hopSeconds()).isEqualTo(0.04);
  }

  @Test
  void recipesOfTheUserAreAddedAndStandInForOthers() throws IOException {
    Files.writeString(folder.resolve("own.yaml"), OWN);
    Files.writeString(folder.resolve("eev.yaml"), OWN.replace("own", "eev"));
    RecipeBook book = RecipeBook.with(folder);
    assertThat(book.isOwn("own")).isTrue();
    assertThat(book.set("own.faces").orElseThrow().version()).isEqualTo("3");
    assertThat(book.recipe("eev").sets()).hasSize(1);
    assertThat(RecipeBook.with(folder.resolve("absent")).names())
        .isEqualTo(RecipeBook.builtIn().names());
  }

  @Test
  void whatIsWrongIsNamed() throws IOException {
    for (List<String> wrong :
        List.of(
            List.of("version: \"3\"", "versio: 3", "version"),
            List.of("pictures-per-second: 2", "pictures-per-second: -2", "above 0"),
            List.of("pictures-per-second: 2", "pictures: 64", "segments or parts"),
            List.of("encoder: faces", "descriptors: faces", "faces"),
            List.of("evoke-recipe/1", "evoke-recipe/9", "evoke-recipe/1"),
            List.of("  faces:", "  Faces X:", "lower-case"),
            List.of("sets:", "parts: 2\nsegment-seconds: 5\nsets:", "alone"),
            List.of("sets:\n  faces: {encoder: faces, pictures-per-second: 2}", "sets: {}", "sets"),
            List.of("per-second: 2}", "per-second: 2, fit: fill}", "fit"))) {
      Files.writeString(folder.resolve("own.yaml"), OWN.replace(wrong.get(0), wrong.get(1)));
      assertThatThrownBy(() -> RecipeBook.with(folder).recipe("own"))
          .as(wrong.get(1))
          .isInstanceOf(InputException.class)
          .hasMessageContaining(wrong.get(2));
    }
    Files.writeString(folder.resolve("own.yaml"), OWN.replace("name: own", "name: other"));
    assertThatThrownBy(() -> RecipeBook.with(folder).recipe("own"))
        .hasMessageContaining("must be that of the file, own");
    assertThatThrownBy(() -> RecipeBook.builtIn().recipe("eve"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("eev");
    assertThatThrownBy(() -> RecipeBook.builtIn().set("eev.resnet"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("efficientnet-b0");
  }
}
