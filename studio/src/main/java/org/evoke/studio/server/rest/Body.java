/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.rest;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.data.json.JsonObject;
import org.evoke.data.json.JsonText;

/** Bodies of requests and answers that are JSON. */
final class Body {
  private static final int MOST_BYTES = 64 * 1024;

  private Body() {}

  /**
   * The object in a request.
   *
   * @throws Problem when it is none, or too long
   */
  static JsonObject json(Context context) {
    String type = context.contentType();
    if (type == null || !type.toLowerCase(java.util.Locale.ROOT).startsWith("application/json")) {
      throw new Problem(415, "The body must be application/json.");
    }
    try {
      return new JsonObject("the body", JsonText.readObject(text(context), "the body"));
    } catch (InputException e) {
      throw new Problem(400, e.getMessage());
    }
  }

  private static String text(Context context) {
    try (InputStream in = context.bodyInputStream()) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new Problem(413, "The body is longer than " + MOST_BYTES + " bytes.");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Problem(400, "The body is not UTF-8.");
    } catch (IOException e) {
      throw new Problem(400, "The body ended before its time.");
    }
  }

  /** Answers with an object. */
  static void answer(Context context, int status, Map<String, Object> object) {
    context
        .status(status)
        .contentType("application/json")
        .result(JsonText.writeCompact(object).getBytes(StandardCharsets.UTF_8));
  }
}
