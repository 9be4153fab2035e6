/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.KnownNames;

/**
 * Event-based scores: an event is found when one of its label lies where it does. The number of
 * hits is that of a maximum matching of reference and estimated events within each file. Then each
 * unmatched reference event, in order, takes the first unmatched estimated event that lies where it
 * does as a substitution.
 */
public final class EventBased {
  private EventBased() {}

  /**
   * Scores the events of files.
   *
   * @param files reference and estimated events of each file
   * @param labels the labels that there are
   * @throws InputException when an event has another label
   */
  public static EventScores of(List<EventFile> files, List<String> labels, EventRule rule) {
    EventScores scores = EventScores.none(labels);
    for (EventFile file : files) {
      requireKnown(file.reference(), labels);
      requireKnown(file.estimated(), labels);
      scores = scores.plus(file(file, labels, rule));
    }
    return scores;
  }

  static void requireKnown(List<Event> events, List<String> labels) {
    for (Event event : events) {
      if (!labels.contains(event.label())) {
        throw new InputException(
            "event at "
                + event.onset()
                + " s: "
                + KnownNames.unknown("label", event.label(), labels));
      }
    }
  }

  private static EventScores file(EventFile file, List<String> labels, EventRule rule) {
    List<Event> reference = file.reference();
    List<Event> estimated = file.estimated();
    List<List<Integer>> near = near(file, rule);
    List<List<Integer>> same = new ArrayList<>();
    for (int r = 0; r < reference.size(); r++) {
      String label = reference.get(r).label();
      same.add(near.get(r).stream().filter(e -> estimated.get(e).label().equals(label)).toList());
    }
    Matching matching = new Matching(same, estimated.size());
    Map<String, Counts> byLabel = new LinkedHashMap<>();
    for (String label : labels) {
      byLabel.put(label, new Counts(0, count(estimated, label), 0, 0));
    }
    int hits = 0;
    for (int r = 0; r < reference.size(); r++) {
      int hit = matching.partner(r) < 0 ? 0 : 1;
      hits += hit;
      byLabel.merge(reference.get(r).label(), new Counts(1, 0, hit, 0), Counts::plus);
    }
    int substitutions = substitutions(near, matching);
    Counts all = new Counts(reference.size(), estimated.size(), hits, substitutions);
    return new EventScores(all, byLabel);
  }

  private static int count(List<Event> events, String label) {
    return (int) events.stream().filter(event -> event.label().equals(label)).count();
  }

  private static int substitutions(List<List<Integer>> near, Matching matching) {
    boolean[] taken = matching.taken();
    int count = 0;
    for (int r = 0; r < near.size(); r++) {
      if (matching.partner(r) < 0) {
        for (int e : near.get(r)) {
          if (!taken[e]) {
            taken[e] = true;
            count++;
            break;
          }
        }
      }
    }
    return count;
  }

  /**
   * For each reference event the estimated ones that lie where it does, in their order. Candidates
   * are those within twice the collar, so that rounding at its edge is left to the rule.
   */
  private static List<List<Integer>> near(EventFile file, EventRule rule) {
    List<Event> estimated = file.estimated();
    List<Integer> byOnset = new ArrayList<>();
    for (int e = 0; e < estimated.size(); e++) {
      byOnset.add(e);
    }
    byOnset.sort(Comparator.comparingDouble(e -> estimated.get(e).onset()));
    List<List<Integer>> near = new ArrayList<>();
    for (Event reference : file.reference()) {
      List<Integer> found = new ArrayList<>();
      int from = firstFrom(estimated, byOnset, reference.onset() - 2 * rule.collar());
      for (int i = from; i < byOnset.size(); i++) {
        Event candidate = estimated.get(byOnset.get(i));
        if (candidate.onset() > reference.onset() + 2 * rule.collar()) {
          break;
        }
        if (rule.matches(reference, candidate)) {
          found.add(byOnset.get(i));
        }
      }
      found.sort(Comparator.naturalOrder());
      near.add(found);
    }
    return near;
  }

  private static int firstFrom(List<Event> events, List<Integer> byOnset, double onset) {
    int low = 0;
    int high = byOnset.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (events.get(byOnset.get(middle)).onset() < onset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
