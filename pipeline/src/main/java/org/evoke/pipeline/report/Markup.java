/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.report;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.evoke.pipeline.seeing.SmallPicture;

/** Small pieces that the templates of pages are filled with. */
public final class Markup {
  private Markup() {}

  /** One entry per text, for a part of a template that is repeated. */
  public static List<Map<String, Object>> texts(List<String> texts) {
    return texts.stream().map(text -> Map.<String, Object>of("text", text)).toList();
  }

  /** JSON that may stand inside a script element: a name with markup must not end it. */
  public static String inScript(String json) {
    return json.replace("<", "\\u003c");
  }

  /**
   * A picture as an element, nothing where there is none.
   *
   * @param attributes further attributes, safe markup
   */
  public static String picture(SmallPicture picture, String attributes) {
    return picture == null
        ? ""
        : "<img class=\"thumb\" alt=\"\" width=\""
            + picture.width()
            + "\" height=\""
            + picture.height()
            + "\""
            + attributes
            + " src=\"data:image/jpeg;base64,"
            + Base64.getEncoder().encodeToString(picture.jpeg())
            + "\">";
  }
}
