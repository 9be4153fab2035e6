/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.run;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a run was made with: the part of it that differs between machines and days. */
public final class Build {
  private Build() {}

  /** Versions, system and day. */
  public static Map<String, Object> of(LocalDate date) {
    Map<String, Object> build = new LinkedHashMap<>();
    String version = Build.class.getPackage().getImplementationVersion();
    build.put("evoke", version == null ? "unknown" : version);
    build.put("java", System.getProperty("java.version"));
    build.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    build.put("date", date.toString());
    return build;
  }
}
