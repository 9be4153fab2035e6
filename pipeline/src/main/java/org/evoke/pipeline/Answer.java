/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.util.Comparator;
import java.util.List;
import org.evoke.core.Timeline;
import org.evoke.pipeline.event.UsedDetector;

/**
 * Everything that a prediction says about one media file: what every writer of results is given.
 *
 * @param source the file
 * @param timeline the curves, key moments and shots
 * @param models the models that were asked, in order
 * @param detectors who found the events, in order; empty where none were looked for
 * @param mood the emotion of the whole file in words
 * @param pictures small pictures of moments and shots, empty without a picture stream
 * @param notes what the reader must know about this answer, one plain sentence each
 * @param remarks what people wrote about moments of it, in order of time
 * @param software name and version of the program
 */
public record Answer(
    Source source,
    Timeline timeline,
    List<UsedModel> models,
    List<UsedDetector> detectors,
    Mood mood,
    Pictures pictures,
    List<String> notes,
    List<Remark> remarks,
    String software) {
  public Answer {
    models = List.copyOf(models);
    detectors = List.copyOf(detectors);
    notes = List.copyOf(notes);
    remarks = remarks.stream().sorted(Comparator.comparingDouble(Remark::seconds)).toList();
  }

  /** An answer that nobody has remarked on. */
  public Answer(
      Source source,
      Timeline timeline,
      List<UsedModel> models,
      List<UsedDetector> detectors,
      Mood mood,
      Pictures pictures,
      List<String> notes,
      String software) {
    this(source, timeline, models, detectors, mood, pictures, notes, List.of(), software);
  }

  /** An answer without sound events. */
  public Answer(
      Source source,
      Timeline timeline,
      List<UsedModel> models,
      Mood mood,
      Pictures pictures,
      List<String> notes,
      String software) {
    this(source, timeline, models, List.of(), mood, pictures, notes, software);
  }

  /** The same answer with other remarks. */
  public Answer withRemarks(List<Remark> others) {
    return new Answer(source, timeline, models, detectors, mood, pictures, notes, others, software);
  }

  /** The same answer about a file that is called otherwise. */
  public Answer withName(String name) {
    Source named = new Source(name, source.sha256(), source.info(), source.seconds());
    return new Answer(named, timeline, models, detectors, mood, pictures, notes, remarks, software);
  }

  /** Share of the steps whose sound lies outside the range of the training data, 0 to 1. */
  public double shareOutsideTraining() {
    boolean[] outside = timeline.outsideTraining();
    int count = 0;
    for (boolean one : outside) {
      count += one ? 1 : 0;
    }
    return outside.length == 0 ? 0 : (double) count / outside.length;
  }
}
