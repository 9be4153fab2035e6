/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.evoke.core.ExitStatus;
import org.evoke.core.UnavailableException;
import org.evoke.data.layout.DataSetCard;
import org.evoke.data.layout.DataSetLayout;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;
import org.evoke.data.layout.LayoutNames;
import org.evoke.data.layout.Layouts;
import org.evoke.media.MediaFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evoke datasets}: the data sets that are known, and whether a folder holds one. */
@Command(
    name = "datasets",
    description =
        "The data sets whose form is known: what they are, whether a folder is one, small ones.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DatasetsCommand.ListSets.class,
      DatasetsCommand.CheckSet.class,
      DatasetsGenerateCommand.class
    })
final class DatasetsCommand {
  private DatasetsCommand() {}

  /** {@code evoke datasets list}. */
  @Command(
      name = "list",
      description =
          "List the data sets: labels, terms, where to ask for them, what they look like.")
  static final class ListSets implements Runnable {
    @Mixin private Console console;

    @Override
    public void run() {
      Layouts.known().values().forEach(this::show);
    }

    private void show(DataSetLayout layout) {
      DataSetCard card = layout.card();
      console.result(card.name() + ": " + card.title());
      console.result("  labels   " + card.labels());
      console.result("  group    " + card.group() + ", never separated");
      console.result("  access   " + card.access());
      console.result("  terms    " + card.terms());
      console.result("  cite     " + card.citation());
      card.files().forEach(file -> console.result("  file     " + file));
      layout
          .names()
          .byKey()
          .forEach((key, name) -> console.result("  name     " + key + ": " + name));
      console.result("  form     " + card.certainty());
      console.result("");
    }
  }

  /** {@code evoke datasets check}. */
  @Command(
      name = "check",
      description = {
        "Look at everything in a folder and list what is missing, odd or out of scale.",
        "Exits with 3 if there is anything."
      })
  static final class CheckSet implements Callable<Integer> {
    @Parameters(
        index = "0",
        paramLabel = "NAME",
        description = "The data set, see 'datasets list'.")
    private String name;

    @Parameters(index = "1", paramLabel = "DIR", description = "Its folder.")
    private Path folder;

    @Option(
        names = "--names",
        paramLabel = "FILE",
        description = "YAML with other names of files, folders and columns, 'key: name' each.")
    private Path changed;

    @Mixin private Console console;

    @Override
    public Integer call() {
      DataSetLayout layout = Layouts.named(name);
      if (!Files.isDirectory(folder)) {
        throw new UnavailableException(folder + " is not there; give the folder of " + name);
      }
      LayoutNames names = changed == null ? layout.names() : layout.names().with(changed);
      Findings findings = new Findings();
      layout.check(folder, names, CheckSet::seconds, findings);
      List<Finding> found = findings.list();
      found.forEach(finding -> console.result(finding.words()));
      console.result(
          found.isEmpty()
              ? folder + " is " + layout.card().title() + ", as its owners describe it"
              : found.size()
                  + (found.size() == 1 ? " finding" : " findings")
                  + (findings.blocked() ? "" : ", all usable"));
      return found.isEmpty() ? ExitStatus.SUCCESS.code() : ExitStatus.INPUT.code();
    }

    private static OptionalDouble seconds(Path file) {
      return MediaFile.probe(file).seconds();
    }
  }
}
