/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.store;

import java.io.IOException;

/** An entry that is foreign, torn or changed, and therefore a miss. */
final class DamagedEntryException extends IOException {
  private static final long serialVersionUID = 1;

  DamagedEntryException(String how) {
    super(how);
  }
}
