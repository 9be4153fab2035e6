/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.score.event;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;

/**
 * Segment-based scores (Mesaros, Heittola and Virtanen 2016): time is cut into segments, in each of
 * which a label is active or not. Within a segment, labels missed and labels too many are paired as
 * substitutions.
 */
public final class SegmentBased {
  /** Longest file in segments, so that a slip in a unit does not fill the memory. */
  private static final int MOST_SEGMENTS = 10_000_000;

  private SegmentBased() {}

  /**
   * Scores the events of files.
   *
   * @param files reference and estimated events of each file
   * @param labels the labels that there are
   * @param seconds length of a segment, above 0; 1 is usual
   * @throws InputException when an event has another label or the length is out of range
   */
  public static EventScores of(List<EventFile> files, List<String> labels, double seconds) {
    if (!(seconds > 0 && seconds < Double.POSITIVE_INFINITY)) {
      throw new InputException("length of a segment is " + seconds + " s, must be above 0");
    }
    EventScores scores = EventScores.none(labels);
    for (EventFile file : files) {
      EventBased.requireKnown(file.reference(), labels);
      EventBased.requireKnown(file.estimated(), labels);
      scores = scores.plus(file(file, labels, seconds));
    }
    return scores;
  }

  private static EventScores file(EventFile file, List<String> labels, double seconds) {
    Map<String, Counts> byLabel = new LinkedHashMap<>();
    Counts overall = Counts.NONE;
    BitSet[][] active = new BitSet[labels.size()][];
    int segments = 0;
    for (int l = 0; l < labels.size(); l++) {
      BitSet there = active(file.reference(), labels.get(l), seconds);
      BitSet found = active(file.estimated(), labels.get(l), seconds);
      active[l] = new BitSet[] {there, found};
      segments = Math.max(segments, Math.max(there.length(), found.length()));
      Counts counts = counts(there, found);
      byLabel.put(labels.get(l), counts);
      overall = overall.plus(counts);
    }
    long substitutions = 0;
    for (int segment = 0; segment < segments; segment++) {
      substitutions += substitutions(active, segment);
    }
    return new EventScores(overall.plus(new Counts(0, 0, 0, substitutions)), byLabel);
  }

  private static Counts counts(BitSet there, BitSet found) {
    BitSet both = (BitSet) there.clone();
    both.and(found);
    return new Counts(there.cardinality(), found.cardinality(), both.cardinality(), 0);
  }

  private static int substitutions(BitSet[][] active, int segment) {
    int missed = 0;
    int tooMany = 0;
    for (BitSet[] label : active) {
      boolean there = label[0].get(segment);
      boolean found = label[1].get(segment);
      missed += there && !found ? 1 : 0;
      tooMany += found && !there ? 1 : 0;
    }
    return Math.min(missed, tooMany);
  }

  /** The segments that the events of a label touch. */
  private static BitSet active(List<Event> events, String label, double seconds) {
    BitSet active = new BitSet();
    for (Event event : events) {
      if (event.label().equals(label)) {
        if (event.offset() / seconds > MOST_SEGMENTS) {
          throw new InputException(
              "event "
                  + label
                  + " ends at "
                  + event.offset()
                  + " s, after more than "
                  + MOST_SEGMENTS
                  + " segments");
        }
        active.set(
            (int) Math.floor(event.onset() / seconds), (int) Math.ceil(event.offset() / seconds));
      }
    }
    return active;
  }
}
