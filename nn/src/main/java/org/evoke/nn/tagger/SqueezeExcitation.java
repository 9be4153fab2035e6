/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.tagger;

import org.evoke.nn.layer.Linear;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.torch.Functions;
import org.evoke.nn.torch.Value;

/**
 * Weights channels by what all places hold: mean over both axes, linear, ReLU, linear, sigmoid (Hu,
 * Shen and Sun 2018).
 */
final class SqueezeExcitation {
  private static final int SHARE = 4;
  private static final int MULTIPLE = 8;

  private final Linear squeeze;
  private final Linear excite;

  SqueezeExcitation(Parameters parameters, String name, int channels) {
    int squeezed = nearestMultiple(channels / (double) SHARE);
    squeeze = Linear.of(parameters, name + ".conc_se_layers.0.fc1", channels, squeezed);
    excite = Linear.of(parameters, name + ".conc_se_layers.0.fc2", squeezed, channels);
  }

  /** The nearest multiple of 8, unless that takes away more than a tenth (MobileNetV3). */
  private static int nearestMultiple(double channels) {
    int rounded = Math.max(MULTIPLE, (int) (channels + MULTIPLE / 2.0) / MULTIPLE * MULTIPLE);
    return rounded < 0.9 * channels ? rounded + MULTIPLE : rounded;
  }

  Value apply(Value x) {
    Value hidden = Functions.relu(squeeze.apply(x.mean(2, 3)));
    Value weights = Functions.sigmoid(excite.apply(hidden));
    return x.times(weights.withAxis(2).withAxis(3));
  }
}
