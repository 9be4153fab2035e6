/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.core.UnavailableException;
import org.evoke.core.UsageException;
import org.evoke.nn.loss.Losses;
import org.evoke.nn.network.Network;
import org.evoke.nn.torch.Device;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Torch;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Architectures, parameters and devices that cannot be. */
class BadNetworkTest {
  private static final Map<String, Integer> INPUTS = Map.of("x", 4);

  private static void assertRefused(
      String family, Map<String, Integer> inputs, Map<String, ?> options, String... message) {
    assertThatThrownBy(() -> Networks.of(family, inputs, options))
        .isInstanceOf(UsageException.class)
        .hasMessageContainingAll(message);
  }

  @Test
  void anUnknownFamilyIsNamedWithTheKnownOnes() {
    assertRefused("rnn", INPUTS, Map.of(), "rnn", "attendaffectnet", "tcn");
  }

  @ParameterizedTest
  @CsvSource({
    "tcn, channels, 0",
    "tcn, taps, 1.5",
    "tcn, final-relu, yes",
    "tcn, dropout, 1.0",
    "tcn, dilations, 4",
    "attendaffectnet, variant, both",
    "attendaffectnet, heads, 3",
    "attendaffectnet-combined, feature-layers, 0",
    "cbrnn, cell, rnn",
    "lstm, hidden, -1",
    "fea-tf, width, many"
  })
  void anImpossibleValueIsNamed(String family, String option, String value) {
    assertRefused(family, INPUTS, Map.of(option, parsed(value)), option, value);
  }

  private static Object parsed(String value) {
    try {
      return value.contains(".")
          ? (Object) Double.parseDouble(value)
          : (Object) Integer.parseInt(value);
    } catch (NumberFormatException e) {
      return value;
    }
  }

  @Test
  void anUnknownOptionIsNamedWithTheKnownOnes() {
    assertRefused("dnn", INPUTS, Map.of("width", 3), "width", "reduced");
  }

  @Test
  void impossibleInputsAreNamed() {
    assertRefused("dnn", Map.of(), Map.of(), "at least one input");
    assertRefused("dnn", Map.of("x", 0), Map.of(), "'x'", "0");
    assertRefused("fea-tf-scma", INPUTS, Map.of(), "[event]", "[x]");
    assertRefused("fea-tf-cma", INPUTS, Map.of("events", List.of("x")), "leave at least one");
    assertRefused("mn04", Map.of("a", 128, "b", 128), Map.of(), "must have one");
    assertRefused("cbrnn", Map.of("mel", 4), Map.of(), "pool", "bands");
  }

  @Test
  void aMapOfAnotherFormIsRefused() {
    Map<String, Object> map = new LinkedHashMap<>(Networks.write(Samples.small("dnn")));
    map.remove("options");
    assertThatThrownBy(() -> Networks.read(map))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("options");
    map.put("options", Map.of());
    map.put("inputs", Map.of("x", "wide"));
    assertThatThrownBy(() -> Networks.read(map))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("wide");
  }

  @Test
  void parametersThatDoNotFitAreNamedAndChangeNothing() {
    try (Network network = Samples.small("dnn").build(Placement.CPU_SINGLE, new Seed(1))) {
      Map<String, Tensor> good = network.parameters().export();
      Map<String, Tensor> changed = new LinkedHashMap<>(good);
      changed.remove("fc2.bias");
      assertLoadFails(network, changed, "fc2.bias is missing");
      changed.put("fc2.bias", new Tensor(new int[] {2}, new float[2]));
      assertLoadFails(network, changed, "fc2.bias has shape [2], must have [7]");
      float[] broken = new float[7];
      broken[3] = Float.POSITIVE_INFINITY;
      changed.put("fc2.bias", new Tensor(new int[] {7}, broken));
      assertLoadFails(network, changed, "fc2.bias holds Infinity");
      changed.put("fc2.bias", good.get("fc2.bias"));
      changed.put("fc3.bias", good.get("fc2.bias"));
      assertLoadFails(network, changed, "parameter fc3.bias is unknown; there are");
      network
          .parameters()
          .export()
          .forEach((name, now) -> assertThat(now.values()).isEqualTo(good.get(name).values()));
    }
  }

  private static void assertLoadFails(
      Network network, Map<String, Tensor> tensors, String message) {
    assertThatThrownBy(() -> network.parameters().load(tensors))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void devicesAreReadAndMissingOnesSaidSo() {
    assertThat(Device.parse("cpu")).isEqualTo(Device.CPU);
    assertThat(Device.parse("cuda:1").cudaIndex()).isEqualTo(1);
    assertThatThrownBy(() -> Device.parse("gpu"))
        .isInstanceOf(UsageException.class)
        .hasMessageContainingAll("gpu", "cuda:INDEX");
    Assumptions.assumeFalse(Torch.hasCuda());
    assertThatThrownBy(() -> Device.parse("cuda").require())
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("cuda:0");
  }

  @Test
  void anUnknownLossIsNamedWithTheKnownOnes() {
    assertThatThrownBy(() -> Losses.named("mae"))
        .isInstanceOf(UsageException.class)
        .hasMessageContainingAll("mae", "mse-pcc");
  }

  @Test
  void theWrapperTellsItsVersion() {
    assertThat(Torch.version()).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(Torch.configuration()).contains("PyTorch");
    assertThatThrownBy(() -> Torch.threads(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
