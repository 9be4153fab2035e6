/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.lab.reproduce.Reproduced;
import org.evoke.lab.reproduce.Reproduction;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.run.KeptResults;

/** What the tables and figures of the paper on joint learning have in common. */
abstract class JointReproduction implements Reproduction {
  /** The paper. */
  static final String PAPER =
      "F. Simonetta, F. Certo, S. Ntalampiras: Joint Learning of Emotions in Music and Generalized"
          + " Sounds. Audio Mostly 2024";

  private final String name;
  private final String summary;
  private final List<String> usualModels;

  JointReproduction(String name, String summary, List<String> usualModels) {
    this.name = name;
    this.summary = summary;
    this.usualModels = List.copyOf(usualModels);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String summary() {
    return summary + " (" + PAPER + ")";
  }

  @Override
  public Map<String, String> data() {
    return DomainReader.places();
  }

  @Override
  public Map<String, String> settings() {
    return JointSettings.described(usualModels);
  }

  @Override
  public final Reproduced run(ReproductionRequest request) {
    DomainReader.requireKnown(request.data());
    boolean outliers = request.data().containsKey(DomainReader.LIRIS);
    return run(request, JointSettings.of(request.settings(), usualModels, outliers));
  }

  abstract Reproduced run(ReproductionRequest request, JointSettings settings);

  /** The data sets without music of IADS-E. */
  static JointData data(ReproductionRequest request) {
    return new JointData(new DomainReader(request).read(false));
  }

  /**
   * At least two data sets.
   *
   * @throws UsageException when there is one
   */
  static JointData several(ReproductionRequest request) {
    JointData data = data(request);
    requireSeveral(data);
    return data;
  }

  static void requireSeveral(JointData data) {
    if (data.domains().size() < 2) {
      throw new UsageException(
          "only "
              + data.domains().get(0).name()
              + " is given; this needs at least two data sets,"
              + " such as --data iads=DIR --data pmemo=DIR");
    }
  }

  /** What is to be trained and tested. */
  static JointStudy study(
      ReproductionRequest request, JointSettings settings, JointData data, List<Mix> mixes) {
    Seed seed = new Seed(settings.seed());
    DomainFolds folds = new DomainFolds(data, settings.folds(), seed.derive("folds"));
    JointProtocol protocol =
        request.published()
            ? new PublishedProtocol(folds, seed.derive("protocol"))
            : new SoundProtocol(folds, seed.derive("protocol"));
    return new JointStudy(
        data, protocol, mixes, JointModel.of(settings, protocol), seed.derive("fit"));
  }

  /**
   * Does it, estimate first.
   *
   * @param part name of the folder of its results in the run folder
   */
  static JointScores scores(
      ReproductionRequest request, JointSettings settings, JointStudy study, String part) {
    try (KeptResults kept =
        new KeptResults(request.folder(), part, basis(request, settings, study))) {
      request.notes().accept(new JointEstimate(study, settings).words(kept));
      JointScores scores = study.run(kept, request.progress());
      kept.finish();
      return scores;
    }
  }

  private static Map<String, Object> basis(
      ReproductionRequest request, JointSettings settings, JointStudy study) {
    Map<String, Object> basis = new LinkedHashMap<>();
    basis.put("protocol", request.published() ? "published" : "sound");
    basis.put("settings", settings.toMap());
    Map<String, Object> data = new LinkedHashMap<>();
    study.data().domains().forEach(domain -> data.put(domain.name(), domain.sha256()));
    basis.put("data", data);
    return basis;
  }

  /** What a reader has to know. */
  static List<String> conditions(JointSettings settings, JointStudy study) {
    List<String> lines = new ArrayList<>(List.of(PAPER + "."));
    study.data().domains().forEach(domain -> lines.add(domain.note()));
    lines.add("Labels are brought linearly to -1 to 1; arousal and valence are learned apart.");
    lines.add("Protocol: " + study.protocol().described());
    lines.add(
        "Numbers are means over the folds and half widths of their 95 % t intervals, as in the"
            + " paper. Folds share training rows, so that the intervals are somewhat too narrow.");
    lines.add("The model `mean` predicts the mean of the training labels.");
    lines.add(settings.words());
    lines.addAll(study.protocol().notes());
    return lines;
  }

  /** Every number, with what it depends on. */
  static Map<String, Object> numbers(
      ReproductionRequest request, JointSettings settings, List<JointScores> scores) {
    Map<String, Object> numbers = new LinkedHashMap<>();
    scores.forEach(one -> numbers.putIfAbsent("run", basis(request, settings, one.study())));
    List<Object> all = new ArrayList<>();
    scores.forEach(one -> all.addAll(one.toList()));
    numbers.put("scores", all);
    return numbers;
  }

  /** Each data set alone, each left out where there are more than two, and all together. */
  static List<Mix> mixes(int domains) {
    List<Mix> mixes = new ArrayList<>();
    for (int d = 0; d < domains; d++) {
      mixes.add(Mix.alone(d, domains));
    }
    for (int d = 0; d < domains && domains > 2; d++) {
      mixes.add(Mix.with(d, 0, domains));
    }
    if (domains > 1) {
      mixes.add(Mix.all(domains));
    }
    return mixes;
  }

  /** All data sets whole but one, of which there is a share, for each data set and share. */
  static List<Mix> shares(int domains, int steps) {
    List<Mix> mixes = new ArrayList<>();
    for (int d = domains - 1; d >= 0; d--) {
      for (int step = 0; step < steps; step++) {
        Mix mix = Mix.with(d, (double) step / (steps - 1), domains);
        if (!mixes.contains(mix)) {
          mixes.add(mix);
        }
      }
    }
    return mixes;
  }
}
