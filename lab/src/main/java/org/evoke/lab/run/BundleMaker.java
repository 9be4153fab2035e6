/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.lab.classical.ClassicalTrainer;
import org.evoke.lab.data.Clips;
import org.evoke.lab.data.DataSet;
import org.evoke.lab.data.Input;
import org.evoke.lab.data.Target;
import org.evoke.lab.experiment.BandPlan;
import org.evoke.lab.experiment.BundlePlan;
import org.evoke.lab.experiment.Experiment;
import org.evoke.lab.experiment.ModelPlan;
import org.evoke.lab.experiment.ModelPlan.Candidate;
import org.evoke.lab.experiment.ProtocolPlan;
import org.evoke.lab.family.FamilyModel;
import org.evoke.lab.family.FitContext;
import org.evoke.lab.family.ModelParts;
import org.evoke.learn.calibrate.ConformalBand;
import org.evoke.learn.calibrate.TrainingRange;
import org.evoke.pipeline.bundle.Manifest;
import org.evoke.pipeline.bundle.ModelBundle;
import org.evoke.pipeline.bundle.ModelInput;
import org.evoke.pipeline.bundle.ReportedBand;
import org.evoke.pipeline.bundle.ReportedScore;
import org.evoke.pipeline.bundle.TrainingData;
import org.evoke.pipeline.feature.FeatureOrder;

/** Fits a model of an experiment on all rows and makes a bundle of it, with what was measured. */
final class BundleMaker {
  private static final BandPlan USUAL_BAND = new BandPlan(5, 1);

  private final Experiment experiment;
  private final BundlePlan plan;
  private final DataSet data;
  private final Scores scores;
  private final RunOptions options;

  BundleMaker(Experiment experiment, DataSet data, Scores scores, RunOptions options) {
    this.experiment = experiment;
    this.plan = experiment.bundle().orElseThrow();
    this.data = data;
    this.scores = scores;
    this.options = options;
  }

  /**
   * Makes it.
   *
   * @param work folder for checkpoints
   * @throws UsageException when the model cannot be put into a bundle
   */
  ModelBundle make(Path work) {
    Clips clips = data.clips();
    Candidate candidate = candidate();
    Seed seed = new Seed(experiment.seeds().get(0)).derive("model");
    ConformalBand band = band(clips, candidate, seed, work);
    TrainingRange range = TrainingRange.of(ClassicalTrainer.set(clips));
    FitContext context =
        new FitContext(seed, work.resolve("model"), options.threads(), Progress.NONE);
    try (FamilyModel model = candidate.trainer().fit(clips, context)) {
      ModelParts parts = model.parts(band, range).orElseThrow(() -> refused(candidate));
      Manifest manifest = manifest(candidate, parts);
      String licence = plan.licence().map(CardText::read).orElseGet(this::usualLicence);
      String card = CardText.of(plan, manifest, scores, band, range, parts);
      return ModelBundle.of(manifest, parts.parameters(), card, licence, Build.of(options.date()));
    }
  }

  /** Numbers have a band, classes have probabilities. */
  private ConformalBand band(Clips clips, Candidate candidate, Seed seed, Path work) {
    if (clips.targets().stream().anyMatch(Target::isClass)) {
      return ConformalBand.of(new double[0][], new double[0][]);
    }
    List<Candidate> same = new ArrayList<>();
    clips.targets().forEach(target -> same.add(candidate));
    return Bands.of(
        clips,
        experiment.band().orElse(USUAL_BAND),
        same,
        seed,
        work.resolve("band"),
        options.threads());
  }

  private Candidate candidate() {
    return experiment.model(plan.model()).candidates().get(0);
  }

  /**
   * Refuses a bundle of a model that is still to be chosen or that cannot be written, before
   * anything is trained.
   *
   * @throws UsageException when the bundle names such a model
   */
  static void requirePossible(Experiment experiment) {
    requireFixed(experiment);
    experiment.bundle().stream()
        .flatMap(plan -> experiment.model(plan.model()).candidates().stream())
        .filter(candidate -> !candidate.trainer().isShippable())
        .forEach(
            candidate -> {
              throw refused(candidate);
            });
  }

