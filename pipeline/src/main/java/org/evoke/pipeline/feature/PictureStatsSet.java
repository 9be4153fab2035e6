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
 * The sets {@code picture-stats} and {@code picture-stats-6}: colours, brightness and edges of the
 * pictures of a film, without any network. Five or six pictures a second, fitted into 64 x 64; a
 * row for each.
 *
 * @param name of the set
 * @param rate pictures a second
 * @param request what is wanted
 */
record PictureStatsSet(String name, double rate, ExtractionRequest request) implements PictureSet {
  static final String NAME = "picture-stats";

  /** As many rows a second as the labels of EEV have. */
  static final String SIXTHS = "picture-stats-6";

  private static final int SIDE = 64;

  PictureStatsSet {
    OwnRows.requirePossible(name, 1 / rate, request);
  }

  /** The set of a name. */
  static PictureStatsSet of(String name, ExtractionRequest request) {
    return new PictureStatsSet(name, name.equals(SIXTHS) ? 6 : 5, request);
  }

  private FeatureSet set() {
    return new FeatureSet(name, "1", PictureStatistics.names());
  }

  @Override
  public FeatureSet features() {
    return OwnRows.features(set(), request);
  }

  @Override
  public boolean isSegmented() {
    return true;
  }

  @Override
  public double rate(double seconds) {
    return rate;
  }

  @Override
  public Size size(MediaInfo.Video film) {
    return Size.fit(SIDE, SIDE);
  }

  @Override
  public void run(FrameStream film, double seconds, TrackSink tracks) {
    OwnRows rows = new OwnRows(set(), request, tracks);
    long pictures = 0;
    for (Optional<Frame> frame = film.next(); frame.isPresent(); frame = film.next()) {
      rows.row(pictures / rate, (pictures + 1) / rate, PictureStatistics.of(frame.get()));
      pictures++;
    }
    if (pictures == 0) {
      throw new InputException("film without a picture; " + name + " needs one");
    }
    rows.finish();
  }
}
