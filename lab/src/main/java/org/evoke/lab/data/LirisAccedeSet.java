/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.data;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.FeatureSet;
import org.evoke.core.Scale;
import org.evoke.data.liris.LirisExcerpts;
import org.evoke.data.liris.LirisFeatures;
import org.evoke.pipeline.bundle.TrainingData;
import org.evoke.score.Groups;

/**
 * {@code liris-accede}: film excerpts of LIRIS-ACCEDE with the features that come with it: {@code
 * liris-arousal} and {@code liris-valence}, those of its authors for either target, and {@code
 * liris-joined}, each of both once. Labels stay on the data set's own scale from 1 to 5, so that
 * errors compare with published ones. The parts are the official {@code learning}, {@code
 * validation} and {@code test}, the groups the movies or runs of {@link LirisExcerpts}.
 */
public final class LirisAccedeSet implements NamedDataSet {
  private static final String AROUSAL = "liris-arousal";
  private static final String VALENCE = "liris-valence";
  private static final String JOINED = "liris-joined";
  private static final String VERSION = "TAC2015";

  @Override
  public String name() {
    return "liris-accede";
  }

  @Override
  public String place() {
    return "the folder of LIRIS-ACCEDE with its annotations and features";
  }

  @Override
  public List<String> targets() {
    return List.of(Scale.VALENCE.name(), Scale.AROUSAL.name());
  }

  @Override
  public List<String> inputs() {
    return List.of(AROUSAL, VALENCE, JOINED);
  }

  @Override
  public DataSet read(Path place) {
    LirisExcerpts excerpts = LirisExcerpts.read(place);
    LirisFeatures joined = excerpts.arousalFeatures().joined(excerpts.valenceFeatures());
    Clips clips =
        new Clips(
            excerpts.names(),
            new Groups(excerpts.groups()),
            Optional.empty(),
            List.of(
                input(AROUSAL, excerpts.arousalFeatures()),
                input(VALENCE, excerpts.valenceFeatures()),
                input(JOINED, joined)),
            List.of(
                Target.number(LirisExcerpts.VALENCE, excerpts.valence()),
                Target.number(LirisExcerpts.AROUSAL, excerpts.arousal())));
    Map<String, int[]> parts = new LinkedHashMap<>();
    parts.put("learning", excerpts.rows(LirisExcerpts.LEARNING));
    parts.put("validation", excerpts.rows(LirisExcerpts.VALIDATION));
    parts.put("test", excerpts.rows(LirisExcerpts.TEST));
    Digest digest = new Digest();
    LirisExcerpts.files(place).forEach(digest::add);
    return new DataSet(clips.checked(), parts, group(excerpts), about(excerpts), digest.hex());
  }

  private static String group(LirisExcerpts excerpts) {
    return excerpts.moviesKnown() ? "movie" : "movie run";
  }

  private static Input input(String name, LirisFeatures features) {
    double[] values = features.values();
    float[] narrow = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      narrow[i] = (float) values[i];
    }
    return new Input(name, new FeatureSet(name, VERSION, features.columns()), narrow);
  }

  private static TrainingData about(LirisExcerpts excerpts) {
    long groups = excerpts.groups().stream().distinct().count();
    return new TrainingData(
        "LIRIS-ACCEDE",
        excerpts.size(),
        "film excerpt of 8 to 12 s; "
            + groups
            + (excerpts.moviesKnown() ? " movies" : " groups of whole movies"),
        "induced valence and arousal from crowdsourced comparisons, 1 to 5",
        "research use",
        "Y. Baveye, E. Dellandréa, C. Chamaret, L. Chen: LIRIS-ACCEDE: A Video Database for"
            + " Affective Content Analysis. IEEE Transactions on Affective Computing, 2015");
  }
}