  private static UsageException refused(Candidate candidate) {
    return new UsageException(
        candidate.family()
            + " cannot be put into a bundle: what it fits keeps training rows, is made of models"
            + " that no bundle holds, or learns a class as columns; leave bundle out, or name a"
            + " model of another family");
  }

  private static void requireFixed(Experiment experiment) {
    experiment
        .bundle()
        .map(plan -> experiment.model(plan.model()))
        .filter(ModelPlan::isChoice)
        .ifPresent(
            model -> {
              throw new UsageException(
                  "bundle.model is "
                      + model.name()
                      + ", which is chosen among "
                      + model.candidates().size()
                      + " candidates; name a model with fixed options");
            });
  }

  private Manifest manifest(Candidate candidate, ModelParts parts) {
    Map<String, Object> architecture = new LinkedHashMap<>(parts.architecture());
    architecture.put("settings", candidate.options());
    Map<String, String> protocols = new LinkedHashMap<>();
    for (ProtocolPlan protocol : experiment.protocols()) {
      protocols.put(protocol.name(), ProtocolText.of(experiment, protocol, data.group()));
    }
    TrainingData about = data.about();
    ModelParts.Outputs outputs =
        parts.outputs().orElseGet(() -> ModelParts.Outputs.of(data.clips().targets()));
    return new Manifest(
        plan.id(),
        plan.version(),
        parts.family(),
        plan.task(),
        outputs.scales(),
        outputs.classes(),
        inputs(),
        plan.contextSeconds(),
        plan.stepSeconds(),
        architecture,
        List.of(
            new TrainingData(
                about.name(),
                data.clips().rows(),
                about.unit(),
                about.labels(),
                about.terms(),
                about.citation())),
        protocols,
        reported(),
        bands(),
        OptionalLong.of(experiment.seeds().get(0)),
        "");
  }

  private List<ModelInput> inputs() {
    return data.clips().inputs().stream()
        .map(
            input ->
                new ModelInput(
                    input.name(),
                    input.set(),
                    Optional.ofNullable(plan.recipes().get(input.name())),
                    order(input)))
        .toList();
  }

  /** How an input is made again of media, where files of features have said so. */
  private Optional<FeatureOrder> order(Input input) {
    boolean known = !input.parameters().isEmpty() && !plan.recipes().containsKey(input.name());
    return known
        ? Optional.of(new FeatureOrder(input.set().name(), input.parameters()))
        : Optional.empty();
  }

  /** The scores of the model itself, and of the only model of protocols that leave it out. */
  private List<ReportedScore> reported() {
    List<ReportedScore> reported = new ArrayList<>();
    for (Scores.Score score : scores.scores()) {
      ProtocolPlan protocol = experiment.protocol(score.protocol());
      boolean own = score.model().equals(plan.model());
      if (own || (protocol.models().size() == 1 && score.measure().isPooled())) {
        reported.add(
            new ReportedScore(
                score.protocol(),
                score.target(),
                score.measure().id(),
                rounded(score.value().value()),
                rounded(score.value().low()),
                rounded(score.value().high()),
                Double.isNaN(score.baseline()) ? 0 : rounded(score.baseline())));
      }
    }
    return reported;
  }

  private List<ReportedBand> bands() {
    return scores.bands().stream()
        .filter(band -> band.model().equals(plan.model()))
        .map(
            band ->
                new ReportedBand(
                    band.target(),
                    band.level(),
                    rounded(band.coverage()),
                    rounded(band.meanWidth())))
        .toList();
  }

  private static double rounded(double value) {
    return Math.rint(value * 1e4) / 1e4;
  }

  private String usualLicence() {
    return "Terms of use of the model "
        + plan.id()
        + "\n\nTrained on "
        + data.about().name()
        + ", whose terms are: "
        + data.about().terms()
        + ". They hold for these files too.\n";
  }
}
