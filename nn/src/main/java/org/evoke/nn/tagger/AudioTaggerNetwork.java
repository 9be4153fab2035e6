/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.tagger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evoke.core.Seed;
import org.evoke.nn.layer.Linear;
import org.evoke.nn.layer.Parameters;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.network.Network;
import org.evoke.nn.tagger.NormedConvolution.Activation;
import org.evoke.nn.torch.Functions;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Value;

/** The network of {@link AudioTagger}. */
final class AudioTaggerNetwork extends Network {
  private static final int FIRST_CHANNELS = 8;
  private static final int LAST_CHANNELS = 384;
  private static final int HIDDEN = 512;

  private final AudioTagger architecture;
  private final NormedConvolution first;
  private final List<InvertedResidual> stages = new ArrayList<>();
  private final NormedConvolution last;
  private final Linear hidden;
  private final Linear output;

  AudioTaggerNetwork(AudioTagger architecture, Placement placement, Seed seed) {
    super(architecture, new Parameters(placement, seed));
    this.architecture = architecture;
    Parameters parameters = parameters();
    Activation swish = Activation.HARD_SWISH;
    first = NormedConvolution.dense(parameters, "features.0", 1, FIRST_CHANNELS, 3, 2, swish);
    int channels = FIRST_CHANNELS;
    for (AudioTagger.Stage stage : AudioTagger.STAGES) {
      stages.add(new InvertedResidual(parameters, "features." + (stages.size() + 1), stage));
      channels = stage.out();
    }
    String name = "features." + (stages.size() + 1);
    last = NormedConvolution.dense(parameters, name, channels, LAST_CHANNELS, 1, 1, swish);
    hidden = Linear.of(parameters, "classifier.2", LAST_CHANNELS, HIDDEN);
    output = Linear.of(parameters, "classifier.5", HIDDEN, architecture.classes());
    parameters.place();
  }

  @Override
  public Map<String, Value> forward(Map<String, Value> inputs, Pass pass) {
    Value rows = inputs.get(architecture.inputs().keySet().iterator().next());
    Value x = note(pass, 0, first.apply(pass, rows.transpose(1, 2).withAxis(1)));
    for (int stage = 0; stage < stages.size(); stage++) {
      x = note(pass, stage + 1, stages.get(stage).apply(pass, x));
    }
    Value map = note(pass, stages.size() + 1, last.apply(pass, x));
    pass.note(AudioTagger.OVER_TIME, map.mean(2).transpose(1, 2));
    Value embedding = map.mean(2, 3);
    Value inside = Functions.hardSwish(hidden.apply(embedding));
    Map<String, Value> outputs = new LinkedHashMap<>();
    outputs.put(AudioTagger.EMBEDDING, embedding);
    outputs.put(AudioTagger.LOGITS, output.apply(pass.dropout(inside, architecture.dropout())));
    return outputs;
  }

  private static Value note(Pass pass, int stage, Value x) {
    return pass.note(String.format(Locale.ROOT, "stage%02d", stage), x);
  }
}
