/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.family;

import java.util.List;

/**
 * Brings families that experiments can train. Implementations are found with {@link
 * java.util.ServiceLoader}; each is named in {@code
 * META-INF/services/org.evoke.lab.family.FamilySource} and has a public constructor without
 * parameters.
 */
public interface FamilySource {
  /** The families, each with a name of its own. */
  List<Family> families();
}
