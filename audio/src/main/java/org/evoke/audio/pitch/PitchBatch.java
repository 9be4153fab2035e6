/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.pitch;

import java.util.stream.IntStream;
import org.evoke.audio.frame.FrameMeasures;
import org.evoke.audio.frame.Framing;
import org.evoke.audio.frame.SampleRing;
import org.evoke.audio.spectrum.FrameSpectrum;
import org.evoke.audio.spectrum.Window;

/**
 * A few consecutive frames of 60 ms whose pitch candidates are found together. What one frame gives
 * does not depend on any other, so batches may be analysed on any thread.
 */
final class PitchBatch {
  /** Most frames of a batch. */
  static final int FRAMES = 16;

  private final Framing framing;
  private final FrameSpectrum spectrum;
  private final OctaveSpectrum octaves;
  private final SubHarmonicSummation summation;
  private final float[][] frames;
  private final float[] energies = new float[FRAMES];
  private final PitchCandidates[] candidates;
  private int count;

  PitchBatch(Framing framing, PitchSettings settings) {
    this.framing = framing;
    this.spectrum =
        new FrameSpectrum(framing, Window.gauss(framing.length(), settings.windowSigma()));
    this.octaves = new OctaveSpectrum(framing, settings.sharpen());
    this.summation = new SubHarmonicSummation(octaves, settings);
    this.frames = new float[FRAMES][framing.length()];
    this.candidates =
        IntStream.range(0, FRAMES)
            .mapToObj(k -> new PitchCandidates(settings.candidates()))
            .toArray(PitchCandidates[]::new);
  }

  /** Number of frames. */
  int count() {
    return count;
  }

  boolean isFull() {
    return count == FRAMES;
  }

  void clear() {
    count = 0;
  }

  /** Adds the frame that starts at a sample. */
  void add(SampleRing sound, long start) {
    sound.copy(start, framing.length(), frames[count++]);
  }

  /** The samples of a frame. */
  float[] frame(int number) {
    return frames[number];
  }

  /** Finds the candidates of all frames. */
  void analyse() {
    for (int k = 0; k < count; k++) {
      spectrum.analyse(frames[k]);
      energies[k] = FrameMeasures.rms(spectrum.windowed(), framing.length());
      summation.find(octaves.convert(spectrum.magnitude()), candidates[k]);
    }
  }

  /** Candidates of a frame; valid after {@link #analyse}. */
  PitchCandidates candidates(int number) {
    return candidates[number];
  }

  /** Root mean square of a frame after its window; valid after {@link #analyse}. */
  float energy(int number) {
    return energies[number];
  }
}
