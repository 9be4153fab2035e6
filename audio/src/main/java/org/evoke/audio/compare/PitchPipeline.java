/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.compare;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.evoke.audio.frame.Framing;
import org.evoke.audio.frame.SampleRing;
import org.evoke.audio.pitch.PitchSettings;

/**
 * Feeds the voice chain with pitch candidates that are found in batches, on another processor where
 * there is one: while one batch is analysed there, the caller tracks the batch before it. The order
 * of rows and all values are the same with one thread.
 */
final class PitchPipeline {
  private final VoiceChain voice;
  private final boolean secondProcessor;
  private PitchBatch filling;
  private PitchBatch running;
  private ForkJoinTask<?> task;

  PitchPipeline(Framing framing, VoiceChain voice, boolean secondProcessor) {
    this.voice = voice;
    this.secondProcessor = secondProcessor;
    this.filling = new PitchBatch(framing, PitchSettings.COMPARE);
    this.running = new PitchBatch(framing, PitchSettings.COMPARE);
  }

  /** Hops that the chain may lag behind the newest frame. */
  static int delayHops() {
    return 2 * PitchBatch.FRAMES;
  }

  /** Takes the next frame and returns its samples, valid until the next call. */
  float[] add(SampleRing sound, long start) {
    if (filling.isFull()) {
      turnOver();
    }
    filling.add(sound, start);
    return filling.frame(filling.count() - 1);
  }

  /** Hands on all frames that are left. */
  void finish() {
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
      voice.addFrame(done.candidates(k), done.energy(k));
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
}
