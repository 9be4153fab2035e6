/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.data.json.JsonObject;
import org.evoke.lab.automl.SearchNotes;
import org.evoke.lab.run.KeptResults;
import org.evoke.learn.Regressor;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.automl.AutoMlResult;
import org.evoke.learn.automl.AutoMlTrainer;
import org.evoke.learn.automl.Workplace;
import org.evoke.learn.search.ChosenRegressor;
import org.evoke.learn.search.HalvingSearch;
import org.evoke.learn.search.HalvingTrainer;
import org.evoke.learn.search.SearchFold;
import org.evoke.score.Fold;
import org.evoke.score.Rows;
import org.evoke.score.protocol.StratifiedKFold;

/**
 * Trains models on mixes of data sets and tests them on each data set, fold by fold. What is
 * finished is kept.
 *
 * @param data the data sets
 * @param protocol which rows are learned from and tested
 * @param mixes what is learned from
 * @param models what is trained
 * @param seed where random numbers come from
 */
record JointStudy(
    JointData data, JointProtocol protocol, List<Mix> mixes, List<JointModel> models, Seed seed) {

  /** Everything that is to be done, in order. */
  List<JointTask> tasks() {
    List<JointTask> tasks = new ArrayList<>();
    for (Mix mix : mixes) {
      for (JointModel model : models) {
        if (isTuned(mix, model)) {
          tasks.add(new JointTask(mix, model, JointTask.TUNING));
        }
        for (int fold = 0; fold < protocol.folds(); fold++) {
          tasks.add(new JointTask(mix, model, fold));
        }
      }
    }
    return tasks;
  }

  private boolean isTuned(Mix mix, JointModel model) {
    return model.search().isPresent() && protocol.tuning(mix).isPresent();
  }

  /** Does what is not done yet. */
  JointScores run(KeptResults kept, Progress progress) {
    List<JointTask> tasks = tasks();
    Map<String, double[][][]> predicted = new LinkedHashMap<>();
    for (int t = 0; t < tasks.size(); t++) {
      JointTask task = tasks.get(t);
      int number = t;
      Progress part = (done, total) -> progress.update(number + 0.999 * done / total, tasks.size());
      JsonObject result = kept.read(task.id()).orElse(null);
      if (result == null) {
        kept.write(task.id(), result(task, kept, part));
        result = kept.read(task.id()).orElseThrow();
      }
      if (task.fold() != JointTask.TUNING) {
        predicted.put(task.id(), predictions(result));
      }
      progress.update(t + 1, tasks.size());
    }
    return new JointScores(this, predicted);
  }

  private Map<String, Object> result(JointTask task, KeptResults kept, Progress progress) {
    try {
      return task.fold() == JointTask.TUNING
          ? chosen(task, progress)
          : predicted(task, kept, progress);
    } catch (InputException e) {
      throw new InputException(
          task.model().name() + " on " + task.mix().words(data.domains()) + ": " + e.getMessage(),
          e);
    }
  }

  /** Settings that are chosen for all folds at once. */
  private Map<String, Object> chosen(JointTask task, Progress progress) {
    HalvingTrainer trainer = task.model().search().orElseThrow();
    List<SearchFold> folds = protocol.tuning(task.mix()).orElseThrow();
    int threads = Runtime.getRuntime().availableProcessors();
    List<HalvingSearch.Found> found =
        new HalvingSearch(trainer.grid(), trainer.schedule(), threads)
            .run(labelled(task.mix()), folds, protocol.strata(), seed.derive("halving"), progress);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("points", found.stream().map(HalvingSearch.Found::point).toList());
    map.put("errors", found.stream().map(HalvingSearch.Found::error).toList());
    map.put("options", found.stream().map(one -> trainer.grid().options(one.point())).toList());
    return map;
  }

  private List<HalvingSearch.Found> tuned(JointTask task, KeptResults kept) {
    JsonObject json =
        kept.read(new JointTask(task.mix(), task.model(), JointTask.TUNING).id()).orElseThrow();
    List<HalvingSearch.Found> found = new ArrayList<>();
    List<?> points = (List<?>) json.values().get("points");
    List<?> errors = (List<?>) json.values().get("errors");
    for (int target = 0; target < points.size(); target++) {
      found.add(
          new HalvingSearch.Found(
              ((Number) points.get(target)).intValue(),
              ((Number) errors.get(target)).doubleValue(),
              List.of()));
    }
    return found;
  }

  private Map<String, Object> predicted(JointTask task, KeptResults kept, Progress progress) {
    int[] rows = protocol.train(task.mix(), task.fold());
    TrainingSet set = labelled(task.mix()).select(rows);
    Fitted fitted = fitted(task, set, rows, kept, progress);
    Regressor model = fitted.model;
    List<Object> byDomain = new ArrayList<>();
    for (int d = 0; d < data.domains().size(); d++) {
      int[] test = protocol.test(task.mix(), d, task.fold());
      byDomain.add(model.predict(data.set().values(test), test.length));
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("predicted", byDomain);
    map.put("notes", fitted.notes);
    return map;
  }

  /** A model and what was found on the way to it. */
  private record Fitted(Regressor model, Map<String, Object> notes) {
    static Fitted of(Regressor model) {
      return new Fitted(model, model instanceof ChosenRegressor chosen ? chosen.notes() : Map.of());
    }
  }

  private Fitted fitted(
      JointTask task, TrainingSet set, int[] rows, KeptResults kept, Progress progress) {
    if (isTuned(task.mix(), task.model())) {
      return Fitted.of(task.model().search().orElseThrow().fitted(set, tuned(task, kept), seed));
    }
    if (task.model().search().isPresent()) {
      HalvingTrainer trainer = task.model().search().get();
      int[] strata = Rows.select(protocol.strata(), rows);
      List<Fold> inner =
          new StratifiedKFold(trainer.folds(), strata)
              .split(set.groups(), seed.derive("inner").derive(task.fold()));
      return Fitted.of(trainer.fit(set, SearchFold.of(inner), strata, seed, progress));
    }
    Seed own = seed.derive(task.fold());
    if (task.model().trainer() instanceof AutoMlTrainer trainer) {
      int threads = Runtime.getRuntime().availableProcessors();
      Workplace place = new Workplace(Optional.of(kept.work(task.id())), threads, progress);
      AutoMlResult found = trainer.search(set, own, place);
      return new Fitted(found.regressor(), SearchNotes.of(found.leaderboards()));
    }
    return Fitted.of(task.model().trainer().fit(set, own));
  }

  /** All rows, with random labels where a mix wants them. */
  private TrainingSet labelled(Mix mix) {
    TrainingSet set = data.set();
    if (mix.random() < 0) {
      return set;
    }
    double[][] labels = Arrays.stream(set.labels()).map(double[]::clone).toArray(double[][]::new);
    RandomStream random = seed.derive("random labels").stream();
    for (double[] target : labels) {
      for (int row = 0; row < data.rows(mix.random()); row++) {
        target[data.start(mix.random()) + row] = 2 * random.nextDouble() - 1;
      }
    }
    return new TrainingSet(
        set.inputs(), set.values(), set.outputs(), labels, set.names(), set.groups());
  }

  /** By data set, target and row. */
  private static double[][][] predictions(JsonObject json) {
    List<?> domains = (List<?>) json.values().get("predicted");
    double[][][] predicted = new double[domains.size()][][];
    for (int d = 0; d < predicted.length; d++) {
      List<?> targets = (List<?>) domains.get(d);
      predicted[d] = new double[targets.size()][];
      for (int target = 0; target < predicted[d].length; target++) {
        predicted[d][target] =
            ((List<?>) targets.get(target))
                .stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray();
      }
    }
    return predicted;
  }
}
