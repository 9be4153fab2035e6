/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.evoke.core.InputException;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Shot;
import org.evoke.data.digest.Sha256;
import org.evoke.pipeline.feature.ExtractableSet;
import org.evoke.pipeline.feature.MediaPass;
import org.evoke.pipeline.feature.PictureSet;
import org.evoke.pipeline.hearing.Heard;
import org.evoke.pipeline.seeing.Seen;
import org.evoke.pipeline.seeing.Seen.Wish;
import org.evoke.pipeline.seeing.SmallPicture;

/**
 * What another thread does while the sound is heard: the digest of the file, and the pass over its
 * pictures. Closing it before the end stops that work and waits until it has stopped.
 */
final class PicturePass implements AutoCloseable {
  /** More pictures of shots would make reports large. */
  private static final int MOST_SHOT_PICTURES = 48;

  /** Far enough into a shot to be past a fade, in seconds, but at most a third of the shot. */
  private static final double INTO_SHOT_SECONDS = 2;

  private final AtomicBoolean stopped = new AtomicBoolean();
  private volatile boolean whole = true;
  private volatile List<String> gaps = List.of();
  private final CompletableFuture<String> digest;
  private final CompletableFuture<Optional<Seen>> seen;

  private PicturePass(
      Subject subject,
      boolean film,
      Optional<String> known,
      TrackSpool spool,
      JointProgress progress) {
    // Threads of their own: the common pool may have none to spare.
    digest =
        known
            .map(CompletableFuture::completedFuture)
            .orElseGet(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> Sha256.hex(subject.media(), () -> !stopped.get()), PicturePass::run));
    seen =
        film
            ? CompletableFuture.supplyAsync(
                () -> Optional.of(look(subject, spool, progress)), PicturePass::run)
            : CompletableFuture.completedFuture(Optional.empty());
  }

  private static void run(Runnable work) {
    Thread thread = new Thread(work, "evoke-pictures");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Begins the work on a file.
   *
   * @param film whether its pictures are looked at
   * @param known digest of the file, where it is known
   * @param spool feature sets, of which those of sound are left out
   */
  static PicturePass start(
      Subject subject,
      boolean film,
      Optional<String> known,
      TrackSpool spool,
      JointProgress progress) {
    return new PicturePass(subject, film, known, spool, progress);
  }

  private Seen look(Subject subject, TrackSpool spool, JointProgress progress) {
    Seen seeing = new Seen(subject.media());
    List<ExtractableSet> all = new ArrayList<>();
    all.add(new LookingSet(seeing, seconds -> !stopped.get()));
    spool.missing().stream().filter(PictureSet.class::isInstance).forEach(all::add);
    MediaPass pass = new MediaPass(subject.media(), subject.info(), spool::sink);
    try {
      whole = pass.run(all, part -> report(progress, part * subject.statedSeconds())).isEmpty();
      gaps = pass.gaps();
      pass.failure().ifPresent(seeing::fail);
    } catch (InputException e) {
      if (all.size() > 1) {
        throw Heard.named(subject.media(), e);
      }
      whole = false;
      seeing.fail(e.getMessage());
    }
    return seeing;
  }

  private void report(JointProgress progress, double seconds) {
    if (stopped.get()) {
      throw new CancellationException("nobody waits for the pictures any more");
    }
    progress.seen(seconds);
  }

  /** Digest of the file, 64 hexadecimal digits. */
  String sha256() {
    return result(digest);
  }

  /** When the last picture ends; 0 without pictures. */
  double seconds() {
    return result(seen).map(Seen::seconds).orElse(0.0);
  }

  /** The shots, none without pictures. To be asked once. */
  List<Shot> shots(double seconds) {
    return result(seen).map(film -> film.shots(seconds)).orElse(List.of());
  }

  /** Whether all of the pictures that are wanted were seen. */
  boolean isWhole() {
    return result(seen).isEmpty() || whole;
  }

  /** Where no pictures could be decoded on the way, in words. */
  List<String> gaps() {
    return result(seen).isEmpty() ? List.of() : gaps;
  }

  /** Why the pass over the pictures ended early, where it did. */
  Optional<String> failure() {
    return result(seen).flatMap(Seen::failure);
  }

  /** Pictures of the moments and shots of a timeline. */
  Pictures pictures(Timeline timeline) {
    Optional<Seen> film = result(seen);
    if (film.isEmpty()) {
      return Pictures.NONE;
    }
    List<Wish> wishes = new ArrayList<>();
    timeline.moments().forEach(moment -> wishes.add(wish(moment.seconds())));
    List<Integer> chosen = chosenShots(timeline.shots().size());
    chosen.forEach(shot -> wishes.add(wish(timeline.shots().get(shot))));
    Map<Integer, SmallPicture> found = film.get().pictures(wishes);
    Map<Integer, SmallPicture> moments = new TreeMap<>();
    Map<Integer, SmallPicture> shots = new TreeMap<>();
    int momentCount = timeline.moments().size();
    found.forEach(
        (index, picture) -> {
          if (index < momentCount) {
            moments.put(index, picture);
          } else {
            shots.put(chosen.get(index - momentCount), picture);
          }
        });
    return new Pictures(moments, shots);
  }

  private static Wish wish(double seconds) {
    return new Wish(seconds, 0, Double.POSITIVE_INFINITY);
  }

  private static Wish wish(Shot shot) {
    double into = Math.min(INTO_SHOT_SECONDS, (shot.end() - shot.start()) / 3);
    return new Wish(shot.start() + into, shot.start(), shot.end());
  }

  private static List<Integer> chosenShots(int count) {
    List<Integer> chosen = new ArrayList<>();
    int most = Math.min(count, MOST_SHOT_PICTURES);
    for (int i = 0; i < most; i++) {
      chosen.add((int) ((long) i * count / most));
    }
    return chosen;
  }

  private static <T> T result(CompletableFuture<T> work) {
    try {
      return work.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    stopped.set(true);
    CompletableFuture.allOf(digest, seen).handle((done, failure) -> null).join();
  }
}
