/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.evoke.core.InputException;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SharedSoundTest {
  @Test
  void everyReaderHearsAllBlocksInOrder() {
    List<List<Float>> heard = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<Consumer<SignalStream>> readers =
        heard.stream().<Consumer<SignalStream>>map(list -> sound -> collect(sound, list)).toList();
    SharedSound shared = new SharedSound(new Counting(100, Integer.MAX_VALUE));

    List<Double> seconds = new ArrayList<>();
    shared.read(readers, seconds::add);

    for (List<Float> list : heard) {
      assertThat(list).hasSize(100).isSorted();
    }
    assertThat(seconds).hasSize(100).isSorted().last().isEqualTo(10.0);
    assertThat(shared.seconds()).isEqualTo(10);
  }

  @Test
  void aFailureWhileDecodingReachesTheCaller() {
    SharedSound shared = new SharedSound(new Counting(100, 30));
    List<Float> heard = new ArrayList<>();
    assertThatThrownBy(() -> shared.read(List.of(sound -> collect(sound, heard)), s -> {}))
        .isInstanceOf(InputException.class)
        .hasMessage("block 30 is damaged");
    assertThat(heard).hasSize(30);
  }

  @Test
  void theFirstFailingReaderIsNamedAndTheOthersEndFirst() {
    SharedSound shared = new SharedSound(new Counting(100, Integer.MAX_VALUE));
    List<Float> heard = new ArrayList<>();
    Consumer<SignalStream> slow = sound -> collect(sound, heard);
    Consumer<SignalStream> failing =
        sound -> {
          sound.next();
          throw new InputException("too short");
        };
    assertThatThrownBy(() -> shared.read(List.of(slow, failing), s -> {}))
        .isInstanceOf(InputException.class)
        .hasMessage("too short");
    assertThat(heard).hasSize(100);
  }

  @Test
  void decodingStopsWhenNobodyListens() {
    Counting source = new Counting(1_000_000, Integer.MAX_VALUE);
    Consumer<SignalStream> leaving = sound -> sound.next();
    new SharedSound(source).read(List.of(leaving, leaving), s -> {});
    assertThat(source.given).isLessThan(1_000_000);
  }

  private static void collect(SignalStream sound, List<Float> heard) {
    for (Optional<Signal> block = sound.next(); block.isPresent(); block = sound.next()) {
      heard.add(block.get().samples()[0][0]);
    }
  }

  /** Blocks of one sample that count up, ten a second. */
  private static final class Counting implements SignalStream {
    private final int blocks;
    private final int damaged;
    private int given;

    Counting(int blocks, int damaged) {
      this.blocks = blocks;
      this.damaged = damaged;
    }

    @Override
    public int sampleRate() {
      return 10;
    }

    @Override
    public int channels() {
      return 1;
    }

    @Override
    public SampleFormat format() {
      return SampleFormat.FLOAT;
    }

    @Override
    public Optional<Signal> next() {
      if (given == damaged) {
        throw new InputException("block " + given + " is damaged");
      }
      return given == blocks
          ? Optional.empty()
          : Optional.of(Signal.mono(new float[] {given++}, 10));
    }

    @Override
    public void close() {}
  }
}
