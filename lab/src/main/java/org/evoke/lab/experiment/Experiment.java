/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an experiment file says, checked and with all defaults filled in.
 *
 * @param name short name, such as {@code deam74}
 * @param description what it is for, in words; may be empty
 * @param data where the rows come from
 * @param targets names of what is to be predicted, in order
 * @param inputs names of the features to be used, in order
 * @param models what is trained, at least one
 * @param protocols how it is measured, at least one
 * @param measures what is measured
 * @param reference name of the model that the others are compared with
 * @param seeds where random numbers come from; everything is done again with each
 * @param draws number of bootstrap draws behind each interval
 * @param band how uncertainty bands are calibrated, if they are
 * @param bundle the model bundle to be made, if one is
 * @param resolved the whole file with all defaults: strings, numbers, booleans, lists and maps
 */
public record Experiment(
    String name,
    String description,
    DataSource data,
    List<String> targets,
    List<String> inputs,
    List<ModelPlan> models,
    List<ProtocolPlan> protocols,
    List<ScoredMeasure> measures,
    String reference,
    List<Long> seeds,
    int draws,
    Optional<BandPlan> band,
    Optional<BundlePlan> bundle,
    Map<String, Object> resolved) {

  /** Version of the layout of the file. */
  public static final String SCHEMA = "evoke-experiment/1";

  public Experiment {
    targets = List.copyOf(targets);
    inputs = List.copyOf(inputs);
    models = List.copyOf(models);
    protocols = List.copyOf(protocols);
    measures = List.copyOf(measures);
    seeds = List.copyOf(seeds);
    resolved = new LinkedHashMap<>(resolved);
  }

  /** The model of that name. */
  public ModelPlan model(String wanted) {
    return models.stream().filter(m -> m.name().equals(wanted)).findFirst().orElseThrow();
  }

  /** The protocol of that name. */
  public ProtocolPlan protocol(String wanted) {
    return protocols.stream().filter(p -> p.name().equals(wanted)).findFirst().orElseThrow();
  }
}
