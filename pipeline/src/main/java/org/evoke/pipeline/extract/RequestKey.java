/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.evoke.data.digest.Sha256;
import org.evoke.pipeline.feature.ExtractableSet;
import org.evoke.pipeline.feature.ExtractionRequest;
import org.evoke.pipeline.feature.Parameters;
import org.evoke.pipeline.output.OutputPlan;

/** Identity of the results of one input: two runs with the same key write the same bytes. */
final class RequestKey {
  private RequestKey() {}

  /** SHA-256 in hexadecimal digits over everything that the files depend on. */
  static String of(
      ExtractionRequest request,
      List<ExtractableSet> sets,
      String mediaSha256,
      OutputPlan.Place place) {
    StringBuilder text = new StringBuilder();
    part(text, mediaSha256);
    part(text, place.input().getFileName().toString());
    part(text, place.base().getFileName().toString());
    part(text, request.format().id());
    part(text, request.instanceName().orElse(""));
    for (ExtractableSet set : sets) {
      part(text, set.name());
      part(text, set.features().version());
      part(text, Integer.toString(set.features().width()));
      part(text, Parameters.of(request, set).toString());
      part(text, set.weightsSha256().orElse(""));
    }
    return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void part(StringBuilder text, String value) {
    text.append(value.length()).append(':').append(value);
  }
}
