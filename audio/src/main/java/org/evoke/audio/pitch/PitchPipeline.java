/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.pitch;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.evoke.audio.frame.Framing;
import org.evoke.audio.frame.SampleRing;

/**
 * Finds pitch candidates in batches of frames, on another processor where there is one: while one
 * batch is analysed there, the caller tracks the batch before it. The order of frames and all
 * values are the same with one thread.
 */
public final class PitchPipeline {
  private final Tracker tracker;
  private final boolean secondProcessor;
  private PitchBatch filling;
  private PitchBatch running;
  private ForkJoinTask<?> task;

  /**
   * Prepares the search.
   *
   * @param framing the frames of 60 ms
   * @param tracker takes what was found, frame by frame in order, on the caller's thread
   * @param secondProcessor whether another thread may be used
   */
  public PitchPipeline(
      Framing framing, PitchSettings settings, Tracker tracker, boolean secondProcessor) {
    this.tracker = tracker;
    this.secondProcessor = secondProcessor;
    this.filling = new PitchBatch(framing, settings);
    this.running = new PitchBatch(framing, settings);
  }

  /** Hops that the tracker may lag behind the newest frame. */
  public static int delayHops() {
    return 2 * PitchBatch.FRAMES;
  }

  /** Takes the next frame and returns its samples, valid until the next call. */
  public float[] add(SampleRing sound, long start) {
    if (filling.isFull()) {
      turnOver();
    }
    filling.add(sound, start);
    return filling.frame(filling.count() - 1);
  }

  /** Hands on all frames that are left. */
  public void finish() {
    turnOver();
    turnOver();
  }

  /** Starts the analysis of the batch that was filled, and tracks the one before. */
  private void turnOver() {
    if (task != null) {
      task.join();
    }
    PitchBatch done = running;
    running = filling;
    filling = done;
    start(running);
    for (int k = 0; k < done.count(); k++) {
      tracker.frame(done.candidates(k), done.energy(k));
    }
    done.clear();
  }

  private void start(PitchBatch batch) {
    if (secondProcessor) {
      task = ForkJoinPool.commonPool().submit(batch::analyse);
    } else {
      batch.analyse();
    }
  }

  /** Takes the candidates of consecutive frames. */
  @FunctionalInterface
  public interface Tracker {
    /**
     * Takes the next frame.
     *
     * @param candidates valid during the call
     * @param energy root mean square of the frame after its window
     */
    void frame(PitchCandidates candidates, float energy);
  }
}
