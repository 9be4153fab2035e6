/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.torch;

/**
 * A reference to something of Python's. It is never looked up.
 *
 * @param module such as {@code torch._utils}
 * @param name such as {@code _rebuild_tensor_v2}
 */
record ClassName(String module, String name) {
  @Override
  public String toString() {
    return module + "." + name;
  }
}
