/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.detect;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.evoke.core.InputException;
import org.evoke.core.KnownNames;
import org.evoke.core.Progress;
import org.evoke.core.ProgressOfParts;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.evoke.core.UnavailableException;
import org.evoke.core.UsageException;
import org.evoke.data.digest.Sha256;
import org.evoke.data.json.JsonText;
import org.evoke.data.weights.WeightStore;
import org.evoke.pipeline.event.DetectorBundle;
import org.evoke.pipeline.event.DetectorEar;
import org.evoke.pipeline.event.EventRecipe;
import org.evoke.pipeline.event.Segmentation;
import org.evoke.pipeline.event.TaggerEvents;
import org.evoke.score.event.Event;

/**
 * Runs an experiment with detectors: leaves each fold out once, for each seed. Finished folds are
 * kept in the run folder and taken up by a later run.
 */
public final class DetectorRun {
  private static final String CBRNN = "cbrnn";

  /** Folder of the detectors of the folds, each of which has not heard its fold. */
  private static final String DETECTORS = "detectors";

  private static final int STAGES = 3;
  private static final int TAGGER_RATE = 32000;
  private static final double TAGGER_WINDOW_SECONDS = 1;
  private static final double TAGGER_HOP_SECONDS = 0.2;

  private final DetectorExperiment experiment;
  private final Path run;
  private final Progress progress;
  private final List<HeardSound> sounds = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private int heard;
  private String key = "";

  private DetectorRun(DetectorExperiment experiment, Path run, Progress progress) {
    this.experiment = experiment;
    this.run = run;
    this.progress = progress;
  }

  /**
   * What came out.
   *
   * @param truth the events that are there, by id of the sound
   * @param found by each method, fold and seed
   * @param notes what was put right, one sentence each
   */
  public record Result(Map<String, List<Event>> truth, List<FoldEvents> found, List<String> notes) {
    public Result {
      truth = new LinkedHashMap<>(truth);
      found = List.copyOf(found);
      notes = List.copyOf(notes);
    }
  }

  /**
   * Runs and writes the run folder.
   *
   * @param places folder of the data by its name
   * @param fold the only fold to be left out; empty for all
   * @param weights where the tagger is, if it is compared or the front end needs it
   * @throws UnavailableException when the data or the tagger are not there
   */
  public static Result run(
      DetectorExperiment experiment,
      Path run,
      Map<String, Path> places,
      Optional<String> fold,
      WeightStore weights,
      Progress progress) {
    DetectorRun all = new DetectorRun(experiment, run, progress);
    all.load(places, weights);
    return all.results(fold, weights);
  }

  private void load(Map<String, Path> places, WeightStore weights) {
    for (String name : places.keySet()) {
      if (!name.equals(experiment.data())) {
        throw new UsageException(
            KnownNames.unknown("data set after --data", name, List.of(experiment.data())));
      }
    }
    Path folder = places.get(experiment.data());
    if (folder == null) {
      throw new UnavailableException(
          "the experiment needs the folder "
              + experiment.data()
              + ": give --data "
              + experiment.data()
              + "=FOLDER");
    }
    List<DetectorSound> all =
        experiment
            .soundscapes()
            .map(plan -> plan.sounds(folder, experiment.label()))
            .orElseGet(() -> labelled(folder));
    try (DetectorEar ear = DetectorEar.open(experiment.frontEnd(), weights)) {
      all.stream()
          .parallel()
          .map(
              sound -> {
                HeardSound one = HeardSound.of(sound, ear);
                tellHeard(all.size());
                return one;
              })
          .forEachOrdered(sounds::add);
    }
    key = key();
  }

  private synchronized void tellHeard(int all) {
    heard++;
    stage(0).update(heard, all);
  }

  private List<DetectorSound> labelled(Path folder) {
    DetectorExperiment.Labels labels = experiment.labelled().orElseThrow();
    Consumer<String> told = notes::add;
    return labels
        .audio()
        .sounds(folder, labels.table(), experiment.frontEnd().rate(), experiment.label(), told);
  }

