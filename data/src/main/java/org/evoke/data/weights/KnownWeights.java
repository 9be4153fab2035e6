/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.weights;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.evoke.core.InputException;
import org.evoke.data.json.JsonObject;

/**
 * A file of weights that its owners publish.
 *
 * @param id such as {@code mn04}
 * @param title what it is
 * @param fileNames the names under which it is looked for; it is stored under the first
 * @param address where its owners offer it; empty where they offer no direct address
 * @param page their page about it
 * @param licence licence of the weights, as their owners state it
 * @param citation whom to cite
 * @param bytes its size, where known
 * @param sha256 its digest in hexadecimal digits, where known: all 64, or the first ones that its
 *     owners state; empty where nothing is known
 */
public record KnownWeights(
    String id,
    String title,
    List<String> fileNames,
    Optional<URI> address,
    String page,
    String licence,
    String citation,
    OptionalLong bytes,
    String sha256) {
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
  private static final int DIGEST_DIGITS = 64;

  public KnownWeights {
    fileNames = List.copyOf(fileNames);
    if (fileNames.isEmpty()
        || !fileNames.stream().allMatch(name -> FILE_NAME.matcher(name).matches())) {
      throw new InputException(
          id + ": file names are " + fileNames + ", each must match " + FILE_NAME);
    }
    sha256 = sha256.toLowerCase(Locale.ROOT);
  }

  static KnownWeights read(JsonObject json) {
    return new KnownWeights(
        json.text("id"),
        json.text("title"),
        json.texts("file_names"),
        optional(json, "address").map(URI::create),
        json.text("page"),
        json.text("licence"),
        json.text("citation"),
        json.values().containsKey("bytes")
            ? OptionalLong.of(json.whole("bytes"))
            : OptionalLong.empty(),
        optional(json, "sha256").orElse(""));
  }

  private static Optional<String> optional(JsonObject json, String key) {
    return json.values().containsKey(key) ? Optional.of(json.text(key)) : Optional.empty();
  }

  /** The name under which it is stored. */
  public String fileName() {
    return fileNames.get(0);
  }

  /** Whether the digest is known in full beforehand. */
  public boolean isDigestKnown() {
    return sha256.length() == DIGEST_DIGITS;
  }
}
