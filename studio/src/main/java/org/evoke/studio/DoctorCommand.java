/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.evoke.core.EvokeException;
import org.evoke.core.ExitStatus;
import org.evoke.media.MediaFile;
import org.evoke.pipeline.bundle.BundleCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code evoke doctor}: what a bug report needs. */
@Command(
    name = "doctor",
    description = "Check this installation and print what a bug report needs.")
final class DoctorCommand implements Callable<Integer> {
  private static final long MIB = 1L << 20;

  @Mixin private Console console;

  @Override
  public Integer call() {
    line("evoke", Version.current());
    line(
        "java",
        property("java.version") + ", " + property("java.vendor") + ", " + property("java.home"));
    line("system", property("os.name") + " " + property("os.version") + " " + property("os.arch"));
    Runtime runtime = Runtime.getRuntime();
    line("processors", Integer.toString(runtime.availableProcessors()));
    line("largest heap", runtime.maxMemory() / MIB + " MiB (change with EVOKE_JAVA_OPTS=-Xmx2g)");
    line("locale", Locale.getDefault() + ", " + property("file.encoding"));
    boolean healthy = decoding();
    healthy &= models();
    healthy &= home();
    console.result(healthy ? "Everything needed is there." : "Something is missing, see above.");
    return healthy ? ExitStatus.SUCCESS.code() : ExitStatus.UNAVAILABLE.code();
  }

  private boolean decoding() {
    try {
      line("ffmpeg", MediaFile.decoderVersion());
      return true;
    } catch (LinkageError e) {
      line("ffmpeg", "its native library does not load: " + e.getMessage());
      return false;
    }
  }

  private boolean models() {
    boolean all = true;
    for (String id : BundleCatalogue.builtIn()) {
      try {
        line("model", id + " " + Home.models().resolve(id).manifest().version() + ", opens");
      } catch (EvokeException e) {
        line("model", id + ": " + e.getMessage());
        all = false;
      }
    }
    return all;
  }

  private boolean home() {
    Path home = Home.folder();
    Path existing = home;
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    boolean writable =
        existing != null && Files.isDirectory(existing) && Files.isWritable(existing);
    line(
        "EVOKE_HOME",
        home + (writable ? ", writable" : ", cannot be written; set EVOKE_HOME to another folder"));
    return writable;
  }

  private void line(String what, String value) {
    console.result(String.format(Locale.ROOT, "%-13s %s", what, value));
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }
}
