/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.lab.data.DataSet;
import org.evoke.lab.experiment.Experiment;
import org.evoke.pipeline.bundle.ModelBundle;
import org.evoke.score.protocol.Control;

/**
 * What a run gives.
 *
 * @param experiment what was run
 * @param resolved the experiment with all defaults and the digest of its data
 * @param control the control that was run instead, if one was
 * @param data its rows; with shuffled labels, these
 * @param folds where each row stands in each division
 * @param pooled predictions, one entry for each protocol and model
 * @param scores what was measured
 * @param bundle the model, if one was to be made
 */
public record RunResult(
    Experiment experiment,
    Map<String, Object> resolved,
    Optional<Control> control,
    DataSet data,
    List<FoldRow> folds,
    List<Pooled> pooled,
    Scores scores,
    Optional<ModelBundle> bundle) {}
