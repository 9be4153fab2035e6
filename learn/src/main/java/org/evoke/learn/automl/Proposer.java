/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;

/**
 * Proposes what to try next: mostly where a model of what was seen expects the most improvement,
 * among random points and neighbours of the best; every fourth is random, so that no model can be
 * wrong for ever. Each of a batch has a model of its own, which keeps them apart.
 */
final class Proposer {
  private static final int RANDOM_EVERY = 4;
  private static final int RANDOM_POINTS = 300;
  private static final int STARTS = 10;
  private static final int NEIGHBOURS = 20;
  private static final int ATTEMPTS = 50;
  private static final double[] STEPS = {0.2, 0.07, 0.02};

  private final List<FamilySpace> spaces;
  private final Judge judge;

  Proposer(List<FamilySpace> spaces, Judge judge) {
    this.spaces = spaces;
    this.judge = judge;
  }

  /**
   * Points that were not tried yet; fewer, perhaps none, where there are no more.
   *
   * @param trials what was tried, at least one complete
   * @param first number of the first of them
   */
  List<Trial> batch(List<Trial> trials, int first, int count, Seed seed) {
    Set<String> seen = new HashSet<>();
    trials.forEach(trial -> seen.add(trial.point().configuration().key()));
    List<Trial> batch = new ArrayList<>();
    for (int slot = 0; slot < count; slot++) {
      Seed own = seed.derive(slot);
      boolean anywhere = slot % RANDOM_EVERY == RANDOM_EVERY - 1;
      Point point = anywhere ? random(seen, own.stream()) : modelled(trials, seen, own);
      if (point != null && seen.add(point.configuration().key())) {
        Origin origin = anywhere ? Origin.RANDOM : Origin.MODEL;
        batch.add(Trial.of(first + batch.size(), origin, point));
      }
    }
    return batch;
  }

  private Point random(Set<String> seen, RandomStream random) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Point point = spaces.get(random.nextInt(spaces.size())).random(random);
      if (!seen.contains(point.configuration().key())) {
        return point;
      }
    }
    return null;
  }

  private Point modelled(List<Trial> trials, Set<String> seen, Seed seed) {
    Trial best = judge.best(trials).orElseThrow();
    List<double[]> points = new ArrayList<>();
    List<Double> losses = new ArrayList<>();
    for (Trial trial : trials) {
      boolean failed = trial.state() == State.FAILED;
      if (failed || !trial.fits().isEmpty()) {
        points.add(encoded(trial.point()));
        losses.add(failed ? Double.MAX_VALUE : Math.max(0, judge.expected(trial, best)));
      }
    }
    Surrogate surrogate = Surrogate.fit(points, losses, seed.derive("trees"));
    List<Point> candidates = candidates(trials, seed.derive("candidates").stream());
    candidates.removeIf(point -> seen.contains(point.configuration().key()));
    if (candidates.isEmpty()) {
      return null;
    }
    double[] gains =
        surrogate.improvements(candidates.stream().map(this::encoded).toList(), judge.loss(best));
    int chosen = 0;
    for (int i = 1; i < gains.length; i++) {
      chosen = gains[i] > gains[chosen] ? i : chosen;
    }
    return candidates.get(chosen);
  }

  private List<Point> candidates(List<Trial> trials, RandomStream random) {
    List<Point> candidates = new ArrayList<>();
    for (int i = 0; i < RANDOM_POINTS; i++) {
      candidates.add(spaces.get(random.nextInt(spaces.size())).random(random));
    }
    trials.stream()
        .filter(Trial::isComplete)
        .sorted(Comparator.comparingDouble(judge::loss))
        .limit(STARTS)
        .forEach(
            trial -> {
              for (int i = 0; i < NEIGHBOURS; i++) {
                candidates.add(trial.point().near(random, STEPS[i % STEPS.length]));
              }
            });
    return candidates;
  }

  /**
   * One number for each family, 1 for its own, and all positions, -1 for those of other families.
   */
  private double[] encoded(Point point) {
    int size = spaces.stream().mapToInt(space -> 1 + space.dimensions().size()).sum();
    double[] numbers = new double[size];
    Arrays.fill(numbers, -1);
    int at = 0;
    for (FamilySpace space : spaces) {
      boolean own = space.family().equals(point.space().family());
      numbers[at++] = own ? 1 : 0;
      if (own) {
        System.arraycopy(point.positions(), 0, numbers, at, point.positions().length);
      }
      at += space.dimensions().size();
    }
    return numbers;
  }
}
