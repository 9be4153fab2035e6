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
import org.evoke.media.picture.PictureStatistics;

/**
 * The set {@code picture-stats}: colours, brightness and edges of the pictures of a film, without
 * any network. Five pictures a second, fitted into 64 x 64; a row for each.
 *
 * @param request what is wanted
 */
record PictureStatsSet(ExtractionRequest request) implements PictureSet {
  static final String NAME = "picture-stats";
  private static final double RATE = 5;
  private static final int SIDE = 64;
  private static final FeatureSet SET = new FeatureSet(NAME, "1", PictureStatistics.names());

  PictureStatsSet {
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

  @Override
  public Size size(MediaInfo.Video film) {
    return Size.fit(SIDE, SIDE);
  }

  @Override
  public void run(FrameStream film, double seconds, TrackSink tracks) {
    OwnRows rows = new OwnRows(SET, request, tracks);
    long pictures = 0;
    for (Optional<Frame> frame = film.next(); frame.isPresent(); frame = film.next()) {
      rows.row(pictures / RATE, (pictures + 1) / RATE, PictureStatistics.of(frame.get()));
      pictures++;
    }
    if (pictures == 0) {
      throw new InputException("film without a picture; " + NAME + " needs one");
    }
    rows.finish();
  }
}
