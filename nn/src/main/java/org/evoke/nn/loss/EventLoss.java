/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.loss;

import java.util.Map;
import org.evoke.nn.torch.Functions;
import org.evoke.nn.torch.Value;

/**
 * Mean binary cross-entropy of sound events over frames, alone or plus that over clips.
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
  public Value of(Map<String, Value> outputs, Map<String, Value> targets) {
    Value frames = entropy(outputs, FRAME_LOGIT, targets, Targets.FRAMES);
    return withClips ? frames.plus(entropy(outputs, CLIP_LOGIT, targets, Targets.CLIPS)) : frames;
  }

  private static Value entropy(
      Map<String, Value> outputs, String logits, Map<String, Value> targets, String wanted) {
    return Functions.binaryCrossEntropy(
        Targets.require(outputs, logits), Targets.require(targets, wanted));
  }
}
