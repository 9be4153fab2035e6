/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.training;

import java.util.List;
import org.evoke.core.FeatureSet;
import org.evoke.core.Tensor;
import org.evoke.learn.calibrate.CalibratedModel;
import org.evoke.pipeline.bundle.Manifest;
import org.evoke.pipeline.bundle.Recipe;

/** Writes the model card and the terms of {@code deam74}. */
final class Deam74Card {
  /** The publication of the data. */
  static final String CITATION =
      "A. Aljanaki, Y.-H. Yang, M. Soleymani: Developing a benchmark for emotional analysis of music."
          + " PLOS ONE 12(3), e0173392, 2017";

  private static final int COLUMNS_SHOWN = 8;

  private Deam74Card() {}

  static String of(Manifest manifest, CalibratedModel model, Measured measured) {
    return INTENDED
        + how(manifest, model)
        + DATA
        + "## Performance\n\n"
        + "The scale is -1 to 1. R2 is the share of the differences between songs that is predicted;"
        + " 0 is what the mean of the training labels reaches.\n\n"
        + ScoreTable.scores(measured)
        + band(measured, model)
        + LIMITS;
  }

  private static final String INTENDED =
      """
      # deam74: valence and arousal from sound

      ## Intended use

      Estimates, from the sound alone, how pleasant (valence) and how exciting (arousal) listeners \
      on average find a piece of music. Meant for research and teaching: comparing passages of one \
      work, finding moments worth looking at, and as a baseline that other models must beat.

      ## Misuse

      Not for statements about what a particular person feels, for judging people, or for decisions \
      with consequences for anyone. Not for commercial use (see Data and terms). Differences between \
      passages smaller than the band are not evidence of anything.

      """;

  private static final String DATA =
      """
      ## Data and terms

      Trained on 1,802 songs of DEAM (MediaEval Database for Emotional Analysis of Music), \
      royalty-free music of many genres, mostly 45 s excerpts, each rated by several listeners. DEAM \
      is distributed for research, non-commercial use, and so are these weights: see LICENSE. The \
      bundle holds parameters only, no song and no row of the table: centres are drawn at random, and \
      the quantiles of each column are coarse.

      Please cite:\s"""
          + CITATION
          + ".\n\n";

  private static final String LIMITS =
      """
      ## Limits: how far it can be trusted

      * It was trained on **music**. The sound of a film, with speech, noises and effects, lies \
      outside: a calm dialogue or a slammed door is judged as if it were music. Its accuracy on films \
      has not been measured; read its curves as a description of the sound, not of the story.
      * Rows unlike the training songs are flagged `outside_training`: more columns than for 99 of \
      100 training songs leave the middle 99 % of their training values. A row that is not flagged can \
      still be film sound that happens to look like music.
      * Inputs are limited to the range of the training songs, so that strange sound gives moderate \
      answers, never extreme ones.
      * The band is calibrated for **whole songs** like those of DEAM, not for seconds of a film. For \
      shorter contexts and other sound it can be too narrow.
      * Valence is harder than arousal: about half of the differences between songs stay unexplained, \
      and words, memories and culture, which the model cannot hear, matter for it.
      * Most of the listeners were paid crowd workers; other audiences may feel otherwise.
      """;

  private static String how(Manifest manifest, CalibratedModel model) {
    FeatureSet features = manifest.features().get(Deam74Training.ID);
    Recipe recipe = manifest.inputs().get(0).recipe().orElseThrow();
    return ScoreTable.line(
            """
            ## How it works

            Features: %d columns of the set %s %s, means and standard deviations of ComParE 2013 \
            descriptors in frames of %s s, from %d Hz %s, averaged over a context (%s s recommended, \
            a step every %s s). Each column is brought to a normal distribution by its quantiles. The \
            prediction is a weighted sum of rational quadratic kernels at %s random centres (ridge \
            regression); how much a column counts in the kernel was learned from the slopes of a first \
            fit. The columns that count most:

            """,
            features.width(),
            features.name(),
            features.version(),
            plain(recipe.frameSeconds()),
            recipe.sampleRate(),
            recipe.channels(),
            plain(manifest.contextSeconds().getAsDouble()),
            plain(manifest.stepSeconds().getAsDouble()),
            manifest.architecture().get("features"))
        + relevance(model);
  }

  private static String relevance(CalibratedModel model) {
    Tensor relevance = model.parameters().get("relevance");
    List<String> columns = model.inputs().get(Deam74Training.ID).columns();
    StringBuilder text = new StringBuilder();
    for (int target = 0; target < model.outputs().size(); target++) {
      int base = target * columns.size();
      List<String> most =
          java.util.stream.IntStream.range(0, columns.size())
              .boxed()
              .sorted(
                  (a, b) ->
                      Float.compare(relevance.values()[base + b], relevance.values()[base + a]))
              .limit(COLUMNS_SHOWN)
              .map(column -> "`" + columns.get(column) + "`")
              .toList();
      text.append("* ").append(model.outputs().get(target).name()).append(": ");
      text.append(String.join(", ", most)).append('\n');
    }
    return text.append('\n').toString();
  }

  private static String band(Measured measured, CalibratedModel model) {
    StringBuilder text = new StringBuilder("**Band**: each value comes with a band, ");
    for (int target = 0; target < model.outputs().size(); target++) {
      text.append(target == 0 ? "" : " and ");
      text.append(ScoreTable.line("%.2f", model.band().halfWidth(target)));
      text.append(" to either side for ").append(model.outputs().get(target).name());
    }
    text.append(
        ", made to hold the rating of 90 of 100 unseen songs. How often it did, when calibrated inside"
            + " the training part of ten folds:\n\n");
    return text.append(ScoreTable.bands(measured.bands())).append('\n').toString();
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  /** The terms of use of the weights. */
  static String licence() {
    return """
        Terms of use of the model deam74

        The files of this folder were made by the Evoke authors. The weights were trained on DEAM
        (MediaEval Database for Emotional Analysis of Music), which its makers distribute for research,
        non-commercial use. Therefore:

        1. You may use, copy and pass on these files for research and teaching that is not commercial.
        2. Commercial use needs the consent of the makers of DEAM; the Evoke authors cannot give it.
        3. Whoever gets these files from you gets these terms with them.
        4. Publications that use the model cite DEAM:
        """
        + "   "
        + CITATION
        + "\n"
        + """
        5. The files come without any warranty. Nobody is liable for what follows from their use.

        The program Evoke itself is under the Apache License 2.0; these terms are about this folder only.
        """;
  }
}
