/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.event;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.audio.logmel.FrameLogMel;
import org.evoke.core.InputException;
import org.evoke.core.KnownNames;
import org.evoke.data.json.JsonObject;

/**
 * Which log-mel energies a detector hears.
 *
 * @param kind {@code fine} (80 ms every 40 ms) or {@code paper} (400 ms with 10 % overlap)
 * @param rate samples per second
 * @param bands mel bands
 */
public record FrontEnd(String kind, int rate, int bands) {
  /** Frames of 80 ms every 40 ms. */
  public static final String FINE = "fine";

  /** Frames of 400 ms that overlap by 10 %. */
  public static final String PAPER = "paper";

  /** The kinds that there are. */
  public static final java.util.List<String> KINDS = java.util.List.of(FINE, PAPER);

  public FrontEnd {
    if (!KINDS.contains(kind)) {
      throw new InputException(KnownNames.unknown("front end", kind, KINDS));
    }
    if (rate < 1000 || rate > 192000 || bands < 1 || bands > 512) {
      throw new InputException(
          "front end of "
              + bands
              + " bands at "
              + rate
              + " Hz; must be 1 to 512 bands at 1000 to 192000 Hz");
    }
  }

  static FrontEnd read(JsonObject json) {
    return new FrontEnd(json.text("kind"), (int) json.whole("rate"), (int) json.whole("bands"));
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", kind);
    map.put("rate", rate);
    map.put("bands", bands);
    return map;
  }

  /** Makes the energies; one per thread. */
  public FrameLogMel open() {
    return kind.equals(FINE) ? FrameLogMel.fine(rate, bands) : FrameLogMel.paper(rate, bands);
  }
}
