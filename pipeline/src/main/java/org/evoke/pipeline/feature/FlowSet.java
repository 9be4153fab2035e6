/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.Optional;
import org.evoke.core.FeatureSet;
import org.evoke.core.Frame;
import org.evoke.core.FrameStream;
import org.evoke.core.InputException;
import org.evoke.core.MediaInfo;
import org.evoke.media.Size;
import org.evoke.media.flow.FlowField;
import org.evoke.media.flow.FlowMethod;
import org.evoke.media.flow.FlowStatistics;
import org.evoke.media.flow.OpticalFlow;

/**
 * The set {@code flow-stats}: how strong the motion in a film is and where it goes. Dense optical
 * flow (DIS) between pictures a tenth of a second apart, fitted into 224 x 224; a row for each pair
 * of pictures, from the time of the first to that of the second.
 *
 * @param request what is wanted
 */
record FlowSet(ExtractionRequest request) implements PictureSet {
  static final String NAME = "flow-stats";
  private static final double RATE = 10;
  private static final int SIDE = 224;
  private static final FeatureSet SET = new FeatureSet(NAME, "1", FlowStatistics.names());

  FlowSet {
    OwnRows.requirePossible(NAME, 1 / RATE, request);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public FeatureSet features() {
    return OwnRows.features(SET, request);
  }

  @Override
  public boolean isSegmented() {
    return true;
  }

  @Override
  public double rate(double seconds) {
    return RATE;
  }

  /** Fitted into the square, but a picture that is all length is squeezed: flow needs its area. */
  @Override
  public Size size(MediaInfo.Video film) {
    int least = OpticalFlow.LEAST_SIDE;
    int longer = Math.max(film.width(), film.height());
    int shorter = Math.min(film.width(), film.height());
    if ((double) SIDE * shorter / longer >= least + 1) {
      return Size.fit(SIDE, SIDE);
    }
    return film.width() > film.height() ? Size.exact(SIDE, least) : Size.exact(least, SIDE);
  }

  @Override
  public void run(FrameStream film, double seconds, TrackSink tracks) {
    OwnRows rows = new OwnRows(SET, request, tracks);
    try (OpticalFlow flow = new OpticalFlow(FlowMethod.DIS)) {
      long pictures = 0;
      for (Optional<Frame> frame = film.next(); frame.isPresent(); frame = film.next()) {
        FlowField field = flow.next(frame.get());
        if (field != null) {
          float[] values = FlowStatistics.of(field, 1 / RATE);
          rows.row((pictures - 1) / RATE, pictures / RATE, values);
        }
        pictures++;
      }
      if (pictures < 2) {
        throw new InputException("film of a single picture; " + NAME + " needs two");
      }
    }
    rows.finish();
  }
}
