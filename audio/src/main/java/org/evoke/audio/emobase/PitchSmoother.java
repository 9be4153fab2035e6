/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.emobase;

/**
 * Removes isolated voiced frames, fills gaps of one frame and takes out octave spikes of one frame
 * from a pitch contour; also follows its envelope. Each step gives the row of the frame before.
 *
 * <p>Like the reference, it forgets frame 0 (row 0 is unvoiced with voicing 0), and the value of
 * the last frame never comes out.
 */
final class PitchSmoother {
  private static final float VOICED = 0.70f;
  private static final float OCTAVE_DOWN = 1.2f;
  private static final float OCTAVE_UP = 0.8f;

  private float last;
  private float lastVoicing;
  private int onset;
  private int octave;
  private float pitch;
  private float envelope;
  private float voicing;

  /** Takes the best candidate of the next frame, from frame 1 on, and works out a row. */
  void step(float hertz, float candidateVoicing) {
    float next = candidateVoicing > VOICED ? hertz : 0;
    voicing = lastVoicing;
    lastVoicing = candidateVoicing;
    markOnset(next);
    if (next == 0 && onset == 1) {
      last = 0;
    } else if (next > 0 && onset == -1) {
      last = next;
    }
    repairOctave(next);
    emit();
    last = next;
  }

  private void markOnset(float next) {
    if (last == 0 && next > 0) {
      onset = 1;
    }
    if (last > 0 && next == 0 && onset == 0) {
      onset = -1;
    }
    if ((last > 0 && next > 0) || (last == 0 && next == 0)) {
      onset = 0;
    }
  }

  private void repairOctave(float next) {
    float ratio = last > 0 && next > 0 ? last / next : 1;
    boolean halving = ratio > OCTAVE_DOWN;
    boolean doubling = ratio < OCTAVE_UP;
    if ((doubling && octave == -1) || (halving && octave == 1)) {
      last = next;
    }
    if (doubling) {
      octave = 1;
    } else if (halving && onset == 0) {
      octave = -1;
    } else if (!halving) {
      octave = 0;
    }
  }

  private void emit() {
    pitch = last;
    if (pitch > 0) {
      envelope = envelope == 0 ? pitch : 0.75f * envelope + 0.25f * pitch;
    }
  }

  /** {@code F0final} in hertz, 0 where unvoiced. */
  float pitch() {
    return pitch;
  }

  /** {@code F0finEnv} in hertz. */
  float envelope() {
    return envelope;
  }

  /** {@code voicingFinalUnclipped}. */
  float voicing() {
    return voicing;
  }
}
