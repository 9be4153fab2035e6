/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.experiment;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.lab.yaml.Fields;

/** Reads the key {@code bundle}. */
final class BundleReader {
  private final Fields root;
  private final Path folder;
  private final String name;
  private final List<String> models;

  BundleReader(Fields root, Path folder, String name, List<String> models) {
    this.root = root;
    this.folder = folder;
    this.name = name;
    this.models = models;
  }

  /** The bundle, if one is to be made. */
  Optional<BundlePlan> bundle() {
    if (root.value("bundle").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(root.inside("bundle", this::bundle));
  }

  private BundlePlan bundle(Fields fields) {
    String id = fields.text("id", name.toLowerCase(java.util.Locale.ROOT));
    return new BundlePlan(
        ExperimentReader.requireName(fields, "id", id),
        fields.text("version", "1"),
        fields.choice("model", models, models.get(0)),
        fields.text("task"),
        fields.inside("recipe", BundleReader::recipe),
        file(fields, "card"),
        file(fields, "licence"));
  }

  private static Map<String, Object> recipe(Fields fields) {
    Map<String, Object> recipe = new LinkedHashMap<>();
    recipe.put("sample_rate", fields.whole("sample-rate", 1));
    recipe.put("channels", fields.text("channels", "mono"));
    recipe.put("frame_seconds", fields.positive("frame-seconds", 1));
    recipe.put("aggregation", fields.text("aggregation", "mean over the context"));
    recipe.put("context_seconds", fields.positive("context-seconds", 20));
    recipe.put("step_seconds", fields.positive("step-seconds", 1));
    return recipe;
  }

  private Optional<Path> file(Fields fields, String key) {
    String path = fields.text(key, null);
    if (path == null) {
      return Optional.empty();
    }
    Path file = folder.resolve(path).normalize();
    if (!file.startsWith(folder)) {
      throw fields.wrong(key, path, "a path below the folder of the experiment file");
    }
    return Optional.of(file);
  }
}
