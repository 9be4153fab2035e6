/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.evoke.core.ExitStatus;
import org.evoke.data.store.FeatureStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code evoke cache}: the features that were extracted before. */
@Command(
    name = "cache",
    description = {
      "The features that were extracted before, in EVOKE_HOME/features.",
      "EVOKE_CACHE_LIMIT says how much they may take (10GB); what was used longest ago goes first."
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      CacheCommand.ShowInfo.class,
      CacheCommand.VerifyEntries.class,
      CacheCommand.ClearEntries.class
    })
final class CacheCommand {
  private CacheCommand() {}

  /** {@code evoke cache info}. */
  @Command(name = "info", description = "Say where the cache is and what it holds.")
  static final class ShowInfo implements Runnable {
    @Mixin private Console console;

    @Override
    public void run() {
      FeatureStore.Info info = Home.features(console::note).info();
      console.result("folder  " + info.folder());
      console.result("entries " + info.entries());
      console.result("holds   " + ByteSize.write(info.bytes()));
      console.result("limit   " + ByteSize.write(info.mostBytes()) + " (EVOKE_CACHE_LIMIT)");
    }
  }

  /** {@code evoke cache verify}. */
  @Command(
      name = "verify",
      description = "Check every entry and remove damaged ones; exits with 3 if there were any.")
  static final class VerifyEntries implements Callable<Integer> {
    @Mixin private Console console;

    @Override
    public Integer call() {
      FeatureStore store = Home.features(console::note);
      int entries = store.info().entries();
      List<Path> damaged = store.verify();
      damaged.forEach(file -> console.result("damaged, removed: " + file));
      console.result(entries - damaged.size() + " of " + entries + " entries are whole");
      return damaged.isEmpty() ? ExitStatus.SUCCESS.code() : ExitStatus.INPUT.code();
    }
  }

  /** {@code evoke cache clear}. */
  @Command(name = "clear", description = "Remove all entries.")
  static final class ClearEntries implements Runnable {
    @Mixin private Console console;

    @Override
    public void run() {
      console.result(Home.features(console::note).clear() + " entries removed");
    }
  }
}
