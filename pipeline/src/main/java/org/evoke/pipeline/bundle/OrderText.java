/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.bundle;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.data.json.JsonObject;
import org.evoke.data.json.JsonText;
import org.evoke.pipeline.feature.FeatureOrder;

/** An order of features as {@code model.json} has it: the set, its parameters, its definition. */
final class OrderText {
  private static final String SET = "set";
  private static final String DEFINITION = "definition";

  private OrderText() {}

  /** Whether an object says so. */
  static boolean isOrder(JsonObject json) {
    return json.values().containsKey(SET);
  }

  static FeatureOrder read(JsonObject json) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String key : json.values().keySet()) {
      if (key.equals(DEFINITION)) {
        parameters.put(
            FeatureOrder.RECIPE, JsonText.writeCompact(json.object(DEFINITION).values()));
      } else if (!key.equals(SET)) {
        parameters.put(key, json.text(key));
      }
    }
    try {
      FeatureOrder order = new FeatureOrder(json.text(SET), parameters);
      order.recipe();
      return order;
    } catch (InputException e) {
      throw new InputException(json.place() + ": " + e.getMessage(), e);
    }
  }

  static Map<String, Object> map(FeatureOrder order) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(SET, order.set());
    order
        .parameters()
        .forEach(
            (name, value) -> {
              if (name.equals(FeatureOrder.RECIPE)) {
                map.put(DEFINITION, JsonText.readObject(value, DEFINITION));
              } else {
                map.put(name, value);
              }
            });
    return map;
  }
}
