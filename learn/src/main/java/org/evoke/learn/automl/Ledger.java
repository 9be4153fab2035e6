/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.core.OutputException;
import org.evoke.core.OutputFile;
import org.evoke.data.json.JsonObject;
import org.evoke.data.json.JsonText;

/**
 * The fits that are finished, one line of JSON for each, so that a search that was ended in the
 * middle finds them again. The first line says what they belong to; a last line that was not
 * written whole is dropped. Safe for use by several threads.
 */
final class Ledger {
  private static final String KEY = "search";

  private final Optional<Path> file;
  private final Map<String, FoldFit> fits = new HashMap<>();
  private double seconds;

  /**
   * Opens the ledger of a search.
   *
   * @param file where it lies; empty for nowhere
   * @param key digest of everything that fits depend on; what was written with another is dropped
   */
  Ledger(Optional<Path> file, String key) {
    this.file = file;
    file.ifPresent(path -> open(path, key));
  }

  private void open(Path path, String key) {
    StringBuilder kept = new StringBuilder(JsonText.writeCompact(Map.of(KEY, key))).append('\n');
    if (Files.exists(path)) {
      String[] lines = read(path).split("\n", -1);
      boolean same = lines[0].equals(kept.toString().strip());
      for (int i = 1; same && i < lines.length - 1 && take(path, lines[i]); i++) {
        kept.append(lines[i]).append('\n');
      }
    }
    OutputFile.writeText(path, kept.toString());
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new InputException("cannot read " + path + ": " + e.getMessage(), e);
    }
  }

  private boolean take(Path path, String line) {
    try {
      JsonObject json = new JsonObject(path.toString(), JsonText.readObject(line, path.toString()));
      byte[] bytes = Base64.getDecoder().decode(json.text("predicted"));
      float[] predicted = new float[bytes.length / Float.BYTES];
      ByteBuffer.wrap(bytes).asFloatBuffer().get(predicted);
      FoldFit fit = new FoldFit(predicted, json.number("seconds"), json.text("failure"));
      fits.put(name(json.text("configuration"), (int) json.whole("fold")), fit);
      seconds = json.number("elapsed");
      return true;
    } catch (InputException | IllegalArgumentException e) {
      return false; // torn by a crash; the fit is done again
    }
  }

  /** How far the clock was at the last line. */
  synchronized double seconds() {
    return seconds;
  }

  /** A finished fit. */
  synchronized Optional<FoldFit> find(Configuration configuration, int fold) {
    return Optional.ofNullable(fits.get(name(configuration.key(), fold)));
  }

  /**
   * Keeps a fit.
   *
   * @param elapsed seconds since the search began
   */
  synchronized void add(Configuration configuration, int fold, FoldFit fit, double elapsed) {
    fits.put(name(configuration.key(), fold), fit);
    file.ifPresent(path -> append(path, line(configuration, fold, fit, elapsed)));
  }

  private static String line(Configuration configuration, int fold, FoldFit fit, double elapsed) {
    ByteBuffer bytes = ByteBuffer.allocate(fit.predicted().length * Float.BYTES);
    bytes.asFloatBuffer().put(fit.predicted());
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("configuration", configuration.key());
    line.put("fold", fold);
    line.put("seconds", fit.seconds());
    line.put("elapsed", elapsed);
    line.put("failure", fit.failure());
    line.put("predicted", Base64.getEncoder().encodeToString(bytes.array()));
    return JsonText.writeCompact(line) + "\n";
  }

  private static void append(Path path, String line) {
    try {
      Files.write(path, line.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new OutputException("cannot write " + path + ": " + e.getMessage(), e);
    }
  }

  private static String name(String configuration, int fold) {
    return fold + " " + configuration;
  }
}
