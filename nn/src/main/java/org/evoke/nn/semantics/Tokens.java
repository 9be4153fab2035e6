/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.semantics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evoke.nn.layer.Linear;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.torch.Value;

/** A linear map for each of some inputs: (..., width of the input) to (..., width). */
final class Tokens {
  private final List<String> names = new ArrayList<>();
  private final List<Linear> maps = new ArrayList<>();

  Tokens(Parameters parameters, String name, Map<String, Integer> inputs, int width) {
    inputs.forEach(
        (input, in) -> {
          names.add(input);
          maps.add(Linear.of(parameters, name + "." + maps.size(), in, width));
        });
  }

  /** One value for each input. */
  Value[] apply(Map<String, Value> inputs) {
    Value[] tokens = new Value[maps.size()];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = maps.get(i).apply(inputs.get(names.get(i)));
    }
    return tokens;
  }
}
