/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.loss;

import java.util.Map;
import org.evoke.nn.torch.Functions;
import org.evoke.nn.torch.Value;

/**
 * Binary cross-entropy of sound events over frames, in which frames with and without the event may
 * count half each, however few there are of one kind; alone or plus that over clips.
 *
 * @param withClips whether clips count too
 * @param balance 0: the mean over all frames; 1: the mean of the means over both kinds; between
 *     them a mixture
 */
public record BalancedEventLoss(boolean withClips, double balance) implements Loss {
  @Override
  public String name() {
    return "bce-balanced";
  }

  @Override
  public Parts parts() {
    return Parts.NONE;
  }

  @Override
  public boolean needsSteps() {
    return true;
  }

  @Override
  public Value of(Map<String, Value> outputs, Map<String, Value> targets) {
    Loss plain = withClips ? EventLoss.FRAMES_AND_CLIPS : EventLoss.FRAMES;
    Value all = plain.of(outputs, targets);
    Value logits = Targets.require(outputs, EventLoss.FRAME_LOGIT);
    Value heard = Targets.require(targets, Targets.FRAMES);
    Value mask = targets.get(Targets.MASK);
    Value present = mask == null ? heard : heard.times(mask);
    Value silent = mask == null ? heard.times(-1).plus(1) : mask.minus(present);
    if (balance == 0 || present.sum().number() == 0 || silent.sum().number() == 0) {
      return all;
    }
    Value frames = EventLoss.FRAMES.of(outputs, targets);
    Value halves = kind(logits, heard, present).plus(kind(logits, heard, silent)).times(0.5);
    return all.plus(halves.minus(frames).times(balance));
  }

  private static Value kind(Value logits, Value heard, Value mask) {
    return Functions.binaryCrossEntropy(Steps.valid(logits, mask), Steps.valid(heard, mask));
  }
}
