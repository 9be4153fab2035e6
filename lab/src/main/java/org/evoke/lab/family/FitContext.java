/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.family;

import java.nio.file.Path;
import java.util.Optional;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.lab.data.Clips;

/**
 * What a fit is given besides its rows.
 *
 * @param seed where its random numbers come from
 * @param work a folder of its own, made when first written to, in which checkpoints may lie. A fit
 *     that was killed finds it again as it left it, with the same rows and seed; the caller removes
 *     it when the fold is finished
 * @param threads how many threads it may use; changes no result
 * @param progress where to report to
 * @param scored the rows that the model will be scored on, with their labels, for a trainer that
 *     says that it looks at them; empty for all others
 */
public record FitContext(
    Seed seed, Path work, int threads, Progress progress, Optional<Clips> scored) {
  /** For a trainer that does not look at what it is scored on. */
  public FitContext(Seed seed, Path work, int threads, Progress progress) {
    this(seed, work, threads, progress, Optional.empty());
  }
}
