/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.compare;

import java.util.Optional;
import org.evoke.audio.descriptor.DescriptorSink;
import org.evoke.audio.descriptor.FrameCounts;
import org.evoke.audio.frame.Framing;
import org.evoke.audio.frame.MonoMixer;
import org.evoke.audio.frame.SampleRing;
import org.evoke.audio.pitch.PitchPipeline;
import org.evoke.audio.pitch.PitchSettings;
import org.evoke.core.InputException;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;

/**
 * Computes the low-level descriptors of ComParE 2013 from a stream of blocks and hands on each row
 * as soon as it is known: a few frames after its samples for the levels A and B, up to 30 frames
 * more for the voiced-only level, whose pitch is tracked over time. Memory does not grow with the
 * sound.
 */
public final class CompareDescriptors {
  private final Framing shortFraming;
  private final Framing longFraming;
  private final MonoMixer mixer = new MonoMixer();
  private final SampleRing ring;
  private final SpectralChain spectral;
  private final VoiceChain voice;
  private final PitchPipeline pipeline;
  private final float[] mono;
  private final float[] frame;
  private int shortFrames;
  private int longFrames;

  /**
   * Prepares the descriptors of one sound.
   *
   * @param sampleRate samples per second of all blocks, 8000 to 192000
   * @param sink takes the rows of the levels of {@link CompareLevels}
   * @throws InputException if the rate is out of range
   */
  public CompareDescriptors(int sampleRate, DescriptorSink sink) {
    this(sampleRate, sink, Runtime.getRuntime().availableProcessors() > 1);
  }

  CompareDescriptors(int sampleRate, DescriptorSink sink, boolean secondProcessor) {
    this.shortFraming = new Framing(sampleRate, SpectralChain.FRAME_SECONDS);
    this.longFraming = new Framing(sampleRate, PitchSettings.FRAME_SECONDS);
    this.ring =
        new SampleRing(
            VoiceChain.reachBack(sampleRate) + PitchPipeline.delayHops() * longFraming.hop());
    this.spectral = new SpectralChain(sampleRate, sink);
    this.voice = new VoiceChain(sampleRate, ring, sink);
    this.pipeline =
        new PitchPipeline(longFraming, PitchSettings.COMPARE, voice::addFrame, secondProcessor);
    this.mono = new float[shortFraming.hop()];
    this.frame = new float[shortFraming.length()];
  }

  /**
   * Reads a stream to its end. The stream is not closed.
   *
   * @param sink takes the rows of the levels of {@link CompareLevels}
   * @return how many frames there were
   * @throws InputException if the rate is out of range, a sample is not finite, or the sound is
   *     shorter than one frame of 60 ms
   */
  public static FrameCounts extract(SignalStream signal, DescriptorSink sink) {
    CompareDescriptors descriptors = new CompareDescriptors(signal.sampleRate(), sink);
    Optional<Signal> block = signal.next();
    while (block.isPresent()) {
      descriptors.accept(block.get());
      block = signal.next();
    }
    return descriptors.finish();
  }

  /**
   * Takes the next block of the sound.
   *
   * @throws InputException if a sample is not finite
   */
  public void accept(Signal block) {
    for (int from = 0; from < block.length(); from += mono.length) {
      int length = Math.min(mono.length, block.length() - from);
      mixer.mix(block, from, length, mono);
      ring.append(mono, 0, length);
      takeFrames();
    }
  }

  private void takeFrames() {
    int hop = shortFraming.hop();
    while (shortFraming.frames(ring.end()) > shortFrames) {
      ring.copy((long) shortFrames * hop, shortFraming.length(), frame);
      spectral.addShortFrame(frame);
      shortFrames++;
    }
    while (longFraming.frames(ring.end()) > longFrames) {
      float[] longFrame = pipeline.add(ring, (long) longFrames * hop);
      spectral.addLongFrame(longFrame, longFraming.length());
      longFrames++;
    }
  }

  /**
   * Ends the sound and gives out the remaining rows.
   *
   * @return how many frames there were
   * @throws InputException if the sound is shorter than one frame of 60 ms
   */
  public FrameCounts finish() {
    if (longFrames == 0) {
      throw new InputException(
          "sound has "
              + ring.end()
              + " samples at "
              + shortFraming.sampleRate()
              + " Hz, needs at least "
              + longFraming.length()
              + " (60 ms)");
    }
    spectral.finish();
    pipeline.finish();
    voice.finish();
    int mediumFrames = new Framing(shortFraming.sampleRate(), 0.025).frames(ring.end());
    return new FrameCounts(shortFrames, mediumFrames, longFrames, voice.decidedBeforeEnd());
  }
}
