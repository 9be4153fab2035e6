/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.layout;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.core.KnownNames;
import org.evoke.core.UsageException;
import org.evoke.data.yaml.Fields;
import org.evoke.data.yaml.YamlReader;
import org.evoke.data.yaml.YamlValue;

/**
 * Names of files, folders and columns by what they are, such as {@code media: Movies}.
 *
 * @param byKey in the order in which they are listed
 */
public record LayoutNames(Map<String, String> byKey) {
  public LayoutNames {
    byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
  }

  /** Keys and names in turn. */
  public static LayoutNames of(String... keysAndNames) {
    Map<String, String> names = new LinkedHashMap<>();
    for (int i = 0; i < keysAndNames.length; i += 2) {
      names.put(keysAndNames[i], keysAndNames[i + 1]);
    }
    return new LayoutNames(names);
  }

  /**
   * These names, some of them changed.
   *
   * @throws UsageException when a key is not known, with the nearest known one
   */
  public LayoutNames with(Map<String, String> changed) {
    Map<String, String> names = new LinkedHashMap<>(byKey);
    changed.forEach(
        (key, name) -> {
          if (!names.containsKey(key)) {
            throw new UsageException(KnownNames.unknown("name", key, names.keySet()));
          }
          names.put(key, name);
        });
    return new LayoutNames(names);
  }

  /**
   * These names, changed by a YAML file of keys and names.
   *
   * @throws UsageException when a key is not known, with the nearest known one
   * @throws org.evoke.core.InputException when it is no such file
   */
  public LayoutNames with(Path file) {
    YamlValue.Mapping mapping = YamlReader.read(file);
    Fields fields = new Fields(mapping, "");
    Map<String, String> names = new LinkedHashMap<>();
    mapping.values().keySet().forEach(key -> names.put(key, fields.text(key)));
    return with(names);
  }

  /** The name of something. */
  public String get(String key) {
    return byKey.get(key);
  }

  /**
   * A file or folder of the data set.
   *
   * @throws UsageException when its name leads out of the folder
   */
  public Path path(Path folder, String key) {
    return inside(folder, get(key));
  }

  /**
   * A path below a folder.
   *
   * @throws UsageException when it leads out of the folder
   */
  static Path inside(Path folder, String name) {
    try {
      Path path = folder.resolve(name).normalize();
      if (!path.startsWith(folder.normalize())) {
        throw new UsageException("name " + name + " leads out of the folder of the data set");
      }
      return path;
    } catch (InvalidPathException e) {
      throw new UsageException("name " + name + " is no path: " + e.getMessage());
    }
  }
}
