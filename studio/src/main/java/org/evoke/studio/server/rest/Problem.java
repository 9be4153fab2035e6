/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.rest;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evoke.data.json.JsonText;

/** A request that is refused, answered as problem details after RFC 9457. */
public final class Problem extends RuntimeException {
  /** The media type of such answers. */
  public static final String TYPE = "application/problem+json";

  private final int status;

  /**
   * A refusal.
   *
   * @param status 4xx
   * @param detail what is wrong and what would be right
   */
  public Problem(int status, String detail) {
    super(detail);
    this.status = status;
  }

  /** There is no such thing. */
  static Problem absent(String what) {
    return new Problem(404, "There is no such " + what + ".");
  }

  /** The status of the answer. */
  public int status() {
    return status;
  }

  /** The text of an answer. */
  public static String json(int status, String detail) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", HttpStatus.forStatus(status).getMessage());
    problem.put("status", status);
    problem.put("detail", detail);
    return JsonText.writeCompact(problem);
  }

  /** Answers a request. */
  public static void answer(Context context, int status, String detail) {
    context.status(status).contentType(TYPE).result(json(status, detail));
  }
}
