/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.network;

/** What a network can be trained to answer. */
public enum Task {
  /** Any number of values, or one of some classes; how many is its option {@code outputs}. */
  VALUES_OR_CLASS,
  /** One value. */
  ONE_VALUE,
  /** Whether one kind of event is heard: one of two classes, the second being that it is. */
  ONE_EVENT
}
