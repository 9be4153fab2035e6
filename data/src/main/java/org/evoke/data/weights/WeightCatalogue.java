/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.weights;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evoke.core.UnavailableException;
import org.evoke.data.json.JsonObject;
import org.evoke.data.json.JsonText;

/** The weights that can be fetched, from the resource {@code known-weights.json}. */
public final class WeightCatalogue {
  private static final String RESOURCE = "known-weights.json";
  private static final List<KnownWeights> KNOWN = read();

  private WeightCatalogue() {}

  /** All of them. */
  public static List<KnownWeights> known() {
    return KNOWN;
  }

  /** The weights of an id, if there are any. */
  public static Optional<KnownWeights> find(String id) {
    return KNOWN.stream().filter(weights -> weights.id().equals(id)).findFirst();
  }

  /**
   * The weights of an id.
   *
   * @throws UnavailableException when there are none
   */
  public static KnownWeights of(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new UnavailableException(
                    "no weights '"
                        + id
                        + "'; there are "
                        + KNOWN.stream().map(KnownWeights::id).collect(Collectors.joining(", "))));
  }

  private static List<KnownWeights> read() {
    try (InputStream in = WeightCatalogue.class.getResourceAsStream(RESOURCE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new JsonObject(RESOURCE, JsonText.readObject(text, RESOURCE))
          .objects("weights").stream().map(KnownWeights::read).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
