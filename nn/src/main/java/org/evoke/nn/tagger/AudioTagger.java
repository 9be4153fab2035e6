/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.tagger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Inputs;
import org.evoke.nn.network.Network;
import org.evoke.nn.network.Options;
import org.evoke.nn.network.Reading;
import org.evoke.nn.torch.Placement;

/**
 * The audio tagger {@code mn04_as} of EfficientAT (F. Schmid, K. Koutini and G. Widmer, "Efficient
 * Large-scale Audio Tagging via Transformer-to-CNN Knowledge Distillation", ICASSP 2023):
 * MobileNetV3 of width 0.4 over a log-mel picture. Input (batch, T, 128), the rows of the front end
 * {@code LogMel}; outputs {@code embedding} (batch, 384) and {@code logits} (batch, classes), of
 * which the sigmoid is the probability; intermediate value {@code over_time} (batch, ceil(T / 32),
 * 384), the embedding before its mean over time.
 *
 * @param inputs name and number of mel bands of the one input
 * @param classes tags (AudioSet: 527)
 * @param dropout rate before the last layer (0.2)
 */
public record AudioTagger(Map<String, Integer> inputs, int classes, double dropout)
    implements Architecture {
  /** Name of the family. */
  public static final String FAMILY = "mn04";

  /** Name of the output that says what the sound is like. */
  public static final String EMBEDDING = "embedding";

  /** Name of the intermediate value that says what the sound is like over time. */
  public static final String OVER_TIME = "over_time";

  /** Name of the output with a number for each tag. */
  public static final String LOGITS = "logits";

  /** The inverted residuals 1 to 15. */
  static final List<Stage> STAGES =
      List.of(
          new Stage(8, 3, 8, 8, false, false, 1),
          new Stage(8, 3, 24, 16, false, false, 2),
          new Stage(16, 3, 32, 16, false, false, 1),
          new Stage(16, 5, 32, 16, true, false, 2),
          new Stage(16, 5, 48, 16, true, false, 1),
          new Stage(16, 5, 48, 16, true, false, 1),
          new Stage(16, 3, 96, 32, false, true, 2),
          new Stage(32, 3, 80, 32, false, true, 1),
          new Stage(32, 3, 72, 32, false, true, 1),
          new Stage(32, 3, 72, 32, false, true, 1),
          new Stage(32, 3, 192, 48, true, true, 1),
          new Stage(48, 3, 272, 48, true, true, 1),
          new Stage(48, 5, 272, 64, true, true, 2),
          new Stage(64, 5, 384, 64, true, true, 1),
          new Stage(64, 5, 384, 64, true, true, 1));

  /**
   * Sizes of an inverted residual.
   *
   * @param in channels that come in
   * @param kernel size of the depthwise kernel
   * @param expanded channels inside
   * @param out channels that go out
   * @param squeeze whether channels are weighted by squeeze and excitation
   * @param hardSwish whether the activation is hard swish, else ReLU
   * @param stride of the depthwise convolution
   */
  record Stage(
      int in, int kernel, int expanded, int out, boolean squeeze, boolean hardSwish, int stride) {}

  public AudioTagger {
    inputs = Inputs.widths(inputs);
    if (inputs.size() != 1) {
      throw new UsageException("mn04 has inputs " + inputs.keySet() + ", must have one");
    }
  }

  /** Reads options. */
  public static AudioTagger of(Map<String, Integer> inputs, Options options) {
    return new AudioTagger(inputs, options.size("classes", 527), options.dropout(0.2));
  }

  @Override
  public String family() {
    return FAMILY;
  }

  @Override
  public int outputs() {
    return classes;
  }

  @Override
  public Reading reading() {
    return Reading.SEQUENCES;
  }

  @Override
  public Map<String, Object> options() {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("classes", classes);
    options.put("dropout", dropout);
    return options;
  }

  @Override
  public Network build(Placement placement, Seed seed) {
    return new AudioTaggerNetwork(this, placement, seed);
  }
}
