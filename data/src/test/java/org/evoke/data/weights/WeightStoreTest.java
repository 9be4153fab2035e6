/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.evoke.core.InputException;
import org.evoke.core.UnavailableException;
import org.evoke.data.digest.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weights that are there, or not. */
class WeightStoreTest {
  private static final byte[] CONTENT = {1, 2, 3, 4};

  @TempDir Path folder;

  private static KnownWeights weights(String sha256) {
    return new KnownWeights(
        "net",
        "a network",
        List.of("net.pt"),
        Optional.of(URI.create("http://weights.invalid/net.pt")),
        "page",
        "MIT",
        "cite",
        OptionalLong.empty(),
        sha256);
  }

  @Test
  void weightsWithoutDigestArePinnedWhenTheyHaveProvedToBeTheNetwork() throws IOException {
    KnownWeights weights = weights("");
    WeightStore store = new WeightStore(folder, List.of());
    assertThat(store.find(weights)).isEmpty();
    Path file = store.place(weights);
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[10]);
    assertThat(store.find(weights)).isPresent();
    Files.write(file, CONTENT);
    WeightStore.Held held = store.require(weights);
    assertThat(held.sha256()).isEqualTo(Sha256.hex(CONTENT));
    store.pin(weights, held);
    assertThat(store.require(weights)).isEqualTo(held);
    Files.write(file, new byte[10]);
    assertThatThrownBy(() -> store.find(weights))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("first used")
        .hasMessageContaining("pins.json");
  }

  @Test
  void nothingIsPinnedWhereTheDigestIsKnown() throws IOException {
    KnownWeights weights = weights(Sha256.hex(CONTENT));
    WeightStore store = new WeightStore(folder, List.of());
    Files.createDirectories(store.place(weights).getParent());
    Files.write(store.place(weights), CONTENT);
    store.pin(weights, store.require(weights));
    assertThat(folder.resolve("weights/pins.json")).doesNotExist();
  }

  @Test
  void foldersOfTheUserComeFirst() throws IOException {
    KnownWeights weights = weights(Sha256.hex(CONTENT));
    Path own = Files.createDirectories(folder.resolve("mine"));
    Files.write(own.resolve("net.pt"), CONTENT);
    WeightStore store = WeightStore.of(folder, own.toString());
    assertThat(store.require(weights).file()).isEqualTo(own.resolve("net.pt"));
    Files.write(own.resolve("net.pt"), new byte[3]);
    assertThatThrownBy(() -> store.require(weights))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("fetch it again");
  }

  @Test
  void missingWeightsTellHowToGetThem() {
    WeightStore store = new WeightStore(folder, List.of());
    assertThatThrownBy(() -> store.require(WeightCatalogue.of("mn04")))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("evoke models pull mn04")
        .hasMessageContaining("mn04_as_mAP_432.pt");
    assertThatThrownBy(() -> store.require(WeightCatalogue.of("flownets")))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("github.com/ClementPinard");
    assertThatThrownBy(() -> WeightCatalogue.of("nothing"))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("resnet50");
  }
}
