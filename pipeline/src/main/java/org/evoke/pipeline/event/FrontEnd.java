/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.audio.logmel.FrameLogMel;
import org.evoke.audio.logmel.LogMel;
import org.evoke.core.InputException;
import org.evoke.core.KnownNames;
import org.evoke.data.json.JsonObject;
import org.evoke.nn.tagger.SoundTagger;

/**
 * What a detector hears: log-mel energies, and where it has a context, what an audio tagger that
 * knows many sounds says over time (its last but one layer, {@link TaggerContext}).
 *
 * @param kind {@code fine} (80 ms every 40 ms) or {@code paper} (400 ms with 10 % overlap)
 * @param rate samples per second
 * @param bands mel bands
 * @param context id of the tagger's weights, {@code mn04}, or empty for none
 */
public record FrontEnd(String kind, int rate, int bands, String context) {
  /** Frames of 80 ms every 40 ms. */
  public static final String FINE = "fine";

  /** Frames of 400 ms that overlap by 10 %. */
  public static final String PAPER = "paper";

  /** The tagger that there is. */
  public static final String TAGGER = "mn04";

  /** The kinds that there are. */
  public static final List<String> KINDS = List.of(FINE, PAPER);

  /** Energies alone. */
  public FrontEnd(String kind, int rate, int bands) {
    this(kind, rate, bands, "");
  }

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
    if (!context.isEmpty() && !context.equals(TAGGER)) {
      throw new InputException(KnownNames.unknown("context", context, List.of(TAGGER)));
    }
    if (!context.isEmpty() && rate != LogMel.SAMPLE_RATE) {
      throw new InputException(
          "front end at "
              + rate
              + " Hz; with the context "
              + context
              + " it must be "
              + LogMel.SAMPLE_RATE
              + " Hz");
    }
  }

  static FrontEnd read(JsonObject json) {
    return new FrontEnd(
        json.text("kind"),
        (int) json.whole("rate"),
        (int) json.whole("bands"),
        json.text("context"));
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", kind);
    map.put("rate", rate);
    map.put("bands", bands);
    map.put("context", context);
    return map;
  }

  /** Numbers of the context, 0 without. */
  public int contextWidth() {
    return context.isEmpty() ? 0 : SoundTagger.WIDTH;
  }

  /** Makes the energies; one per thread. */
  public FrameLogMel open() {
    return kind.equals(FINE) ? FrameLogMel.fine(rate, bands) : FrameLogMel.paper(rate, bands);
  }
}
