/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.ensemble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.lab.data.Clips;
import org.evoke.lab.family.FamilyModel;

/** The mean of several fitted models. */
record AverageModel(List<FamilyModel> members) implements FamilyModel {
  AverageModel {
    members = List.copyOf(members);
  }

  @Override
  public double[][] predict(Clips rows) {
    double[][] mean = new double[rows.targets().size()][rows.rows()];
    for (FamilyModel member : members) {
      double[][] predicted = member.predict(rows);
      for (int target = 0; target < mean.length; target++) {
        for (int row = 0; row < mean[target].length; row++) {
          mean[target][row] += predicted[target][row] / members.size();
        }
      }
    }
    return mean;
  }

  @Override
  public Map<String, Object> notes() {
    List<Object> notes = new ArrayList<>();
    members.forEach(member -> notes.add(member.notes()));
    boolean silent = notes.stream().allMatch(Map.of()::equals);
    return silent ? Map.of() : new LinkedHashMap<>(Map.of("members", notes));
  }

  @Override
  public void close() {
    members.forEach(FamilyModel::close);
  }
}
