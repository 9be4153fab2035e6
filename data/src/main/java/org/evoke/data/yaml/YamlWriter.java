/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.yaml;

import java.util.Map;
import org.evoke.data.json.KeyOrder;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes strings, numbers, booleans, lists and maps as YAML: the same map, the same text. */
public final class YamlWriter {
  private static final int WIDTH = 100;

  private YamlWriter() {}

  /** The text of a document, in the order of the map, or sorted where it has none. */
  public static String write(Map<String, Object> document) {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setWidth(WIDTH)
            .setBestLineBreak("\n")
            .setDereferenceAliases(true)
            .build();
    return new Dump(settings).dumpToString(KeyOrder.of(document));
  }
}
