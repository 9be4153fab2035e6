/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evoke.core.ExitStatus;
import org.evoke.core.UsageException;
import org.evoke.lab.report.RunFolder;
import org.evoke.lab.reproduce.Reproduced;
import org.evoke.lab.reproduce.Reproduction;
import org.evoke.lab.reproduce.ReproductionFolder;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.reproduce.Reproductions;
import org.evoke.pipeline.extract.BatchExtraction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evoke reproduce}: published tables and figures, computed anew. */
@Command(
    name = "reproduce",
    description = "Compute a published table or figure anew, into a run folder.",
    footer = {
      "",
      "Without TABLE the known ones are listed, with their data sets and settings. The estimate"
          + " that",
      "comes first is measured on a small part. What is finished is kept: a run that was ended"
          + " goes",
      "on where it was when it is started again with the same folder. docs/reproductions.md tells"
          + " how",
      "protocols differ and what was measured."
    })
final class ReproduceCommand implements Callable<Integer> {
  private static final String PUBLISHED = "published";
  private static final String SOUND = "sound";

  @Parameters(
      paramLabel = "TABLE",
      arity = "0..1",
      completionCandidates = Known.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private String table;

  @Option(
      names = "--data",
      paramLabel = "NAME=PATH",
      description = "Where a data set lies; several may be given.")
  private Map<String, Path> data = Map.of();

  @Option(
      names = "--protocol",
      paramLabel = "PROTOCOL",
      defaultValue = SOUND,
      description = {
        "sound (default): nothing is chosen or learned on test rows;",
        "published: what the published code does, where that differs."
      })
  private String protocol;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A setting of the table; 'evoke reproduce' lists them.")
  private Map<String, String> settings = Map.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "RUN",
      description = "The run folder (default: evoke-out/TABLE).")
  private Path output;

  @Mixin private Console console;

  @Override
  public Integer call() {
    if (table == null) {
      Reproductions.named().values().forEach(this::show);
      return ExitStatus.SUCCESS.code();
    }
    Reproduction reproduction = Reproductions.named(table);
    boolean published = isPublished();
    String suffix = published ? "-" + PUBLISHED : "";
    Path run = output == null ? Path.of("evoke-out", table + suffix) : output;
    Reproduced results;
    try (Console.Shown shown = console.progress(table)) {
      results =
          reproduction.run(
              new ReproductionRequest(
                  data,
                  published,
                  settings,
                  run,
                  new BatchExtraction.Resources(
                      Home.encoders(), Home.recipes(), Optional.of(Home.features(console::note))),
                  console::note,
                  shown.progress()));
    }
    ReproductionFolder.write(results, run, LocalDate.now(ZoneOffset.UTC));
    console.result(run.resolve(ReproductionFolder.TABLES).toString());
    console.result(run.resolve(RunFolder.REPORT).toString());
    return ExitStatus.SUCCESS.code();
  }

  private boolean isPublished() {
    if (protocol.equals(PUBLISHED) || protocol.equals(SOUND)) {
      return protocol.equals(PUBLISHED);
    }
    throw new UsageException(
        "--protocol is " + protocol + ", must be " + SOUND + " or " + PUBLISHED);
  }

  private void show(Reproduction one) {
    console.result(one.name() + ": " + one.summary());
    one.data().forEach((name, what) -> console.result("  --data " + name + "=PATH  " + what));
    one.settings().forEach((name, what) -> console.result("  --set " + name + "=...  " + what));
    console.result("");
  }

  /** For the help. */
  static final class Known implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Reproductions.named().keySet().iterator();
    }
  }
}
