/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.evoke.audio.opensmile.Windowing;
import org.evoke.core.Frame;
import org.evoke.core.InputException;
import org.evoke.core.UsageException;
import org.evoke.data.features.TrackFormat;
import org.evoke.nn.encoder.InputKind;
import org.evoke.nn.encoder.PicturePreparation.Fit;
import org.evoke.pipeline.recipe.Making;
import org.evoke.pipeline.recipe.PictureRate;
import org.evoke.pipeline.recipe.Segmentation;
import org.evoke.pipeline.recipe.SetRecipe;
import org.evoke.pipeline.recipe.Statistic;
import org.junit.jupiter.api.Test;

class SeenPicturesTest {
  private static SetRecipe recipe(
      PictureRate rate, Segmentation segmentation, Statistic statistic, Optional<Fit> fit) {
    Making making = new Making.Seen("level", rate, fit);
    return new SetRecipe("test", "1", "level", making, segmentation, statistic);
  }

  private static SetRecipe perSecond(double rate, Segmentation segmentation) {
    return recipe(new PictureRate.PerSecond(rate), segmentation, Statistic.MEAN, Optional.empty());
  }

  private static SeenPictures set(SetRecipe recipe, InputKind kind) {
    return new SeenPictures(
        recipe,
        (Making.Seen) recipe.making(),
        LevelEncoder.ofPictures(kind),
        Rows.plain(recipe.name()));
  }

  private static Rows rows(SetRecipe recipe, InputKind kind, int pictures, double seconds) {
    Rows rows = new Rows();
    try (SeenPictures set = set(recipe, kind)) {
      set.run(Rows.film(pictures, 4, 4), seconds, rows);
    }
    return rows;
  }

