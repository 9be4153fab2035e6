/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.loss;

import java.util.Map;
import org.evoke.nn.torch.Functions;
import org.evoke.nn.torch.Value;

/**
 * Mean binary cross-entropy of sound events over frames, alone or plus that over clips. Only frames
 * that {@code mask} lets count are looked at.
 *
 * @param name name of the loss
 * @param withClips whether clips count too
 */
public record EventLoss(String name, boolean withClips) implements Loss {
  /** Frames alone. */
  public static final EventLoss FRAMES = new EventLoss("bce-frame", false);

  /** Frames plus clips. */
  public static final EventLoss FRAMES_AND_CLIPS = new EventLoss("bce-frame-clip", true);

  /** Output with a logit for each frame. */
  public static final String FRAME_LOGIT = "frame_logit";

  /** Output with a logit for each clip. */
  public static final String CLIP_LOGIT = "clip_logit";

  @Override
  public Parts parts() {
    return withClips ? Parts.NONE : Parts.STEPS;
  }

  @Override
  public boolean needsSteps() {
    return true;
  }

  @Override
  public Value of(Map<String, Value> outputs, Map<String, Value> targets) {
    Value frames = Targets.require(outputs, FRAME_LOGIT);
    Value heard = Targets.require(targets, Targets.FRAMES);
    Value mask = targets.get(Targets.MASK);
    Value loss =
        mask == null
            ? Functions.binaryCrossEntropy(frames, heard)
            : Functions.binaryCrossEntropy(Steps.valid(frames, mask), Steps.valid(heard, mask));
    return withClips ? loss.plus(ofClips(outputs, targets)) : loss;
  }

  private static Value ofClips(Map<String, Value> outputs, Map<String, Value> targets) {
    return Functions.binaryCrossEntropy(
        Targets.require(outputs, CLIP_LOGIT), Targets.require(targets, Targets.CLIPS));
  }
}
