/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.compare;

import org.evoke.audio.contour.Delta;
import org.evoke.audio.contour.MovingAverage;
import org.evoke.audio.descriptor.DescriptorSink;
import org.evoke.audio.frame.FrameMeasures;
import org.evoke.audio.frame.Framing;
import org.evoke.audio.spectrum.AuditoryBands;
import org.evoke.audio.spectrum.Cepstrum;
import org.evoke.audio.spectrum.FrameSpectrum;
import org.evoke.audio.spectrum.MelBank;
import org.evoke.audio.spectrum.SpectralDescriptors;
import org.evoke.audio.spectrum.Window;

/** From frames to the levels A and B and their slopes. One instance per sound. */
final class SpectralChain {
  /** Length of the spectral frames in seconds. */
  static final double FRAME_SECONDS = 0.020;

  private static final float LOWEST_HERTZ = 20;
  private static final float HIGHEST_HERTZ = 8000;
  private static final float SQUARED_FULL_SCALE = 32767f * 32767f;

  private final int frameLength;
  private final FrameSpectrum spectrum;
  private final MelBank bank;
  private final Cepstrum cepstrum;
  private final AuditoryBands auditory;
  private final SpectralDescriptors shape;
  private final float[] mel = new float[CompareLevels.BANDS];
  private final float[] bands = new float[CompareLevels.BANDS];
  private final float[] energy = new float[3];
  private final float[] crossings = new float[1];
  private final float[] row = new float[CompareLevels.B.width()];
  private final MovingAverage smoothA;
  private final MovingAverage smoothB;
  private final Delta deltaA;
  private final Delta deltaB;

  SpectralChain(int sampleRate, DescriptorSink sink) {
    Framing framing = new Framing(sampleRate, FRAME_SECONDS);
    this.frameLength = framing.length();
    this.spectrum = new FrameSpectrum(framing, Window.hamming(frameLength));
    this.bank = new MelBank(framing, CompareLevels.BANDS, LOWEST_HERTZ, HIGHEST_HERTZ);
    this.cepstrum =
        new Cepstrum(CompareLevels.BANDS, 1, CompareLevels.CEPSTRA, SQUARED_FULL_SCALE, 1);
    this.auditory = new AuditoryBands(bank);
    this.shape = new SpectralDescriptors(framing);
    this.deltaA =
        new Delta(
            (frame, stamp, values) -> sink.row(CompareLevels.A_DELTA, frame, stamp, values),
            CompareLevels.A.width());
    this.deltaB =
        new Delta(
            (frame, stamp, values) -> sink.row(CompareLevels.B_DELTA, frame, stamp, values),
            CompareLevels.B.width());
    this.smoothA =
        new MovingAverage(
            (frame, stamp, values) -> {
              sink.row(CompareLevels.A, frame, stamp, values);
              deltaA.add(stamp, values);
            },
            energy.length,
            crossings.length);
    this.smoothB =
        new MovingAverage(
            (frame, stamp, values) -> {
              sink.row(CompareLevels.B, frame, stamp, values);
              deltaB.add(stamp, values);
            },
            row.length);
  }

  /** Takes the next frame of 20 ms. */
  void addShortFrame(float[] frame) {
    spectrum.analyse(frame);
    bank.apply(spectrum.power(), mel);
    auditory.plain(mel, bands);
    energy[0] = AuditoryBands.mean(bands);
    auditory.rasta(mel, bands);
    energy[1] = AuditoryBands.mean(bands);
    energy[2] = FrameMeasures.rms(frame, frameLength);
    System.arraycopy(bands, 0, row, 0, bands.length);
    shape.describe(spectrum.magnitude(), spectrum.power(), row, bands.length);
    cepstrum.apply(mel, row, row.length - cepstrum.size());
    smoothA.add(0, energy, 0);
    smoothB.add(0, row, 0);
  }

  /** Takes the next frame of 60 ms. */
  void addLongFrame(float[] frame, int length) {
    crossings[0] = FrameMeasures.zeroCrossingRate(frame, length);
    smoothA.add(1, crossings, 0);
  }

  /** Ends the sound. */
  void finish() {
    smoothA.finish();
    smoothB.finish();
    deltaA.finish();
    deltaB.finish();
  }
}
