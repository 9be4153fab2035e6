/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureStoreTest {
  private static final long PLENTY = 1L << 30;
  private static final FeatureSet SET = new FeatureSet("tones", "1", List.of("a", "b", "c"));

  @TempDir Path folder;
  private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());

  private FeatureStore store(long mostBytes) {
    return new FeatureStore(folder.resolve("store"), mostBytes, warnings::add);
  }

  private static FeatureKey key(String media) {
    return new FeatureKey(media, SET, Map.of("window", "1"), Optional.empty());
  }

  private static void put(FeatureStore store, FeatureKey key, int rows) {
    try (PendingTrack pending = store.begin(key)) {
      for (int row = 0; row < rows; row++) {
        pending.row(row, row + 1, new float[] {row, Float.NaN, -0f});
      }
      pending.commit();
    }
  }

  private static Optional<FeatureTrack> get(FeatureStore store, FeatureKey key) throws IOException {
    Optional<StoredTrack> stored = store.open(key);
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    try (StoredTrack track = stored.get()) {
      return Optional.of(track.track());
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void givesBackWhatWasStored() throws IOException {
    int rows = 20_000; // more than a buffer
    put(store(PLENTY), key("m"), rows);
    FeatureTrack track = get(store(PLENTY), key("m")).orElseThrow();
    assertThat(track.rows()).isEqualTo(rows);
    assertThat(track.starts()[rows - 1]).isEqualTo(rows - 1.0);
    assertThat(track.ends()[0]).isEqualTo(1);
    assertThat(track.value(rows - 1, 0)).isEqualTo(rows - 1f);
    assertThat(track.value(7, 1)).isNaN();
    assertThat(Float.floatToRawIntBits(track.value(7, 2))).isEqualTo(0x80000000);
    assertThat(warnings).isEmpty();
  }

  @Test
  void keepsATrackWithoutRows() throws IOException {
    put(store(PLENTY), key("m"), 0);
    assertThat(get(store(PLENTY), key("m")).orElseThrow().rows()).isZero();
  }

  @Test
  void everyPartOfTheKeyCounts() throws IOException {
    put(store(PLENTY), key("m"), 1);
    FeatureSet newer = new FeatureSet("tones", "2", SET.columns());
    FeatureSet wider = new FeatureSet("tones", "1", List.of("a", "b", "c", "d"));
    Map<String, String> same = Map.of("window", "1");
    assertThat(get(store(PLENTY), key("n"))).isEmpty();
    assertThat(get(store(PLENTY), new FeatureKey("m", newer, same, Optional.empty()))).isEmpty();
    assertThat(get(store(PLENTY), new FeatureKey("m", wider, same, Optional.empty()))).isEmpty();
    assertThat(
            get(store(PLENTY), new FeatureKey("m", SET, Map.of("window", "2"), Optional.empty())))
        .isEmpty();
    assertThat(get(store(PLENTY), new FeatureKey("m", SET, same, Optional.of("w")))).isEmpty();
    assertThat(get(store(PLENTY), key("m"))).isPresent();
  }

  @Test
  void anUncommittedTrackLeavesNothing() throws IOException {
    try (PendingTrack pending = store(PLENTY).begin(key("m"))) {
      pending.row(0, 1, new float[3]);
    }
    assertThat(get(store(PLENTY), key("m"))).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void anyFlippedBitIsAMissWithAWarning() throws IOException {
    put(store(PLENTY), key("m"), 3);
    Path entry = files().get(0);
    byte[] good = Files.readAllBytes(entry);
    for (int at = 0; at < good.length; at++) {
      byte[] bad = good.clone();
      bad[at] ^= (byte) (1 << (at % 8));
      Files.write(entry, bad);
      warnings.clear();
      assertThat(get(store(PLENTY), key("m"))).as("byte %d", at).isEmpty();
      assertThat(warnings).hasSize(1);
      assertThat(warnings.get(0)).contains(entry.toString()).contains("made anew");
    }
    Files.write(entry, good);
    assertThat(get(store(PLENTY), key("m"))).isPresent();
  }

  @Test
  void anyTornEntryIsAMissWithAWarning() throws IOException {
    put(store(PLENTY), key("m"), 3);
    Path entry = files().get(0);
    byte[] good = Files.readAllBytes(entry);
    for (int length = 0; length < good.length; length++) {
      Files.write(entry, java.util.Arrays.copyOf(good, length));
      warnings.clear();
      assertThat(get(store(PLENTY), key("m"))).as("%d bytes", length).isEmpty();
      assertThat(warnings).hasSize(1);
    }
    put(store(PLENTY), key("m"), 3);
    assertThat(Files.readAllBytes(entry)).isEqualTo(good);
  }

  @Test
  void anEntryOfAnotherKeyInItsPlaceIsAMiss() throws IOException {
    put(store(PLENTY), key("m"), 1);
    Path first = files().get(0);
    put(store(PLENTY), key("n"), 1);
    Path second = files().stream().filter(file -> !file.equals(first)).findFirst().orElseThrow();
    Files.write(second, Files.readAllBytes(first));
    assertThat(get(store(PLENTY), key("n"))).isEmpty();
    assertThat(warnings.get(0)).contains("of another key");
  }

  @Test
  void whatWasUsedLongestAgoGoesFirst() throws IOException {
    FeatureStore store = store(1000);
    put(store, key("old"), 10); // 340 bytes each
    put(store, key("used"), 10);
    for (Path file : files()) {
      Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
    }
    assertThat(get(store, key("used"))).isPresent(); // a use makes it young
    put(store, key("new"), 10);
    assertThat(get(store, key("old"))).isEmpty();
    assertThat(get(store, key("used"))).isPresent();
    assertThat(get(store, key("new"))).isPresent();
    assertThat(warnings).isEmpty();
    assertThat(store.info().bytes()).isLessThanOrEqualTo(1000);
  }

  @Test
  void aFullDiskCostsAWarningOnly() throws IOException {
    Path blocked = Files.writeString(folder.resolve("file"), "in the way");
    FeatureStore store = new FeatureStore(blocked, PLENTY, warnings::add);
    put(store, key("m"), 5);
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0)).contains("cannot store features");
    assertThat(store.open(key("m"))).isEmpty();
  }

  @Test
  void verifyRemovesWhatIsDamaged() throws IOException {
    put(store(PLENTY), key("m"), 3);
    Path entry = files().get(0);
    put(store(PLENTY), key("n"), 3);
    byte[] bytes = Files.readAllBytes(entry);
    bytes[60] ^= 1;
    Files.write(entry, bytes);
    assertThat(store(PLENTY).verify()).containsExactly(entry);
    assertThat(store(PLENTY).info().entries()).isEqualTo(1);
    assertThat(store(PLENTY).verify()).isEmpty();
  }

  @Test
  void clearLeavesForeignFilesAlone() throws IOException {
    put(store(PLENTY), key("m"), 3);
    Path own = Files.writeString(files().get(0).resolveSibling("notes.txt"), "mine");
    assertThat(store(PLENTY).clear()).isEqualTo(1);
    assertThat(files()).containsExactly(own);
    assertThat(store(PLENTY).clear()).isZero();
  }

  @Test
  void manyThreadsMayStoreAndReadTheSameTrack() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<Integer>> rows = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        String media = "m" + i % 4;
        rows.add(
            pool.submit(
                () -> {
                  FeatureStore store = store(5000);
                  put(store, key(media), 100);
                  return get(store, key(media)).map(FeatureTrack::rows).orElse(100);
                }));
      }
      for (Future<Integer> count : rows) {
        assertThat(count.get()).isEqualTo(100);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(warnings).isEmpty();
  }

  @Test
  void refusesALimitThatHoldsNothing() {
    assertThatThrownBy(() -> store(0)).isInstanceOf(UsageException.class).hasMessageContaining("0");
  }
}
