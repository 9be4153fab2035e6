/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.family;

import java.nio.file.Path;
import org.evoke.core.Progress;
import org.evoke.core.Seed;

/**
 * What a fit is given besides its rows.
 *
 * @param seed where its random numbers come from
 * @param work a folder of its own, made when first written to, in which checkpoints may lie. A fit
 *     that was killed finds it again as it left it, with the same rows and seed; the caller removes
 *     it when the fold is finished
 * @param threads how many threads it may use; changes no result
 * @param progress where to report to
 */
public record FitContext(Seed seed, Path work, int threads, Progress progress) {}
