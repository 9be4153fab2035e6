/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evoke.data.weights.KnownWeights;
import org.evoke.data.weights.WeightStore;
import org.evoke.nn.Encoders;
import org.evoke.nn.encoder.EncoderType;

/** What is said about pretrained weights: a line in a list, or all of it. */
final class WeightFacts {
  private WeightFacts() {}

  /** A line: id, whether they are there, title and licence. */
  static String line(KnownWeights weights, WeightStore store) {
    return String.format(
        Locale.ROOT,
        "%-16s %-8s %s; licence: %s",
        weights.id(),
        store.isPresent(weights) ? "present" : "absent",
        weights.title(),
        weights.licence());
  }

  /** Everything, with their digest where they are there. */
  static List<String> all(KnownWeights weights, WeightStore store) {
    List<String> lines = new ArrayList<>();
    lines.add(weights.id() + ": " + weights.title());
    lines.add("licence  " + weights.licence());
    lines.add("cite     " + weights.citation());
    lines.add("page     " + weights.page());
    lines.add("address  " + address(weights));
    lines.addAll(recipes(weights));
    lines.add("file     " + String.join(" or ", weights.fileNames()));
    weights.bytes().ifPresent(bytes -> lines.add("size     " + ByteSize.write(bytes)));
    lines.add("sha256   " + (weights.sha256().isEmpty() ? "pinned on first use" : digest(weights)));
    lines.add(
        store
            .find(weights)
            .map(held -> "present  " + held.file() + ", sha256 " + held.sha256())
            .orElseGet(() -> "absent   " + store.howToGet(weights)));
    return lines;
  }

  /** Only of files that were at hand it is known that they are what the address gives. */
  private static String address(KnownWeights weights) {
    return weights
        .address()
        .map(
            uri -> uri + (weights.isDigestKnown() ? "" : " (as its owners state it; not verified)"))
        .orElse("none, see the page");
  }

  /** How the inputs of the encoders that use the weights are made. */
  private static List<String> recipes(KnownWeights weights) {
    return Encoders.all().stream()
        .map(EncoderType::description)
        .filter(encoder -> encoder.weights().contains(weights.id()))
        .map(
            encoder ->
                "recipe   "
                    + encoder.id()
                    + ", "
                    + encoder.width()
                    + " features, version "
                    + encoder.version()
                    + ": "
                    + encoder.preparation().text())
        .toList();
  }

  private static String digest(KnownWeights weights) {
    return weights.isDigestKnown()
        ? weights.sha256()
        : "begins with " + weights.sha256() + "; the rest is pinned on first use";
  }
}
