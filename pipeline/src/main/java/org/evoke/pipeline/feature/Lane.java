/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.evoke.core.Frame;
import org.evoke.core.FrameStream;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;

/**
 * One form in which a file is decoded, and those who read it. Only the decoding thread uses it,
 * except for what {@link #readers} gives.
 *
 * @param <T> blocks of sound, or pictures
 */
final class Lane<T> {
  private final Supplier<Optional<T>> source;
  private final Clock<T> clock;
  private final List<HandOver<T>> handOvers = new ArrayList<>();
  private final List<Runnable> readers = new ArrayList<>();
  private double seconds;
  private boolean ended;

  /** How far a medium has come with a part. */
  @FunctionalInterface
  private interface Clock<T> {
    double after(T part, double seconds);
  }

  private Lane(Supplier<Optional<T>> source, Clock<T> clock) {
    this.source = source;
    this.clock = clock;
  }

  /** Sound for several readers; it is not closed. */
  static Lane<Signal> of(SignalStream sound, List<Consumer<SignalStream>> readers) {
    Lane<Signal> lane =
        new Lane<>(
            sound::next,
            (block, seconds) -> seconds + (double) block.length() / sound.sampleRate());
    readers.forEach(reader -> lane.add(blocks -> reader.accept(new Blocks(sound, blocks))));
    return lane;
  }

  /** So many pictures a second for several readers; they are not closed. */
  static Lane<Frame> of(FrameStream film, double rate, List<Consumer<FrameStream>> readers) {
    Lane<Frame> lane = new Lane<>(film::next, (frame, seconds) -> seconds + 1 / rate);
    readers.forEach(reader -> lane.add(frames -> reader.accept(new Pictures(frames))));
    return lane;
  }

  /** Every picture for several readers; they are not closed. */
  static Lane<Frame> ofAll(FrameStream film, List<Consumer<FrameStream>> readers) {
    Lane<Frame> lane = new Lane<>(film::next, (frame, seconds) -> frame.seconds());
    readers.forEach(reader -> lane.add(frames -> reader.accept(new Pictures(frames))));
    return lane;
  }

  private void add(Consumer<HandOver<T>> reader) {
    HandOver<T> parts = new HandOver<>();
    handOvers.add(parts);
    readers.add(
        () -> {
          try (parts) {
            reader.accept(parts);
          }
        });
  }

  /** What the threads of the readers do. */
  List<Runnable> readers() {
    return readers;
  }

  /** Whether more is to be decoded. */
  boolean isLive() {
    return !ended && handOvers.stream().anyMatch(HandOver::isWanted);
  }

  /** How far it has been decoded. */
  double seconds() {
    return seconds;
  }

  /** Decodes the next part and hands it to all readers. */
  void advance() {
    Optional<T> part = source.get();
    if (part.isEmpty()) {
      end();
      return;
    }
    handOvers.forEach(handOver -> handOver.put(part.get()));
    seconds = clock.after(part.get(), seconds);
  }

  /** Nothing follows. */
  void end() {
    ended = true;
    handOvers.forEach(HandOver::end);
  }

  /** Nothing follows because decoding failed. */
  void fail(RuntimeException failure) {
    ended = true;
    handOvers.forEach(handOver -> handOver.fail(failure));
  }

  /** Nobody reads any more. */
  void close() {
    handOvers.forEach(HandOver::close);
  }

  /** Blocks like those of a sound. */
  private record Blocks(SignalStream like, HandOver<Signal> blocks) implements SignalStream {
    @Override
    public int sampleRate() {
      return like.sampleRate();
    }

    @Override
    public int channels() {
      return like.channels();
    }

    @Override
    public SampleFormat format() {
      return like.format();
    }

    @Override
    public Optional<Signal> next() {
      return blocks.next();
    }

    @Override
    public void close() {
      blocks.close();
    }
  }

  private record Pictures(HandOver<Frame> frames) implements FrameStream {
    @Override
    public Optional<Frame> next() {
      return frames.next();
    }

    @Override
    public void close() {
      frames.close();
    }
  }
}
