/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.experiment;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evoke.data.yaml.Fields;
import org.evoke.pipeline.bundle.Recipe;

/** Reads the key {@code bundle}. */
final class BundleReader {
  private final Fields root;
  private final Path folder;
  private final List<String> models;
  private final List<String> inputs;

  BundleReader(Fields root, Path folder, List<String> models, List<String> inputs) {
    this.root = root;
    this.folder = folder;
    this.models = models;
    this.inputs = inputs;
  }

  /**
   * The bundle, if one is to be made.
   *
   * @param name of the experiment
   */
  Optional<BundlePlan> bundle(String name) {
    if (root.value("bundle").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(root.inside("bundle", fields -> bundle(fields, name)));
  }

  private BundlePlan bundle(Fields fields, String name) {
    String id = fields.text("id", name.toLowerCase(Locale.ROOT));
    Map<String, Recipe> recipes = new LinkedHashMap<>();
    fields.each("recipe", each -> recipe(each, recipes));
    return new BundlePlan(
        ExperimentReader.requireName(fields, "id", id),
        fields.text("version", "1"),
        fields.choice("model", models, models.get(0)),
        fields.text("task"),
        recipes,
        seconds(fields, "context-seconds"),
        seconds(fields, "step-seconds"),
        file(fields, "card"),
        file(fields, "licence"));
  }

  private Recipe recipe(Fields fields, Map<String, Recipe> recipes) {
    Recipe recipe =
        new Recipe(
            fields.whole("sample-rate", 1),
            fields.text("channels", "mono"),
            fields.positive("frame-seconds", 1),
            fields.text("aggregation", "mean over the context"));
    recipes.put(fields.choice("input", inputs, inputs.get(0)), recipe);
    return recipe;
  }

  private static OptionalDouble seconds(Fields fields, String key) {
    return fields.value(key).isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(fields.positive(key, 1));
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
