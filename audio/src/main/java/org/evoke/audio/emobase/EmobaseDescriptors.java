/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.emobase;

import java.util.Optional;
import org.evoke.audio.contour.Delta;
import org.evoke.audio.contour.MovingAverage;
import org.evoke.audio.descriptor.DescriptorLevel;
import org.evoke.audio.descriptor.DescriptorSink;
import org.evoke.audio.descriptor.FrameCounts;
import org.evoke.audio.frame.Framing;
import org.evoke.audio.frame.MonoMixer;
import org.evoke.audio.frame.SampleRing;
import org.evoke.audio.pitch.PeriodAnalysis;
import org.evoke.audio.pitch.PitchCandidates;
import org.evoke.audio.pitch.PitchPipeline;
import org.evoke.audio.pitch.PitchSettings;
import org.evoke.core.InputException;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;

/**
 * Computes the levels of emobase2010 ({@link EmobaseLevels}) while the sound streams by, in memory
 * that does not depend on its length.
 *
 * <p>With N complete frames of 60 ms, {@code lld} and {@code lld2} have N rows, their deltas N + 2,
 * and {@code F0final} N - 1.
 */
public final class EmobaseDescriptors {
  private static final int JITTER_WIDTH = 3;

  /** The pitch smoother forgets the first frame. */
  private static final int LEAST_FRAMES = 2;

  private final DescriptorSink sink;
  private final MonoMixer mixer = new MonoMixer();
  private final Framing shortFraming;
  private final Framing longFraming;
  private final SampleRing samples;
  private final float[] mono;
  private final float[] frame;
  private final ShortFrameDescriptors shortFrames;
  private final PitchPipeline pitch;
  private final PitchSmoother smoother = new PitchSmoother();
  private final PeriodAnalysis periods;
  private final MovingAverage lld;
  private final MovingAverage lld2;
  private final Delta lldDelta;
  private final Delta lld2Delta;
  private final float[] shortRow = new float[ShortFrameDescriptors.WIDTH];
  private final float[] pitchRow = new float[2];
  private final float[] f0Row = new float[1];
  private final float[] periodRow = new float[PeriodAnalysis.WIDTH];
  private int nextShort;
  private int nextLong;
  private int tracked;

  private EmobaseDescriptors(int sampleRate, DescriptorSink sink, boolean secondProcessor) {
    this.sink = sink;
    shortFraming = new Framing(sampleRate, ShortFrameDescriptors.FRAME_SECONDS);
    longFraming = new Framing(sampleRate, PitchSettings.FRAME_SECONDS);
    mono = new float[longFraming.length()];
    frame = new float[shortFraming.length()];
    shortFrames = new ShortFrameDescriptors(shortFraming);
    pitch =
        new PitchPipeline(
            longFraming,
            PitchSettings.EMOBASE,
            (candidates, energy) -> track(candidates),
            secondProcessor);
    periods = new PeriodAnalysis(longFraming, false);
    samples =
        new SampleRing(
            periods.reachBack()
                + 3 * longFraming.length()
                + PitchPipeline.delayHops() * longFraming.hop());
    lldDelta = delta(EmobaseLevels.LLD_DELTA);
    lld2Delta = delta(EmobaseLevels.LLD2_DELTA);
    lld = average(EmobaseLevels.LLD, lldDelta, ShortFrameDescriptors.WIDTH, pitchRow.length);
    lld2 = average(EmobaseLevels.LLD2, lld2Delta, f0Row.length, JITTER_WIDTH);
  }

  /**
   * Reads a stream to its end. The stream is not closed.
   *
   * @param sink takes the rows of the levels of {@link EmobaseLevels}
   * @return how many frames there were
   * @throws InputException if the rate is out of range, a sample is not finite, or the sound is
   *     shorter than two frames of 60 ms, 10 ms apart
   */
  public static FrameCounts extract(SignalStream signal, DescriptorSink sink) {
    return extract(signal, sink, Runtime.getRuntime().availableProcessors() > 1);
  }

  static FrameCounts extract(SignalStream signal, DescriptorSink sink, boolean secondProcessor) {
    EmobaseDescriptors descriptors =
        new EmobaseDescriptors(signal.sampleRate(), sink, secondProcessor);
    Optional<Signal> block = signal.next();
    while (block.isPresent()) {
      descriptors.accept(block.get());
      block = signal.next();
    }
    return descriptors.finish();
  }

  private Delta delta(DescriptorLevel level) {
    return new Delta(
        (number, stamp, values) -> sink.row(level, number, stamp, values), level.width());
  }

  private MovingAverage average(DescriptorLevel level, Delta delta, int... widths) {
    return new MovingAverage(
        (number, stamp, values) -> {
          sink.row(level, number, stamp, values);
          delta.add(stamp, values);
        },
        widths);
  }

  private void accept(Signal block) {
    for (int from = 0; from < block.length(); from += mono.length) {
      int length = Math.min(mono.length, block.length() - from);
      mixer.mix(block, from, length, mono);
      samples.append(mono, 0, length);
      describeFrames();
    }
  }

  private void describeFrames() {
    while (nextShort < shortFraming.frames(samples.end())) {
      samples.copy((long) nextShort * shortFraming.hop(), shortFraming.length(), frame);
      shortFrames.describe(frame, shortRow);
      lld.add(0, shortRow, 0);
      nextShort++;
    }
    while (nextLong < longFraming.frames(samples.end())) {
      pitch.add(samples, (long) nextLong * longFraming.hop());
      nextLong++;
    }
  }

  /** The smoother gives the row of the frame before, whose periods are sought in this frame. */
  private void track(PitchCandidates candidates) {
    int number = tracked++;
    if (number == 0) {
      return;
    }
    smoother.step(candidates.hertz(0), candidates.voicing(0));
    pitchRow[0] = smoother.envelope();
    pitchRow[1] = smoother.voicing();
    lld.add(1, pitchRow, 0);
    f0Row[0] = smoother.pitch();
    sink.row(EmobaseLevels.F0, number - 1, number - 1, f0Row);
    periods.analyse((long) number * longFraming.hop(), f0Row[0], samples, periodRow);
    lld2.add(0, f0Row, 0);
    lld2.add(1, periodRow, 0);
  }

  private FrameCounts finish() {
    if (nextLong < LEAST_FRAMES) {
      throw new InputException(
          "sound has "
              + samples.end()
              + " samples at "
              + longFraming.sampleRate()
              + " Hz, needs at least "
              + (longFraming.length() + (LEAST_FRAMES - 1) * longFraming.hop())
              + " (70 ms)");
    }
    pitch.finish();
    lld.finish();
    lldDelta.finish();
    lld2.finish();
    lld2Delta.finish();
    return new FrameCounts(0, nextShort, nextLong, 0);
  }
}
