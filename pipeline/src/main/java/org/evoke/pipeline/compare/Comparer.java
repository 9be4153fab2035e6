/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evoke.core.Progress;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Shot;
import org.evoke.core.Timeline.Track;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.EmotionModel;
import org.evoke.pipeline.Predictor;
import org.evoke.pipeline.compare.Comparison.ShotPair;

/** Compares two cuts or two mixes of one film or piece of music. */
public final class Comparer {
  private final Predictor predictor;
  private final EmotionModel model;
  private final CompareOptions options;

  /**
   * A comparer.
   *
   * @param predictor predicts both versions
   * @param model is asked about both
   */
  public Comparer(Predictor predictor, EmotionModel model, CompareOptions options) {
    this.predictor = predictor;
    this.model = model;
    this.options = options;
  }

  /** Told about the parts of the work, one after the other. */
  @FunctionalInterface
  public interface Listener {
    /** A part of the work begins; its progress goes to what is returned. */
    Progress begins(String work);
  }

  /**
   * Compares two files.
   *
   * @throws org.evoke.core.InputException when one cannot be read or has no sound
   */
  public Comparison compare(Path first, Path second, Listener listener) {
    Answer a = predict(first, listener);
    Answer b = predict(second, listener);
    return compare(a, b, align(first, a, second, b, listener));
  }

  private Answer predict(Path media, Listener listener) {
    return predictor.predict(
        media, List.of(model), options.predict(), listener.begins(media.toString()));
  }

  private Alignment align(Path first, Answer a, Path second, Answer b, Listener listener) {
    Aligner aligner = new Aligner(first, a, second, b);
    if (options.align() == CompareOptions.Align.TIME) {
      return aligner.byTime();
    }
    double total = a.source().seconds() + b.source().seconds();
    Progress progress = listener.begins("finding what belongs together");
    return aligner.byContent(done -> progress.update(Math.min(done, total), total));
  }

  private Comparison compare(Answer a, Answer b, Alignment alignment) {
    List<DifferenceCurve> curves = new ArrayList<>();
    for (Track track : a.timeline().tracks()) {
      Optional<Track> other =
          b.timeline().tracks().stream().filter(t -> t.name().equals(track.name())).findFirst();
      if (track.hasBand() && other.isPresent()) {
        curves.add(
            DifferenceCurve.of(
                a.timeline(), track, b.timeline(), other.get(), alignment, options.correlation()));
      }
    }
    double context = a.models().get(0).contextSeconds();
    ChanceTest test = new ChanceTest(a.timeline(), alignment, context, options.correlation());
    return new Comparison(
        a,
        b,
        alignment,
        options.correlation(),
        curves,
        test.blocks(curves),
        pairs(a.timeline(), b.timeline(), alignment));
  }

  /** The partner of each shot: the one that shares most of its time with it. */
  static List<ShotPair> pairs(Timeline a, Timeline b, Alignment alignment) {
    List<ShotPair> pairs = new ArrayList<>();
    for (int i = 0; i < a.shots().size(); i++) {
      Shot shot = a.shots().get(i);
      int partner = -1;
      double most = 0;
      for (int j = 0; j < b.shots().size(); j++) {
        double shared = shared(shot, b.shots().get(j), alignment);
        if (shared > most) {
          most = shared;
          partner = j;
        }
      }
      pairs.add(new ShotPair(i, shot, partner, most));
    }
    return pairs;
  }

  private static double shared(Shot a, Shot b, Alignment alignment) {
    double seconds = 0;
    for (Stretch stretch : alignment.stretches()) {
      double from = Math.max(Math.max(a.start(), b.start() - stretch.delay()), stretch.first());
      double to =
          Math.min(
              Math.min(a.end(), b.end() - stretch.delay()), stretch.first() + stretch.seconds());
      seconds += Math.max(0, to - from);
    }
    return seconds;
  }
}
