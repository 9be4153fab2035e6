/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.evoke.core.Frame;
import org.evoke.core.FrameStream;
import org.evoke.core.InputException;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SharedReadingTest {
  @Test
  void everyReaderHearsAllBlocksInOrder() {
    List<List<Float>> heard = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<Consumer<SignalStream>> readers =
        heard.stream().<Consumer<SignalStream>>map(list -> sound -> collect(sound, list)).toList();
    SharedReading shared = reading(Lane.of(new Counting(100, Integer.MAX_VALUE), readers));

    List<Double> seconds = new ArrayList<>();
    shared.read(seconds::add);

    for (List<Float> list : heard) {
      assertThat(list).hasSize(100).isSorted();
    }
    assertThat(seconds).isSorted().hasSizeBetween(100, 101);
    assertThat(shared.seconds()).isCloseTo(10, within(1e-9));
    assertThat(shared.failure()).isEmpty();
  }

  @Test
  void formsAdvanceInStep() {
    List<Float> fast = new ArrayList<>();
    List<Double> slow = new ArrayList<>();
    FrameStream film = new Counted(20);
    reading(
            Lane.of(new Counting(100, Integer.MAX_VALUE), List.of(sound -> collect(sound, fast))),
            Lane.of(
                film,
                2,
                List.of(pictures -> pictures.next().ifPresent(frame -> slow.add(frame.seconds())))))
        .read(seconds -> {});
    assertThat(fast).hasSize(100);
    assertThat(slow).containsExactly(0.0);
  }

  @Test
  void aFailureOnTheWayKeepsWhatCame() {
    List<Float> heard = new ArrayList<>();
    SharedReading shared =
        reading(Lane.of(new Counting(100, 30), List.of(sound -> collect(sound, heard))));
    shared.read(s -> {});
    assertThat(heard).hasSize(30);
    assertThat(shared.failure())
        .get()
        .extracting(Throwable::getMessage)
        .isEqualTo("block 30 is damaged");
    assertThat(shared.seconds()).isCloseTo(3, within(1e-9));
  }

  @Test
  void aFailureAtTheStartReachesTheCaller() {
    List<Float> heard = new ArrayList<>();
    SharedReading shared =
        reading(Lane.of(new Counting(100, 0), List.of(sound -> collect(sound, heard))));
    assertThatThrownBy(() -> shared.read(s -> {}))
        .isInstanceOf(InputException.class)
        .hasMessage("block 0 is damaged");
  }

  @Test
  void anErrorOfDecodingReachesTheCallerAfterTheReadersHaveEnded() {
    AtomicInteger ended = new AtomicInteger();
    Consumer<SignalStream> reader =
        sound -> {
          try {
            collect(sound, new ArrayList<>());
          } finally {
            ended.incrementAndGet();
          }
        };
    FrameStream film = new Starving();
    SharedReading shared =
        reading(
            Lane.of(new Counting(100, Integer.MAX_VALUE), List.of(reader, reader)),
            Lane.of(film, 2, List.of(pictures -> pictures.next())));
    assertThatThrownBy(() -> shared.read(s -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseInstanceOf(OutOfMemoryError.class);
    assertThat(ended).hasValue(2);
  }

  @Test
  void theFirstFailingReaderIsNamedAndTheOthersEndFirst() {
    List<Float> heard = new ArrayList<>();
    Consumer<SignalStream> slow = sound -> collect(sound, heard);
    Consumer<SignalStream> failing =
        sound -> {
          sound.next();
          throw new InputException("too short");
        };
    SharedReading shared =
        reading(Lane.of(new Counting(100, Integer.MAX_VALUE), List.of(slow, failing)));
    assertThatThrownBy(() -> shared.read(s -> {}))
        .isInstanceOf(InputException.class)
        .hasMessage("too short");
    assertThat(heard).hasSize(100);
  }

  @Test
  void decodingStopsWhenNobodyListens() {
    Counting source = new Counting(1_000_000, Integer.MAX_VALUE);
    Consumer<SignalStream> leaving = sound -> sound.next();
    reading(Lane.of(source, List.of(leaving, leaving))).read(s -> {});
    assertThat(source.given).isLessThan(1_000_000);
  }

  @Test
  void aPassMayEndEarly() {
    List<Float> heard = new ArrayList<>();
    Lane<?> lane =
        Lane.of(new Counting(100, Integer.MAX_VALUE), List.of(sound -> collect(sound, heard)));
    new SharedReading(List.of(lane), 2.05).read(s -> {});
    assertThat(heard).hasSize(21);
  }

  private static SharedReading reading(Lane<?>... lanes) {
    return new SharedReading(List.of(lanes), Double.POSITIVE_INFINITY);
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

  /** Pictures for which memory does not suffice. */
  private static final class Starving implements FrameStream {
    @Override
    public Optional<Frame> next() {
      throw new OutOfMemoryError("as a test wants it");
    }

    @Override
    public void close() {}
  }

  /** Pictures of one pixel. */
  private static final class Counted implements FrameStream {
    private final int pictures;
    private int given;

    Counted(int pictures) {
      this.pictures = pictures;
    }

    @Override
    public Optional<Frame> next() {
      return given == pictures
          ? Optional.empty()
          : Optional.of(new Frame(given++ / 2.0, 1, 1, new byte[3]));
    }

    @Override
    public void close() {}
  }
}
