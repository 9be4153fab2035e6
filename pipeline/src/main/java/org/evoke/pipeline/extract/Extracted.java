/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of one input.
 *
 * @param input the media file
 * @param files what was written; empty where it failed
 * @param failure why there is nothing
 */
public record Extracted(Path input, List<Path> files, Optional<RuntimeException> failure) {}
