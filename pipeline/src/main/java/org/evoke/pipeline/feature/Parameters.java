/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.evoke.data.number.Decimals;

/** What the values of a track depend on beside its set, as files say it. */
public final class Parameters {
  private static final int MICROSECONDS = 6;

  private Parameters() {}

  /**
   * {@code level}, and where there are windows {@code window} and {@code hop} in seconds, and
   * {@code statistic} where they hold one of rows of the set's own; {@code recipe} where the set is
   * made by one.
   */
  public static Map<String, String> of(ExtractionRequest request, ExtractableSet set) {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("level", request.level().name().toLowerCase(Locale.ROOT));
    set.definition().ifPresent(definition -> parameters.put("recipe", definition));
    request
        .windowing()
        .ifPresent(
            windowing -> {
              parameters.put("window", Decimals.plain(windowing.seconds(), MICROSECONDS));
              parameters.put("hop", Decimals.plain(windowing.hopSeconds(), MICROSECONDS));
              if (set.hasOwnRows()) {
                parameters.put("statistic", request.statistic().id());
              }
            });
    return parameters;
  }
}
