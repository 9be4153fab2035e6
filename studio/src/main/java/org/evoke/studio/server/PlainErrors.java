/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.evoke.studio.server.rest.Problem;

/**
 * Answers what never reaches a route, such as a broken request line, without telling of the inside.
 */
final class PlainErrors extends ErrorHandler {
  private static final String DETAIL = "The request cannot be understood.";

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    response.getHeaders().put(new HttpField(HttpHeader.CONTENT_TYPE, Problem.TYPE));
    // A version of HTTP that nobody knows is a mistake of whoever asks, too.
    int status = response.getStatus() == 505 ? 400 : Math.max(400, response.getStatus());
    response.setStatus(status);
    response.write(true, body(status), callback);
    return true;
  }

  private static ByteBuffer body(int status) {
    return ByteBuffer.wrap(Problem.json(status, DETAIL).getBytes(StandardCharsets.UTF_8));
  }
}
