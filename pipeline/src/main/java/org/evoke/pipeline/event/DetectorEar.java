/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.event;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.evoke.audio.logmel.FrameLogMel;
import org.evoke.core.InputException;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.evoke.core.Tensor;
import org.evoke.core.UnavailableException;
import org.evoke.data.weights.WeightCatalogue;
import org.evoke.data.weights.WeightStore;
import org.evoke.nn.detector.SoundContext;
import org.evoke.nn.detector.SoundRows;
import org.evoke.nn.tagger.SoundTagger;

/**
 * An opened front end: makes what a detector hears out of sounds of any length. May be used by
 * several threads.
 */
public final class DetectorEar implements AutoCloseable {
  private final FrontEnd frontEnd;
  private final Optional<SoundTagger> tagger;

  private DetectorEar(FrontEnd frontEnd, Optional<SoundTagger> tagger) {
    this.frontEnd = frontEnd;
    this.tagger = tagger;
  }

  /**
   * Opens a front end.
   *
   * @param weights where the tagger is, if it needs one
   * @throws UnavailableException when the tagger is not there; says how to get it
   */
  public static DetectorEar open(FrontEnd frontEnd, WeightStore weights) {
    return frontEnd.context().isEmpty()
        ? new DetectorEar(frontEnd, Optional.empty())
        : of(
            frontEnd,
            SoundTagger.open(weights.require(WeightCatalogue.of(frontEnd.context())).file()));
  }

  /** With a tagger, which is taken over. */
  static DetectorEar of(FrontEnd frontEnd, SoundTagger tagger) {
    return new DetectorEar(frontEnd, Optional.of(tagger));
  }

  /** The samples per second that it takes. */
  public int rate() {
    return frontEnd.rate();
  }

  /**
   * What was heard.
   *
   * @param rows of the whole sound
   * @param seconds of the sound
   */
  public record Heard(SoundRows rows, double seconds) {}

  /**
   * Hears a sound to its end.
   *
   * @param sound mono, at {@link #rate}
   * @param listener told the seconds heard so far
   * @return empty when there is no sample
   */
  public Optional<Heard> hear(SignalStream sound, DoubleConsumer listener) {
    FrameLogMel mel = frontEnd.open();
    Listened listened = new Listened(sound, new DetectorEvents.FrameRows(mel), listener);
    SoundContext context = tagger.map(one -> context(one, listened, mel)).orElse(SoundContext.NONE);
    while (listened.next().isPresent()) {
      // what the tagger has left, or all
    }
    return listened.samples == 0
        ? Optional.empty()
        : Optional.of(
            new Heard(new SoundRows(listened.rows.finish(), context), listened.seconds()));
  }

  private static SoundContext context(SoundTagger tagger, SignalStream sound, FrameLogMel mel) {
    Tensor rows = new TaggerContext(tagger).of(sound);
    return new SoundContext(rows, TaggerContext.stepSeconds() / mel.hopSeconds(), 0);
  }

  /**
   * What is heard in samples.
   *
   * @throws InputException when there is none
   */
  public Heard hear(float[] samples) {
    if (samples.length == 0) {
      throw new InputException("sound has no sample, a detector needs at least 1");
    }
    return hear(SignalStream.of(Signal.mono(samples, rate())), seconds -> {}).orElseThrow();
  }

  /** A sound of which the energies are made while it goes by. */
  private static final class Listened implements SignalStream {
    private final SignalStream sound;
    private final DetectorEvents.FrameRows rows;
    private final DoubleConsumer listener;
    private long samples;

    Listened(SignalStream sound, DetectorEvents.FrameRows rows, DoubleConsumer listener) {
      this.sound = sound;
      this.rows = rows;
      this.listener = listener;
    }

    double seconds() {
      return (double) samples / rows.rate();
    }

    @Override
    public int sampleRate() {
      return sound.sampleRate();
    }

    @Override
    public int channels() {
      return sound.channels();
    }

    @Override
    public SampleFormat format() {
      return sound.format();
    }

    @Override
    public Optional<Signal> next() {
      Optional<Signal> block = sound.next();
      block.ifPresent(
          signal -> {
            rows.accept(signal.samples()[0]);
            samples += signal.length();
            listener.accept(seconds());
          });
      return block;
    }

    @Override
    public void close() {
      sound.close();
    }
  }

  @Override
  public void close() {
    tagger.ifPresent(SoundTagger::close);
  }
}
