/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.util.List;

/**
 * The emotion of a file in words.
 *
 * @param words such as {@code slightly happy-excited}; empty where the models predict no valence
 *     and arousal
 * @param sentences a summary for an editor, one plain sentence each
 */
public record Mood(String words, List<String> sentences) {
  public Mood {
    sentences = List.copyOf(sentences);
  }
}
