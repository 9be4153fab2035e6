/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.experiment;

import java.util.List;

/**
 * How models are measured.
 *
 * @param name such as {@code 5x10-fold}
 * @param split how rows are divided into training and test part
 * @param group what a group must be in the data, such as {@code song}; anything where empty
 * @param repeats how often they are divided anew
 * @param inner how training rows are divided again where something is chosen
 * @param models names of the models that are measured so
 * @param note a remark for readers; may be empty
 */
public record ProtocolPlan(
    String name,
    SplitPlan split,
    String group,
    int repeats,
    SplitPlan inner,
    List<String> models,
    String note) {
  public ProtocolPlan {
    models = List.copyOf(models);
  }

  /** The same for another data set that is left out, named after it. */
  ProtocolPlan leavingOut(String set) {
    SplitPlan.LeaveSetOut other = ((SplitPlan.LeaveSetOut) split).leaving(set);
    return new ProtocolPlan(name + "-" + set, other, group, repeats, inner, models, note);
  }
}
