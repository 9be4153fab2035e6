/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.core.UnavailableException;
import org.evoke.pipeline.feature.EncoderSource;
import org.evoke.pipeline.feature.ExtractableSet;
import org.evoke.pipeline.feature.ExtractableSets;
import org.evoke.pipeline.feature.FeatureOrder;
import org.evoke.pipeline.feature.PictureSet;

/**
 * The feature sets that models have asked for so far, with their networks, which are slow to open.
 * Safe for use by several threads.
 */
final class OpenSets implements AutoCloseable {
  private final EncoderSource encoders;
  private final Map<FeatureOrder, ExtractableSet> open = new LinkedHashMap<>();

  OpenSets(EncoderSource encoders) {
    this.encoders = encoders;
  }

  /** The sets of all inputs that are made to order. */
  Map<FeatureOrder, ExtractableSet> of(List<EmotionModel> models) {
    Map<FeatureOrder, ExtractableSet> wanted = new LinkedHashMap<>();
    for (EmotionModel model : models) {
      model.orders().forEach((input, order) -> wanted.put(order, opened(model, input, order)));
    }
    return wanted;
  }

  private synchronized ExtractableSet opened(EmotionModel model, String input, FeatureOrder order) {
    ExtractableSet set =
        open.computeIfAbsent(order, wanted -> ExtractableSets.of(wanted, encoders));
    FeatureSet taken = model.model().inputs().get(input);
    if (taken != null && !taken.takes(set.features())) {
      throw new UnavailableException(
          "model "
              + model.id()
              + ", input "
              + input
              + ": "
              + set.name()
              + " "
              + set.features().version()
              + " has "
              + set.features().width()
              + " columns; the model wants "
              + taken.name()
              + " "
              + taken.version()
              + " with "
              + taken.width()
              + "; name other features with --recipe "
              + input
              + "=SET");
    }
    return set;
  }

  /** What who uses the sets must know of them, each sentence once. */
  static List<String> warnings(Map<FeatureOrder, ExtractableSet> sets) {
    return sets.values().stream().flatMap(set -> set.warning().stream()).distinct().toList();
  }

  /** Refuses a medium that lacks what an input is made of. */
  static void requireStreams(Subject subject, Map<FeatureOrder, ExtractableSet> sets) {
    for (EmotionModel model : subject.models()) {
      model
          .orders()
          .forEach(
              (input, order) -> {
                boolean seen = sets.get(order) instanceof PictureSet;
                if (seen ? subject.info().video().isEmpty() : subject.info().audio().isEmpty()) {
                  throw new InputException(
                      subject.media()
                          + " has no "
                          + (seen ? "moving pictures" : "sound")
                          + ", of which the model "
                          + model.id()
                          + " needs its input "
                          + input
                          + "; give a file with both");
                }
              });
    }
  }

  @Override
  public synchronized void close() {
    open.values().forEach(ExtractableSet::close);
    open.clear();
  }
}
