/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.evoke.core.ExitStatus;
import org.evoke.core.KnownNames;
import org.evoke.core.OutputException;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.data.rated.PlantedSounds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evoke datasets generate}. */
@Command(
    name = "generate",
    description = {
      "Make a small data set of the same form, with computed sounds whose ratings follow their",
      "loudness, pulse, pitch and noise. It is for trying things out; it says nothing about people."
    })
final class DatasetsGenerateCommand implements Callable<Integer> {
  private static final List<String> NAMES = List.of("iads-e", "pmemo");

  @Parameters(index = "0", paramLabel = "NAME", description = "iads-e or pmemo.")
  private String name;

  @Parameters(index = "1", paramLabel = "DIR", description = "A folder that is not there yet.")
  private Path folder;

  @Option(
      names = "--items",
      paramLabel = "N",
      defaultValue = "60",
      description = "How many sounds.")
  private int items;

  @Option(
      names = "--seconds",
      paramLabel = "SECONDS",
      defaultValue = "2",
      description = "Length of each.")
  private double seconds;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Random numbers.")
  private long seed;

  @Mixin private Console console;

  @Override
  public Integer call() {
    if (!NAMES.contains(name)) {
      throw new UsageException(KnownNames.unknown("data set that can be made", name, NAMES));
    }
    if (Files.exists(folder)) {
      throw new OutputException(folder + " is there already; choose another folder");
    }
    PlantedSounds sounds = new PlantedSounds(items, seconds, new Seed(seed));
    if (name.equals("pmemo")) {
      sounds.pmemo(folder);
    } else {
      sounds.iads(folder);
    }
    console.result(folder.toString());
    return ExitStatus.SUCCESS.code();
  }
}
