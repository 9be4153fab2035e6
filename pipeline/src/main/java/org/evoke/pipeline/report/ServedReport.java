/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.report;

import java.util.Map;
import org.evoke.pipeline.Answer;

/**
 * The report as part of a larger page: the same charts, words and script, with what a server puts
 * above it and, before the timeline, a player that the timeline keeps step with.
 */
public final class ServedReport {
  private final Page page;

  /**
   * A kind of page.
   *
   * @param addition style, script and sources of the server
   */
  public ServedReport(Page.Addition addition) {
    this.page =
        new Page(Page.resource(HtmlTimelineWriter.TEMPLATE), HtmlTimelineWriter.SCRIPTS, addition);
  }

  /** What the page may load and run, as a content security policy. */
  public String policy() {
    return page.policy();
  }

  /**
   * The page about an answer.
   *
   * @param above safe markup at the top of the page
   * @param player safe markup before the timeline, not empty
   */
  public String html(Answer answer, String above, String player) {
    Map<String, Object> values = HtmlTimelineWriter.values(answer);
    values.put("above", above);
    values.put("player", player);
    return page.html(values);
  }
}
