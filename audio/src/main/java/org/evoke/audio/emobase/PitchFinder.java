/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.emobase;

import org.evoke.audio.frame.Framing;
import org.evoke.audio.pitch.OctaveSpectrum;
import org.evoke.audio.pitch.PitchCandidates;
import org.evoke.audio.pitch.PitchSettings;
import org.evoke.audio.pitch.SubHarmonicSummation;
import org.evoke.audio.spectrum.FrameSpectrum;
import org.evoke.audio.spectrum.Window;

/** Finds the best pitch candidate of frames of 60 ms. */
final class PitchFinder {
  private final FrameSpectrum spectrum;
  private final OctaveSpectrum octaves;
  private final SubHarmonicSummation summation;
  private final PitchCandidates candidates;

  PitchFinder(Framing framing) {
    PitchSettings settings = PitchSettings.EMOBASE;
    spectrum = new FrameSpectrum(framing, Window.gauss(framing.length(), settings.windowSigma()));
    octaves = new OctaveSpectrum(framing, settings.sharpen());
    summation = new SubHarmonicSummation(octaves, settings);
    candidates = new PitchCandidates(settings.candidates());
  }

  /** The candidates of a frame, the best first; valid until the next call. */
  PitchCandidates find(float[] frame) {
    spectrum.analyse(frame);
    summation.find(octaves.convert(spectrum.magnitude()), candidates);
    return candidates;
  }
}
