/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.util.List;
import java.util.function.DoublePredicate;
import org.evoke.core.FeatureSet;
import org.evoke.core.FrameStream;
import org.evoke.core.MediaInfo;
import org.evoke.media.Size;
import org.evoke.pipeline.feature.PictureSet;
import org.evoke.pipeline.feature.TrackSink;
import org.evoke.pipeline.seeing.Seen;

/**
 * Looks at every picture of a film as far as prediction itself wants to know it: shots and small
 * pictures.
 *
 * @param seen takes what is seen
 * @param goesOn told the time of each picture, answers whether to look further
 */
record LookingSet(Seen seen, DoublePredicate goesOn) implements PictureSet {
  private static final FeatureSet NONE = new FeatureSet("pictures", "1", List.of());

  @Override
  public String name() {
    return NONE.name();
  }

  @Override
  public FeatureSet features() {
    return NONE;
  }

  @Override
  public boolean isSegmented() {
    return true;
  }

  @Override
  public boolean wantsAll() {
    return true;
  }

  @Override
  public double rate(double seconds) {
    throw new IllegalStateException("every picture is wanted, whatever their rate");
  }

  @Override
  public Size size(MediaInfo.Video film) {
    return Seen.size();
  }

  @Override
  public void run(FrameStream film, double seconds, TrackSink tracks) {
    seen.look(film, goesOn);
  }
}
