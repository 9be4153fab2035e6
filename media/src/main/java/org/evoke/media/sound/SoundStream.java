/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.sound;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.evoke.core.Gap;
import org.evoke.core.InputException;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.evoke.media.libav.Container;

/**
 * The sound of a file, block by block: decoded, mixed, put in its place in time, resampled.
 *
 * <p>A later start than the pictures', and a gap in the time stamps, are filled with silence where
 * they are longer than {@link Placement#TOLERANCE_SECONDS}. A sample rate that changes on the way
 * is resampled to the first; a number of channels that changes is an error unless a mix is asked
 * for. Samples that are not finite are passed on as they are.
 */
public final class SoundStream implements SignalStream {
  private static final int BLOCK = 1 << 14;
  private static final List<String> STEREO = List.of("FL", "FR");

  private final SoundSource source;
  private final OptionalInt outputs;
  private final int sampleRate;
  private final int channels;
  private final SampleFormat format;
  private final SampleBuffer ready;

  private Resampler resampler;
  private List<String> mixedNames = List.of();
  private MixMatrix mix;
  private boolean ended;
  private boolean closed;

  /**
   * What a stream shall be like.
   *
   * @param sampleRate samples per second; empty for the stored rate
   * @param outputs 1 or 2 for a mix to mono or stereo; empty for the stored channels
   */
  public record Form(OptionalInt sampleRate, OptionalInt outputs) {}

  private SoundStream(SoundSource source, Form form) {
    this.source = source;
    outputs = form.outputs();
    sampleRate = form.sampleRate().orElse(source.frameRate());
    channels = outputs.orElse(source.channels());
    format = sampleRate == source.frameRate() ? source.format() : SampleFormat.FLOAT;
    ready = new SampleBuffer(channels);
    source.attach(this);
  }

  /**
   * Decodes up to the first frame.
   *
   * @param container an open file, which is closed with the last of the streams, or when this fails
   * @param forms of the streams, at least one
   * @return streams over one decoder, for one thread: what one has not read yet waits in memory
   */
  public static List<SoundStream> open(Container container, List<Form> forms) {
    SoundSource source = new SoundSource(container);
    return forms.stream().map(form -> new SoundStream(source, form)).toList();
  }

  @Override
  public int sampleRate() {
    return sampleRate;
  }

  @Override
  public int channels() {
    return channels;
  }

  @Override
  public SampleFormat format() {
    return format;
  }

  @Override
  public Optional<Signal> next() {
    if (closed) {
      throw new IllegalStateException("the sound of " + source.file() + " is closed");
    }
    while (ready.length() < BLOCK && !ended) {
      if (!source.advance()) {
        finishResampler();
        ended = true;
      }
    }
    if (ready.length() == 0) {
      return Optional.empty();
    }
    return Optional.of(new Signal(ready.take(), sampleRate, format));
  }

  /** Takes silence. */
  void hearSilence(int length) {
    deliver(new float[channels][length], length);
  }

  /** Takes samples of channels of these names. */
  void hear(float[][] samples, List<String> names, int length) {
    deliver(mixed(samples, names, length), length);
  }

  private float[][] mixed(float[][] samples, List<String> names, int length) {
    if (outputs.isEmpty()) {
      if (samples.length != channels) {
        throw new InputException(
            source.file()
                + " changes from "
                + channels
                + " to "
                + samples.length
                + " channels on the way; ask for mono or stereo");
      }
      return samples;
    }
    if (!names.equals(mixedNames)) {
      mixedNames = names;
      boolean asIs = channels == 1 ? names.size() == 1 : names.equals(STEREO);
      mix = asIs ? null : MixMatrix.of(names, channels);
    }
    return mix == null ? samples : mix.mix(samples, length);
  }

  private void deliver(float[][] samples, int length) {
    if (source.frameRate() == sampleRate) {
      ready.append(samples, length);
      return;
    }
    if (resampler == null) {
      resampler = new Resampler(channels, source.frameRate(), sampleRate);
    }
    float[][] resampled = resampler.push(samples, length);
    ready.append(resampled, resampled[0].length);
  }

  /** What comes next has another rate, or nothing comes. */
  void finishResampler() {
    if (resampler != null) {
      float[][] rest = resampler.finish();
      ready.append(rest, rest[0].length);
      resampler.close();
      resampler = null;
    }
  }

  @Override
  public List<Gap> gaps() {
    return source.gaps();
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (resampler != null) {
      resampler.close();
    }
    source.release(this);
  }
}
