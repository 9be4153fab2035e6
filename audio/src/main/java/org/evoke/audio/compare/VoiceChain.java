/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.compare;

import org.evoke.audio.contour.DriftingDelta;
import org.evoke.audio.contour.VoicedAverage;
import org.evoke.audio.descriptor.DescriptorSink;
import org.evoke.audio.frame.Framing;
import org.evoke.audio.frame.SampleRing;
import org.evoke.audio.pitch.PeriodAnalysis;
import org.evoke.audio.pitch.PitchCandidates;
import org.evoke.audio.pitch.PitchSettings;
import org.evoke.audio.pitch.ViterbiTracker;

/** From pitch candidates to the voiced-only level and its slopes. One instance per sound. */
final class VoiceChain {
  /** Below this root mean square of the windowed frame there is no pitch. */
  private static final double QUIETEST = 0.001;

  private static final int PITCH_COLUMNS = 2;
  private static final int WAITING = 64;

  private final Framing framing;
  private final SampleRing sound;
  private final ViterbiTracker tracker;
  private final PeriodAnalysis periods;
  private final float[] energies = new float[WAITING];
  private final float[] row = new float[CompareLevels.NZ.width()];
  private final float[] voice = new float[PeriodAnalysis.WIDTH];
  private final VoicedAverage smooth;
  private final DriftingDelta delta;
  private int frames;
  private int decidedBeforeEnd = -1;

  /**
   * Prepares a chain.
   *
   * @param sound where the samples are; must reach back {@link #reachBack} samples
   */
  VoiceChain(int sampleRate, SampleRing sound, DescriptorSink sink) {
    this.framing = new Framing(sampleRate, PitchSettings.FRAME_SECONDS);
    this.sound = sound;
    this.tracker = new ViterbiTracker(PitchSettings.COMPARE.candidates(), this::decided);
    this.periods = new PeriodAnalysis(framing, true);
    int width = CompareLevels.NZ.width();
    this.delta =
        new DriftingDelta(
            (frame, stamp, values) -> sink.row(CompareLevels.NZ_DELTA, frame, stamp, values),
            width);
    this.smooth =
        new VoicedAverage(
            (frame, stamp, values) -> {
              sink.row(CompareLevels.NZ, frame, stamp, values);
              if (decidedBeforeEnd <= 0 || frame <= decidedBeforeEnd) {
                delta.add(stamp, values);
              }
            },
            width,
            PITCH_COLUMNS);
  }

  /** How many samples before the end of the newest frame are needed. */
  static int reachBack(int sampleRate) {
    Framing framing = new Framing(sampleRate, PitchSettings.FRAME_SECONDS);
    PeriodAnalysis periods = new PeriodAnalysis(framing, true);
    return (ViterbiTracker.LONGEST_DELAY + 2) * framing.hop()
        + framing.length()
        + periods.reachBack();
  }

  /**
   * Takes the next frame.
   *
   * @param energy root mean square of the frame after its window
   */
  void addFrame(PitchCandidates candidates, float energy) {
    energies[frames % WAITING] = energy;
    frames++;
    tracker.add(candidates);
  }

  private void decided(int frame, float hertz, float voicing) {
    boolean audible = energies[frame % WAITING] > QUIETEST;
    row[0] = audible ? hertz : 0;
    row[1] = audible ? voicing : 0;
    periods.analyse((long) frame * framing.hop(), row[0], sound, voice);
    System.arraycopy(voice, 0, row, PITCH_COLUMNS, voice.length);
    smooth.add(row);
  }

  /** Frames decided before the end was known; valid after {@link #finish}. */
  int decidedBeforeEnd() {
    return decidedBeforeEnd;
  }

  /** Ends the sound. */
  void finish() {
    decidedBeforeEnd = tracker.decided();
    smooth.markEnd();
    tracker.finish();
    smooth.finish();
    delta.finish(frames == 0 ? 0 : frames + 3, frames - 1);
  }
}