  @Test
  void withoutSegmentsARowIsAPicture() {
    Rows rows = rows(perSecond(6, new Segmentation.Own()), InputKind.FRAMES, 10, 1.6);
    assertThat(rows.column(0)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(rows.starts()[7]).isEqualTo(7 / 6.0);
    assertThat(rows.ends()[9]).isEqualTo(1.6);
  }

  @Test
  void aSegmentIsTheMeanOfItsPictures() {
    // 4 pictures a second: segments of 1.5 s hold 6; of the last one there is 1 s of 1.5.
    Rows rows = rows(perSecond(4, new Segmentation.Seconds(1.5)), InputKind.FRAMES, 16, 4);
    assertThat(rows.starts()).containsExactly(0, 1.5, 3);
    assertThat(rows.ends()).containsExactly(1.5, 3, 4);
    assertThat(rows.column(0)).containsExactly(2.5, 8.5, 13.5);
  }

  @Test
  void aRestBelowHalfASegmentIsNone() {
    Rows rows = rows(perSecond(4, new Segmentation.Seconds(1.5)), InputKind.FRAMES, 14, 3.5);
    assertThat(rows.starts()).containsExactly(0, 1.5);
    Rows only = rows(perSecond(4, new Segmentation.Seconds(10)), InputKind.FRAMES, 14, 3.5);
    assertThat(only.column(0)).containsExactly(6.5);
    assertThat(only.ends()).containsExactly(3.5);
  }

  @Test
  void deviationsStandBehindMeans() {
    SetRecipe recipe =
        recipe(
            new PictureRate.PerSecond(2),
            new Segmentation.Seconds(2),
            Statistic.MEAN_STDDEV,
            Optional.empty());
    Rows rows = rows(recipe, InputKind.FRAMES, 4, 2);
    assertThat(rows.rows.get(0).values()).hasSize(6);
    assertThat(rows.column(0)).containsExactly(1.5);
    assertThat(rows.column(3)[0]).isEqualTo(Math.sqrt(1.25), within(1e-6));
    try (SeenPictures set = set(recipe, InputKind.FRAMES)) {
      assertThat(set.features().columns()).endsWith("column2_stddev").hasSize(6);
    }
  }

  @Test
  void picturesArespreadOverParts() {
    SetRecipe recipe =
        recipe(
            new PictureRate.PerSegment(16),
            new Segmentation.Parts(4),
            Statistic.MEAN,
            Optional.empty());
    try (SeenPictures set = set(recipe, InputKind.FRAMES)) {
      assertThat(set.rate(9.6)).isEqualTo(64 / 9.6);
    }
    // One picture more than 4 x 16: the film is a little longer than it states.
    Rows rows = rows(recipe, InputKind.FRAMES, 65, 9.6);
    assertThat(rows.column(0)).containsExactly(7.5, 23.5, 39.5, 55.5);
    assertThat(rows.ends()).containsExactly(new double[] {2.4, 4.8, 7.2, 9.6}, within(1e-9));
  }

  @Test
  void pairsDoNotReachIntoTheNextSegment() {
    Rows rows = rows(perSecond(2, new Segmentation.Seconds(2)), InputKind.FRAME_PAIRS, 8, 4);
    // Pairs 0-1, 1-2, 2-3; then 4-5, 5-6, 6-7: first numbers 0, 1, 2 and last ones 1, 2, 3.
    assertThat(rows.column(1)).containsExactly(1, 5);
    assertThat(rows.column(2)).containsExactly(2, 6);
    Rows own = rows(perSecond(2, new Segmentation.Own()), InputKind.FRAME_PAIRS, 3, 1.5);
    assertThat(own.column(0)).containsExactly(0.5, 1.5);
    assertThat(own.starts()).containsExactly(0, 0.5);
  }

  @Test
  void aPieceOfFilmIsASegment() {
    Rows rows = rows(perSecond(8, new Segmentation.Seconds(2)), InputKind.FRAME_STACKS, 32, 4);
    assertThat(rows.column(0)).containsExactly(7.5, 23.5);
    assertThat(rows.column(1)).containsExactly(0, 16);
    assertThat(rows.column(2)).containsExactly(15, 31);
    assertThatThrownBy(() -> set(perSecond(8, new Segmentation.Own()), InputKind.FRAME_STACKS))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("segment-seconds");
  }

  /** A picture of 4 x 2 in 4 x 4: a black line above and below; ends of another form cut off. */
  @Test
  void picturesArePaddedOrCutByHand() {
    byte[] wide = new byte[3 * 4 * 2];
    java.util.Arrays.fill(wide, (byte) 200);
    SetRecipe padded =
        recipe(
            new PictureRate.PerSecond(1),
            new Segmentation.Own(),
            Statistic.MEAN,
            Optional.of(Fit.PAD));
    Rows rows = new Rows();
    try (SeenPictures set = set(padded, InputKind.FRAMES)) {
      assertThat(set.size(new org.evoke.core.MediaInfo.Video("", 40, 20, 25, 0)))
          .isEqualTo(org.evoke.media.Size.exact(4, 2));
      set.run(Rows.film(List.of(new Frame(0, 4, 2, wide))), 1, rows);
    }
    assertThat(rows.column(0)).containsExactly(100);
    assertThat(rows.column(1)).containsExactly(0);

    byte[] striped = new byte[3 * 8 * 4];
    for (int i = 0; i < striped.length; i++) {
      int x = i / 3 % 8;
      striped[i] = (byte) (x < 2 || x >= 6 ? 255 : 10 * x);
    }
    Rows cut = new Rows();
    try (SeenPictures set = set(perSecond(1, new Segmentation.Own()), InputKind.FRAMES)) {
      set.run(Rows.film(List.of(new Frame(0, 8, 4, striped))), 1, cut);
    }
    assertThat(cut.rows.get(0).values()).containsExactly(35, 20, 50);
  }

  @Test
  void whatCannotBeIsRefused() {
    SetRecipe parts =
        recipe(
            new PictureRate.PerSegment(64),
            new Segmentation.Parts(1),
            Statistic.MEAN,
            Optional.empty());
    assertThatThrownBy(() -> rows(parts, InputKind.FRAMES, 3, Double.POSITIVE_INFINITY))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("states no length");
    assertThatThrownBy(
            () -> rows(perSecond(2, new Segmentation.Own()), InputKind.FRAME_PAIRS, 1, 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("too short");
    ExtractionRequest windows =
        new ExtractionRequest(
            List.of("x"),
            Level.FUNCTIONALS,
            Optional.of(new Windowing(1, 1)),
            TrackFormat.H5,
            Optional.empty());
    assertThatThrownBy(() -> RecipeRows.requirePossible(parts, 0, windows))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--window");
  }
}
