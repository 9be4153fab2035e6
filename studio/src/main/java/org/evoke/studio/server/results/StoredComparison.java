/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evoke.core.InputException;
import org.evoke.pipeline.compare.CompareFiles;

/** A comparison in a folder, as {@link CompareFiles} writes it. */
public final class StoredComparison {
  private static final Pattern POLICY =
      Pattern.compile("http-equiv=\"Content-Security-Policy\" content=\"([^\"]+)\"");
  private static final String BODY = "<body>";
  private static final String BACK =
      BODY + "\n<nav class=\"top\" aria-label=\"Evoke Studio\"><a href=\"/\">← Library</a></nav>";

  private final Path folder;

  /** The comparison in a folder. */
  public StoredComparison(Path folder) {
    this.folder = folder;
  }

  /**
   * The report as it is served.
   *
   * @param policy what it may load and run
   */
  public record Page(String html, String policy) {}

  /** One of its files by extension. */
  public Path file(String extension) {
    return folder.resolve(CompareFiles.BASE + "." + extension);
  }

  /** The report with a way back to the library; its own policy goes into the answer too. */
  public Page page() {
    String html = text(file("html"));
    Matcher policy = POLICY.matcher(html);
    if (!policy.find()) {
      throw new InputException(file("html") + " has no content security policy");
    }
    return new Page(
        html.replaceFirst(BODY, Matcher.quoteReplacement(BACK)),
        policy.group(1).replace("&#39;", "'") + "; frame-ancestors 'none'");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InputException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
