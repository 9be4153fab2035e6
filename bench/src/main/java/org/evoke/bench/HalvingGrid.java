/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.search.ElasticNetGrid;
import org.evoke.learn.search.Grid;
import org.evoke.learn.search.HalvingSearch;
import org.evoke.learn.search.HalvingTrainer;
import org.evoke.learn.search.Schedule;
import org.evoke.learn.search.SearchFold;
import org.evoke.learn.search.SvrGrid;
import org.evoke.score.protocol.StratifiedKFold;

/**
 * Times the complete search of the published grid for one label: 1,500 rows of 6,373 columns of 200
 * hidden factors with noise, 5 folds, successive halving. Arguments: {@code svr} or {@code
 * elastic-net}, rows, steps that a fit of svr takes at most.
 */
public final class HalvingGrid {
  private static final int FOLDS = 5;

  private HalvingGrid() {}

  public static void main(String[] arguments) throws IOException {
    int rows = Integer.parseInt(arguments[1]);
    Grid grid =
        "svr".equals(arguments[0])
            ? new SvrGrid(
                SvrGrid.Axes.PUBLISHED, Integer.parseInt(arguments[2]), Double.POSITIVE_INFINITY)
            : new ElasticNetGrid(ElasticNetGrid.Axes.PUBLISHED, Double.POSITIVE_INFINITY);
    TrainingSet set = KernelFold.factors(rows);
    int threads = Runtime.getRuntime().availableProcessors();
    long start = System.nanoTime();
    int[] strata = HalvingTrainer.strata(set.labels(), FOLDS);
    List<SearchFold> folds =
        SearchFold.of(new StratifiedKFold(FOLDS, strata).split(set.groups(), new Seed(1)));
    Progress progress =
        (done, total) ->
            System.out.printf(
                Locale.ROOT,
                "%.2f done after %.1f s, %.1f s of processor time%n",
                done,
                (System.nanoTime() - start) / 1e9,
                KernelFold.processorTime() / 1e9);
    HalvingSearch.Found found =
        new HalvingSearch(grid, Schedule.STRATIFIED, threads)
            .run(set, folds, strata, new Seed(2), progress)
            .get(0);
    System.out.printf(
        Locale.ROOT,
        "%d points, rounds %s%nbest %s, rmse %.4f%n",
        grid.size(),
        found.rounds(),
        grid.options(found.point()),
        found.error());
    Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .forEach(System.out::println);
    System.out.println(
        "start-up to end "
            + ManagementFactory.getRuntimeMXBean().getUptime() / 1000
            + " s, threads "
            + threads);
  }
}
