/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Scale;
import org.evoke.core.Tensor;
import org.evoke.core.UsageException;
import org.evoke.learn.Regressor;

/**
 * What a search chose for each target, fitted on all training rows. It is not written: {@link
 * #notes} tells the options with which the chosen family gives the same model.
 *
 * @param family name of the search
 * @param outputs what is predicted
 * @param chosen one for each target, each of which predicts all targets
 * @param found how each was found
 * @param options of each
 */
public record ChosenRegressor(
    String family,
    List<Scale> outputs,
    List<Regressor> chosen,
    List<HalvingSearch.Found> found,
    List<Map<String, Object>> options)
    implements Regressor {
  public ChosenRegressor {
    outputs = List.copyOf(outputs);
    chosen = List.copyOf(chosen);
    found = List.copyOf(found);
    options = List.copyOf(options);
  }

  @Override
  public int width() {
    return chosen.get(0).width();
  }

  @Override
  public int targets() {
    return chosen.size();
  }

  @Override
  public double[][] predict(double[] values, int rows) {
    double[][] predicted = new double[chosen.size()][];
    for (int target = 0; target < predicted.length; target++) {
      predicted[target] = chosen.get(target).predict(values, rows)[target];
    }
    return predicted;
  }

  /** What was chosen for each target, by its name. */
  public Map<String, Object> notes() {
    Map<String, Object> notes = new LinkedHashMap<>();
    for (int target = 0; target < chosen.size(); target++) {
      Map<String, Object> note = new LinkedHashMap<>();
      note.put("rmse_inside", found.get(target).error());
      note.put(
          "points_by_round",
          found.get(target).rounds().stream().map(HalvingSearch.Round::points).toList());
      note.put("options", options.get(target));
      notes.put(outputs.get(target).name(), note);
    }
    return notes;
  }

  /**
   * Refused.
   *
   * @throws UsageException always
   */
  @Override
  public Map<String, Object> architecture() {
    throw refusal();
  }

  /**
   * Refused.
   *
   * @throws UsageException always
   */
  @Override
  public Map<String, Tensor> parameters() {
    throw refusal();
  }

  private UsageException refusal() {
    return new UsageException(
        "what "
            + family
            + " chose is not written; name the chosen options, which stand in the notes of the"
            + " folds, in a model of their own");
  }
}
