/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import org.evoke.lab.experiment.Experiment;
import org.evoke.lab.experiment.ModelPlan;
import org.evoke.lab.experiment.ProtocolPlan;

/** Says in words how a protocol measures. */
public final class ProtocolText {
  private ProtocolText() {}

  /** The same, beginning with a capital letter. */
  public static String sentence(Experiment experiment, ProtocolPlan protocol, String group) {
    String text = of(experiment, protocol, group);
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }

  /**
   * One sentence without a full stop.
   *
   * @param group what a group is, such as {@code song}
   */
  public static String of(Experiment experiment, ProtocolPlan protocol, String group) {
    StringBuilder text = new StringBuilder(protocol.split().described(group));
    if (protocol.repeats() > 1) {
      text.append(", ").append(protocol.repeats()).append(" shuffles");
    }
    if (experiment.seeds().size() > 1) {
      text.append(", with each of ").append(experiment.seeds().size()).append(" seeds");
    }
    text.append("; everything is fitted inside the training part");
    for (String name : protocol.models()) {
      ModelPlan model = experiment.model(name);
      if (model.isChoice()) {
        text.append("; settings of ").append(name).append(": for each target the best by ");
        text.append(model.chooseBy().id()).append(" of ").append(model.candidates().size());
        text.append(" candidates in ").append(protocol.inner().described(group));
        text.append(" inside the training part");
      }
    }
    if (!protocol.note().isEmpty()) {
      text.append("; ").append(protocol.note());
    }
    return text.toString();
  }
}
