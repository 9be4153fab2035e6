/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.evoke.audio.compare.CompareDescriptors;
import org.evoke.audio.emobase.EmobaseDescriptors;
import org.evoke.audio.frame.Framing;
import org.evoke.audio.functionals.Contour;
import org.evoke.audio.functionals.Functional;
import org.evoke.audio.loudness.LoudnessMeter;
import org.evoke.audio.pitch.OctaveSpectrum;
import org.evoke.audio.pitch.PitchCandidates;
import org.evoke.audio.pitch.PitchSettings;
import org.evoke.audio.pitch.SubHarmonicSummation;
import org.evoke.audio.prediction.LineSpectralPairs;
import org.evoke.audio.spectrum.FrameSpectrum;
import org.evoke.audio.spectrum.MelBank;
import org.evoke.audio.spectrum.Window;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The stages of the openSMILE sets: frames in microseconds, ten seconds of sound as a whole. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class AudioStages {
  @Param({"16000", "44100"})
  public int sampleRate;

  private Signal sound;
  private float[] frame;
  private FrameSpectrum spectrum;
  private MelBank mel;
  private final float[] bands = new float[26];
  private OctaveSpectrum octaves;
  private SubHarmonicSummation summation;
  private final PitchCandidates candidates =
      new PitchCandidates(PitchSettings.COMPARE.candidates());
  private final LineSpectralPairs pairs = new LineSpectralPairs();
  private final float[] prediction = {-0.9f, 0.3f, -0.2f, 0.1f, -0.1f, 0.05f, 0, 0.02f};
  private final float[] frequencies = new float[LineSpectralPairs.ORDER];
  private float[] samples;
  private final Contour contour = new Contour();

  @Setup
  public void prepare() {
    sound = BenchSound.voice(sampleRate, 1, 10);
    Framing framing = new Framing(sampleRate, PitchSettings.FRAME_SECONDS);
    frame = sound.slice(sampleRate, sampleRate + framing.length()).samples()[0];
    spectrum = new FrameSpectrum(framing, Window.gauss(framing.length(), 0.4));
    spectrum.analyse(frame);
    mel = new MelBank(framing, bands.length, 20, 8000);
    octaves = new OctaveSpectrum(framing, true);
    summation = new SubHarmonicSummation(octaves, PitchSettings.COMPARE);
    samples = sound.slice(0, 12000).samples()[0];
  }

  @Benchmark
  public float[] spectrumOf60ms() {
    spectrum.analyse(frame);
    return spectrum.magnitude();
  }

  @Benchmark
  public float[] melBands() {
    mel.apply(spectrum.power(), bands);
    return bands;
  }

  @Benchmark
  public PitchCandidates pitchCandidates() {
    summation.find(octaves.convert(spectrum.magnitude()), candidates);
    return candidates;
  }

  @Benchmark
  public float[] linePairs() {
    pairs.find(prediction, frequencies, 0);
    return frequencies;
  }

  @Benchmark
  public float allFunctionalsOfTwoMinutes() {
    return allFunctionals(12000);
  }

  @Benchmark
  public float allFunctionalsOfAWindow() {
    return allFunctionals(40);
  }

  private float allFunctionals(int count) {
    contour.load(samples, 0, count);
    float sum = 0;
    for (Functional functional : Functional.values()) {
      sum += functional.of(contour);
    }
    return sum;
  }

  @Benchmark
  public Object emobaseDescriptorsOfTenSeconds() {
    return EmobaseDescriptors.extract(SignalStream.of(sound), (level, number, stamp, values) -> {});
  }

  @Benchmark
  public Object compareDescriptorsOfTenSeconds() {
    return CompareDescriptors.extract(SignalStream.of(sound), (level, number, stamp, values) -> {});
  }

  @Benchmark
  public double loudnessOfTenSeconds() {
    LoudnessMeter meter = new LoudnessMeter(sampleRate, List.of("FC"));
    meter.accept(sound);
    return meter.integrated();
  }
}
