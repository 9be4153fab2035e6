/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.ensemble;

import java.util.List;
import java.util.Map;
import org.evoke.data.yaml.Fields;
import org.evoke.lab.family.Families;
import org.evoke.lab.family.Family;
import org.evoke.lab.family.FamilyTrainer;
import org.evoke.lab.family.Outline;

/**
 * {@code average}: the mean of what several models predict, each fitted on the same rows. Errors
 * that the members do not share partly cancel. {@code members} lists them: {@code {family: NAME,
 * options: {...}}}, with {@code train} for a family that trains in epochs.
 */
final class AverageFamily implements Family {
  private static final String NAME = "average";
  private static final String MEMBERS = "members";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "The mean of what several models predict";
  }

  @Override
  public FamilyTrainer configure(Fields options, Fields train, Outline outline) {
    Map<String, Family> families = Families.named();
    List<FamilyTrainer> members =
        options.each(MEMBERS, member -> member(member, families, outline));
    if (members.size() < 2) {
      throw options.wrong(
          MEMBERS, members.size() + " entries", "a list of at least 2, such as {family: svr}");
    }
    return new AverageTrainer(members);
  }

  private static FamilyTrainer member(
      Fields member, Map<String, Family> families, Outline outline) {
    Family family = families.get(member.choice("family", families.keySet()));
    return member.insideOrNone(
        "train",
        train ->
            member.insideOrNone("options", options -> family.configure(options, train, outline)));
  }
}
