/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.automl;

import java.nio.file.Path;
import java.util.Optional;
import org.evoke.core.Progress;

/**
 * Where and how a search works; changes no result of a counted budget.
 *
 * @param folder where finished fits are kept, so that a search that was ended goes on; empty for
 *     nowhere
 * @param threads how many fits run at a time, at least 1
 * @param progress told how far it is
 */
public record Workplace(Optional<Path> folder, int threads, Progress progress) {}
