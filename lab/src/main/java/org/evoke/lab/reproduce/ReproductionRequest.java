/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.reproduce;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.evoke.core.Progress;
import org.evoke.pipeline.extract.BatchExtraction;

/**
 * How something shall be computed anew. In which order data and settings were given does not
 * matter.
 *
 * @param data where data sets lie, by name
 * @param published whether the published protocol is wanted, where it differs from a sound one
 * @param settings by name
 * @param folder run folder
 * @param resources what features are extracted with
 * @param notes told what the user should know while it runs, beginning with an estimate
 * @param progress told how far it is
 */
public record ReproductionRequest(
    Map<String, Path> data,
    boolean published,
    Map<String, String> settings,
    Path folder,
    BatchExtraction.Resources resources,
    Consumer<String> notes,
    Progress progress) {
  public ReproductionRequest {
    data = Collections.unmodifiableMap(new TreeMap<>(data));
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
  }
}