  /** Progress of reading the sounds, of what is compared, and of training: counted from 0. */
  private Progress stage(int number) {
    return (done, total) -> progress.update(number + done / total, STAGES);
  }

  /** Digest of everything that a fold depends on. */
  private String key() {
    return Sha256.hex(utf8(JsonText.write(experiment.resolved()) + FoldNetworks.digest(sounds)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Result results(Optional<String> only, WeightStore weights) {
    List<String> folds = FoldNetworks.folds(sounds);
    if (only.isPresent() && !folds.contains(only.get())) {
      throw new UsageException(KnownNames.unknown("fold", only.get(), folds));
    }
    List<String> tested = only.map(List::of).orElse(folds);
    List<FoldEvents> found = new ArrayList<>();
    for (String method : experiment.compared()) {
      found.addAll(compared(method, tested, weights));
    }
    found.addAll(detected(tested));
    Map<String, List<Event>> truth = new LinkedHashMap<>();
    sounds.stream()
        .map(HeardSound::sound)
        .filter(sound -> sound.scored() && tested.contains(sound.fold()))
        .forEach(sound -> truth.put(sound.id(), sound.truth()));
    return new Result(truth, found, notes);
  }

  /** Seed by seed: networks, as many at a time as there are processors, then detectors of folds. */
  private List<FoldEvents> detected(List<String> tested) {
    FoldNetworks networks = FoldNetworks.in(run, experiment, sounds);
    DetectorFit fit = new DetectorFit(networks);
    ProgressOfParts parts = new ProgressOfParts(experiment.seeds().size(), stage(2));
    List<FoldEvents> found = new ArrayList<>();
    for (int i = 0; i < experiment.seeds().size(); i++) {
      long seed = experiment.seeds().get(i);
      List<FoldNetworks.LeftOut> detectors =
          tested.stream().map(fold -> FoldNetworks.LeftOut.of(fold, seed)).toList();
      networks.trainAll(detectors.stream().filter(this::isMissing).toList(), parts.of(i));
      found.addAll(detectors.stream().parallel().map(one -> kept(fit, one)).toList());
    }
    return found;
  }

  private FoldEvents kept(DetectorFit fit, FoldNetworks.LeftOut one) {
    return kept(CBRNN, one.folds().first(), one.seed(), () -> detected(fit, one));
  }

  private boolean isMissing(FoldNetworks.LeftOut detector) {
    return FoldEvents.kept(
            run, key, CBRNN, detector.folds().first(), detector.seed(), experiment.label())
        .isEmpty();
  }

  private FoldEvents kept(String method, String fold, long seed, Supplier<FoldEvents> made) {
    Optional<FoldEvents> before = FoldEvents.kept(run, key, method, fold, seed, experiment.label());
    if (before.isPresent()) {
      return before.get();
    }
    FoldEvents now = made.get();
    now.keep(run, key);
    return now;
  }

  /** What is tested, in a fold or outside of it. */
  private List<HeardSound> scored(String fold, boolean inside) {
    return scored().stream().filter(s -> s.sound().fold().equals(fold) == inside).toList();
  }

  private List<HeardSound> scored() {
    return sounds.stream().filter(heard -> heard.sound().scored()).toList();
  }

  private FoldEvents detected(DetectorFit fit, FoldNetworks.LeftOut leftOut) {
    String fold = leftOut.folds().first();
    Segmentation segmentation = fit.segmentation(leftOut);
    String name = fold.replaceAll("[^A-Za-z0-9]", "_") + "-" + leftOut.seed();
    fit.bundle(leftOut, segmentation, experiment.name() + "-without-" + name)
        .write(run.resolve(DETECTORS).resolve(name));
    List<HeardSound> test = scored(fold, true);
    return events(CBRNN, fold, leftOut.seed(), segmentation, test, fit.curves(leftOut, test));
  }

  private FoldEvents events(
      String method,
      String fold,
      long seed,
      Segmentation segmentation,
      List<HeardSound> test,
      List<HeardCurve> curves) {
    SegmentationChoice choice = SegmentationChoice.of(experiment);
    Map<String, List<Event>> events = new LinkedHashMap<>();
    for (int i = 0; i < test.size(); i++) {
      events.put(test.get(i).sound().id(), choice.events(curves.get(i), segmentation));
    }
    return new FoldEvents(method, fold, seed, segmentation, events);
  }

  /** A method without training: its curves are made once, its threshold is that of each fold. */
  private List<FoldEvents> compared(String method, List<String> folds, WeightStore weights) {
    Map<String, HeardCurve> curves = new LinkedHashMap<>();
    List<FoldEvents> found = new ArrayList<>();
    for (String fold : folds) {
      found.add(
          kept(
              method,
              fold,
              0,
              () -> {
                if (curves.isEmpty()) {
                  curves.putAll(
                      method.equals(DetectorExperiment.ENERGY) ? energy() : tagged(weights));
                }
                return chosen(method, fold, curves);
              }));
    }
    return found;
  }

  private FoldEvents chosen(String method, String fold, Map<String, HeardCurve> curves) {
    SegmentationChoice choice = SegmentationChoice.of(experiment);
    List<HeardSound> training = scored(fold, false);
    List<HeardSound> test = scored(fold, true);
    Segmentation segmentation =
        choice.best(
            training.stream().map(heard -> curves.get(heard.sound().id())).toList(),
            training.stream().map(heard -> heard.sound().truth()).toList());
    return events(
        method,
        fold,
        0,
        segmentation,
        test,
        test.stream().map(heard -> curves.get(heard.sound().id())).toList());
  }

  private Map<String, HeardCurve> energy() {
    Map<String, HeardCurve> curves = new LinkedHashMap<>();
    for (HeardSound heard : scored()) {
      curves.put(
          heard.sound().id(),
          EnergyCurve.of(heard.sound().samples().make(), experiment.frontEnd().rate()));
    }
    return curves;
  }

  private Map<String, HeardCurve> tagged(WeightStore weights) {
    if (experiment.frontEnd().rate() != TAGGER_RATE) {
      throw new InputException(
          "comparing with mn04 needs sounds at "
              + TAGGER_RATE
              + " Hz: let front-end.rate be "
              + TAGGER_RATE
              + ", not "
              + experiment.frontEnd().rate());
    }
    EventRecipe recipe =
        EventRecipe.standard()
            .asOne(
                experiment.label(),
                experiment.taggerClasses(),
                TAGGER_WINDOW_SECONDS,
                TAGGER_HOP_SECONDS);
    Map<String, HeardCurve> curves = new LinkedHashMap<>();
    try (TaggerEvents tagger = TaggerEvents.require(recipe, weights)) {
      for (HeardSound heard : scored()) {
        Signal signal = Signal.mono(heard.sound().samples().make(), TAGGER_RATE);
        TaggerEvents.Curves tagged = tagger.curves(SignalStream.of(signal), seconds -> {});
        curves.put(
            heard.sound().id(),
            new HeardCurve(tagged.probabilities()[0], tagged.stepSeconds(), heard.seconds()));
        stage(1).update(curves.size(), scored().size());
      }
    }
    return curves;
  }

  /**
   * Fits a detector on all sounds, with the first seed.
   *
   * @param weights where the tagger is, if the front end needs one
   * @throws InputException as {@link FoldNetworks#trainAll}
   */
  static DetectorBundle onAll(
      DetectorExperiment experiment,
      Path run,
      Map<String, Path> places,
      WeightStore weights,
      Progress progress) {
    DetectorRun all = new DetectorRun(experiment, run, Progress.NONE);
    all.load(places, weights);
    FoldNetworks networks = FoldNetworks.in(run, experiment, all.sounds);
    FoldNetworks.LeftOut nothing = FoldNetworks.LeftOut.nothing(experiment.seeds().get(0));
    networks.trainAll(List.of(nothing), progress);
    DetectorFit fit = new DetectorFit(networks);
    return fit.bundle(nothing, fit.segmentation(nothing), experiment.name());
  }
}
