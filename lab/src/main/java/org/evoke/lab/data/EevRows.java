/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.evoke.data.eev.EevVideo;
import org.evoke.score.Groups;

/** Gathers rows of EEV as they are read: those with labels, or those of zeros. */
final class EevRows {
  private static final int WIDTH = EevVideo.EXPRESSIONS.size();

  private final boolean labelled;
  private final List<String> ids = new ArrayList<>();
  private final Map<String, int[]> parts = new LinkedHashMap<>();
  private double[] seconds = new double[1024];
  private double[][] labels;

  EevRows(boolean labelled) {
    this.labelled = labelled;
    labels = new double[labelled ? WIDTH : 0][1024];
  }

  /** Takes the rows of a video that are of this kind and whose time is wanted. */
  void add(EevVideo video, BiPredicate<String, Double> wanted) {
    boolean[] detected = new boolean[video.rows()];
    Arrays.stream(video.detected()).forEach(row -> detected[row] = true);
    for (int row = 0; row < detected.length; row++) {
      double time = (double) video.steps()[row] / EevVideo.RATE;
      if (detected[row] == labelled && wanted.test(video.id(), time)) {
        add(video, row, time);
      }
    }
  }

  private void add(EevVideo video, int row, double time) {
    int number = ids.size();
    if (number == seconds.length) {
      seconds = Arrays.copyOf(seconds, 2 * number);
      for (int e = 0; e < labels.length; e++) {
        labels[e] = Arrays.copyOf(labels[e], 2 * number);
      }
    }
    ids.add(video.id());
    seconds[number] = time;
    for (int e = 0; e < labels.length; e++) {
      labels[e][number] = video.values()[row * WIDTH + e];
    }
  }

  /** What came since the part before is the part of this name. */
  void endPart(String name) {
    int from = parts.values().stream().mapToInt(rows -> rows.length).sum();
    parts.put(name, java.util.stream.IntStream.range(from, ids.size()).toArray());
  }

  int rows() {
    return ids.size();
  }

  Map<String, int[]> parts() {
    return parts;
  }

  /** The rows with features of them, checked. */
  Clips clips(Map<String, FeatureTracks> tracks) {
    double[] times = Arrays.copyOf(seconds, rows());
    List<Input> inputs = new ArrayList<>();
    tracks.forEach((name, own) -> inputs.add(own.read(name, ids, Optional.of(times))));
    List<Target> targets = new ArrayList<>();
    for (int e = 0; e < WIDTH; e++) {
      double[] own = labelled ? Arrays.copyOf(labels[e], rows()) : new double[0];
      targets.add(Target.number(EevVideo.scale(EevVideo.EXPRESSIONS.get(e)), own));
    }
    return new Clips(ids, new Groups(ids), Optional.of(times), inputs, targets);
  }
}
