/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.torch;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.openblas.global.openblas;
import org.junit.jupiter.api.Test;

/** What matrix products depend on. */
class ProductsTest {
  @Test
  void sumsDoNotDependOnHowManyProcessorsThereAre() {
    Torch.threads(2);
    try {
      assertThat(openblas.blas_get_num_threads()).isEqualTo(1);
    } finally {
      Torch.threads(1);
    }
  }
}
