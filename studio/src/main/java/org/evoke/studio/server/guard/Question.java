/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.guard;

import java.util.Optional;
import java.util.function.Function;

/**
 * What the guard looks at in a request.
 *
 * @param method such as {@code GET}
 * @param path without the query
 * @param from address that it comes from
 * @param header values of headers by name, null where there is none
 * @param parameter values of the query by name, null where there is none
 */
public record Question(
    String method,
    String path,
    String from,
    Function<String, String> header,
    Function<String, String> parameter) {
  /** Whether it only reads. */
  boolean isReading() {
    return method.equals("GET") || method.equals("HEAD");
  }

  Optional<String> headerOf(String name) {
    return Optional.ofNullable(header.apply(name));
  }
}
