/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.planted;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evoke.core.OutputFile;
import org.evoke.core.Progress;
import org.evoke.core.Seed;

/**
 * A data set in the form of the global task of MediaEval 2016. Its development part is what {@link
 * PlantedLiris} makes of the same size and seed; a quarter as many excerpts of other movies are for
 * testing.
 */
public final class PlantedEimt implements PlantedSet {
  private static final String NAMES = "MEDIAEVAL16_%05d";
  private static final int FEWEST = 8;

  @Override
  public String name() {
    return "eimt16";
  }

  @Override
  public String summary() {
    return "the film excerpts of liris-accede of the same size and seed, and a quarter as many of"
        + " other movies to test on";
  }

  @Override
  public PlantedSize usual() {
    return new PlantedSize(60, 2);
  }

  @Override
  public void write(Path folder, PlantedSize size, Seed seed, Progress progress) {
    size.atLeast(FEWEST, "four movies of two excerpts");
    PlantedExcerpts train = PlantedExcerpts.drawn(size, seed.derive("accede"));
    PlantedSize fewer = new PlantedSize(Math.max(FEWEST, size.items() / 4), size.seconds());
    PlantedExcerpts test = PlantedExcerpts.drawn(fewer, seed.derive("mediaeval"));
    double total = (double) train.size() + test.size();
    Path data = folder.resolve("data");
    train.write(data, PlantedLiris.NAMES, (done, all) -> progress.update(done, total));
    test.write(data, NAMES, (done, all) -> progress.update(train.size() + done, total));
    OutputFile.writeText(folder.resolve("EIMT16_train.list"), listed(train, PlantedLiris.NAMES));
    OutputFile.writeText(folder.resolve("EIMT16_test.list"), listed(test, NAMES));
    OutputFile.writeText(
        folder.resolve("MEDIAEVAL16-Global_prediction.txt"),
        joined(test, NAMES, "%s.mp4\t%.11f\t%.11f\r"));
  }

  private static String listed(PlantedExcerpts excerpts, String names) {
    return joined(excerpts, names, "%s %.6f %.6f\n");
  }

  private static String joined(PlantedExcerpts excerpts, String names, String line) {
    return IntStream.range(0, excerpts.size())
        .mapToObj(
            i ->
                String.format(
                    Locale.ROOT,
                    line,
                    PlantedExcerpts.name(names, i),
                    excerpts.valence()[i],
                    excerpts.arousal()[i]))
        .collect(Collectors.joining());
  }
}
