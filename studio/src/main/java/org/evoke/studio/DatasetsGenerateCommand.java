/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.evoke.core.ExitStatus;
import org.evoke.core.OutputException;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.pipeline.planted.PlantedSet;
import org.evoke.pipeline.planted.PlantedSets;
import org.evoke.pipeline.planted.PlantedSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evoke datasets generate}. */
@Command(
    name = "generate",
    description = {
      "Make a small data set of the same form, with computed films or sounds whose labels follow",
      "what is seen and heard. It is for trying things out; it says nothing about people.",
      "Without NAME the data sets that can be made are listed."
    })
final class DatasetsGenerateCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      completionCandidates = Known.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private String name;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DIR",
      description = "A folder that is not there yet.")
  private Path folder;

  @Option(
      names = "--items",
      paramLabel = "N",
      description = "How many films, excerpts, songs or sounds.")
  private Integer items;

  @Option(names = "--seconds", paramLabel = "SECONDS", description = "Length of each.")
  private Double seconds;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Random numbers.")
  private long seed;

  @Option(
      names = "--control",
      description = {
        "The same without the relation that its table asks about: a control, in which",
        "nothing should be found. Without NAME the list says which have one."
      })
  private boolean control;

  @Mixin private Console console;

  @Override
  public Integer call() {
    if (name == null) {
      PlantedSets.known().values().forEach(this::show);
      return ExitStatus.SUCCESS.code();
    }
    PlantedSet set = control ? PlantedSets.control(name) : PlantedSets.named(name);
    if (folder == null) {
      throw new UsageException("give a folder, such as: evoke datasets generate " + name + " DIR");
    }
    if (Files.exists(folder)) {
      throw new OutputException(folder + " is there already; choose another folder");
    }
    PlantedSize usual = set.usual();
    PlantedSize size =
        new PlantedSize(
            items == null ? usual.items() : items, seconds == null ? usual.seconds() : seconds);
    try (Console.Shown shown = console.progress(name)) {
      set.write(folder, size, new Seed(seed), shown.progress());
    }
    console.result(folder.toString());
    return ExitStatus.SUCCESS.code();
  }

  private void show(PlantedSet set) {
    console.result(
        set.name()
            + ": "
            + set.summary()
            + " (--items "
            + set.usual().items()
            + " --seconds "
            + set.usual().seconds()
            + ")");
    set.control().ifPresent(one -> console.result("  --control: " + one.summary()));
  }

  /** For the help. */
  static final class Known implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return PlantedSets.known().keySet().iterator();
    }
  }
}
