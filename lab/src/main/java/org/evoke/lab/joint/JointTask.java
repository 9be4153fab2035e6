/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

/**
 * One model on one mix in one fold, or the choice of its settings for all folds.
 *
 * @param mix what is learned from
 * @param model what is trained
 * @param fold counted from 0; {@link #TUNING} for the choice
 */
record JointTask(Mix mix, JointModel model, int fold) {
  static final int TUNING = -1;

  /** Its name, which is a file name too. */
  String id() {
    return mix.id() + "+" + model.name() + "+" + (fold == TUNING ? "choice" : fold + 1);
  }
}
