/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.seeing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import org.evoke.core.Frame;
import org.evoke.core.FrameStream;
import org.evoke.core.InputException;
import org.evoke.core.Timeline.Shot;
import org.evoke.media.FrameRequest;
import org.evoke.media.MediaFile;
import org.evoke.media.Sampling;
import org.evoke.media.ShotDetector;
import org.evoke.media.Size;

/** What one pass over the pictures of a film gives. Not safe for use by several threads. */
public final class Seen {
  private static final Size SMALL = Size.fit(160, 90);

  /** A stored picture this near to a wanted time is as good as the one there. */
  private static final double NEAR_SECONDS = 0.5;

  private final Path media;
  private final ShotDetector detector = new ShotDetector();
  private final PictureStore store = new PictureStore();
  private double lastSeconds;
  private double frameSeconds;
  private Optional<String> failure = Optional.empty();

  /** Nothing seen yet of a film. */
  public Seen(Path media) {
    this.media = media;
  }

  /** How large it wants the pictures. */
  public static Size size() {
    return SMALL;
  }

  /**
   * Looks at every picture of a film.
   *
   * @param goesOn told the time of each picture, answers whether to look further
   */
  public void look(FrameStream film, DoublePredicate goesOn) {
    Optional<Frame> frame = film.next();
    while (frame.isPresent() && goesOn.test(frame.get().seconds())) {
      look(frame.get());
      frame = film.next();
    }
  }

  /** The film cannot be decoded further; what came before is kept. */
  public void fail(String reason) {
    failure = Optional.of(reason);
  }

  private void look(Frame frame) {
    detector.accept(frame);
    store.accept(frame);
    frameSeconds = Math.max(0, Math.min(1, frame.seconds() - lastSeconds));
    lastSeconds = frame.seconds();
  }

  /** When the last picture ends, as far as that can be told. */
  public double seconds() {
    return lastSeconds + frameSeconds;
  }

  /** Why the pass ended early, where it did. */
  public Optional<String> failure() {
    return failure;
  }

  /**
   * The shots; to be asked once.
   *
   * @param seconds end of the last shot
   */
  public List<Shot> shots(double seconds) {
    return detector.finish(seconds);
  }

  /**
   * A picture that is wanted.
   *
   * @param seconds the best time for it
   * @param from no earlier than this
   * @param to before this
   */
  public record Wish(double seconds, double from, double to) {}

  /**
   * Pictures for wishes, by their index. Those that were not kept while the film passed are sought
   * in the file; what cannot be found is left out.
   */
  public Map<Integer, SmallPicture> pictures(List<Wish> wishes) {
    Map<Integer, SmallPicture> pictures = new TreeMap<>();
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < wishes.size(); i++) {
      Wish wish = wishes.get(i);
      Optional<SmallPicture> stored =
          store
              .nearest(wish.seconds(), wish.from(), wish.to())
              .filter(picture -> Math.abs(picture.seconds() - wish.seconds()) <= NEAR_SECONDS);
      if (stored.isPresent()) {
        pictures.put(i, stored.get());
      } else {
        missing.add(i);
      }
    }
    if (!missing.isEmpty() && failure.isEmpty()) {
      seek(wishes, missing, pictures);
    }
    return pictures;
  }

  private void seek(List<Wish> wishes, List<Integer> missing, Map<Integer, SmallPicture> pictures) {
    List<Integer> ordered =
        missing.stream()
            .sorted((a, b) -> Double.compare(wishes.get(a).seconds(), wishes.get(b).seconds()))
            .toList();
    double[] times = ordered.stream().mapToDouble(i -> wishes.get(i).seconds()).toArray();
    try (FrameStream film =
        MediaFile.openFrames(media, new FrameRequest(Sampling.times(times), SMALL))) {
      for (int wish : ordered) {
        film.next().ifPresent(frame -> pictures.put(wish, SmallPicture.of(frame)));
      }
    } catch (InputException e) {
      failure = Optional.of(e.getMessage());
    }
  }
}
