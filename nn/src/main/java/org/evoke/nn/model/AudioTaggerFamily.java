/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.evoke.nn.tagger.AudioTagger;
import org.evoke.nn.tensors.Shapes;
import org.evoke.nn.tensors.Sizes;

/** Audio taggers {@code mn04}. */
public final class AudioTaggerFamily extends NetworkFamily {
  private static final String INPUT = "mel";

  /** Of the front end that it was trained on; the network itself takes any number. */
  private static final int BANDS = 128;

  /** Opens them and takes them up. */
  public AudioTaggerFamily() {
    super(AudioTagger.FAMILY);
  }

  @Override
  public boolean isTrained() {
    return false;
  }

  @Override
  protected String task() {
    return "what is heard, from log-mel bands (audio tagger mn04)";
  }

  @Override
  protected boolean marked(Set<String> names) {
    return names.contains("features.0.0.weight") && names.contains("classifier.2.weight");
  }

  @Override
  protected Sizes sizes(Shapes shapes, Stated stated) {
    Map<String, Integer> inputs = new LinkedHashMap<>();
    stated.inputs().forEach((name, width) -> inputs.put(name, width == 0 ? BANDS : width));
    return new Sizes(
        inputs.isEmpty() ? Map.of(INPUT, BANDS) : inputs,
        Map.of("classes", shapes.out("classifier.5.weight")));
  }

  @Override
  protected NetworkOutputs outputs(int count, Stated stated) {
    return ImportedOutputs.tags(count, stated);
  }
}
