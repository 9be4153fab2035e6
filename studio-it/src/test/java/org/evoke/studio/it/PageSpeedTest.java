/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.evoke.studio.server.MadeAnswers;
import org.evoke.studio.server.MadeResults;
import org.evoke.studio.server.Served;
import org.evoke.studio.server.results.StoredAnswer;
import org.evoke.studio.server.store.Job;
import org.evoke.studio.server.store.JobStore;
import org.evoke.studio.server.store.MediaPlace;
import org.evoke.studio.server.store.ServerFolder;
import org.junit.jupiter.api.Test;

/** How quick the page is. Whatever else the machine does only adds: the quickest round counts. */
class PageSpeedTest extends StudioPage {
  private static final double SLOWEST_DRAWING_MS = 8;

  /** Milliseconds for script and layout in which 95 of 100 frames of a pan are done. */
  private static final String PAN =
      "() => { charts.setView(0, 600000); const times = []; for (let i = 0; i < 100; i++) {"
          + " timeline.pan(0.04); const start = performance.now(); charts.draw();"
          + " document.body.getBoundingClientRect(); times.push(performance.now() - start); }"
          + " times.sort((a, b) => a - b); return times[95]; }";

  /** Most milliseconds between cursor and media in half a second of playing. */
  private static final String APART =
      "async () => { let most = 0; for (let i = 0; i < 10; i++) { await new Promise((done) =>"
          + " setTimeout(done, 50)); most = Math.max(most, Math.abs(cursor.ms - 1000 *"
          + " document.getElementById('media').currentTime)); } return most; }";

  @Test
  void theCursorKeepsStepWithWhatPlays() {
    openReport();
    page.click("#play");
    until("document.getElementById('media').currentTime > 0.3");
    double apart = Double.MAX_VALUE;
    for (int round = 0; round < 6; round++) {
      apart = Math.min(apart, ((Number) page.evaluate(APART)).doubleValue());
    }
    System.out.println("cursor and media apart by at most " + apart + " ms over half a second");
    assertThat(apart).isLessThan(100);
    assertThat((Boolean) page.evaluate("document.getElementById('media').paused")).isFalse();
    page.focus("#timeline");
    page.keyboard().press("Space");
    until("document.getElementById('media').paused");
  }

  @Test
  void twoHoursArePannedSmoothly() throws Exception {
    String id = ServerFolder.newId();
    served.close();
    try (ServerFolder kept = new ServerFolder(folder.resolve("kept"));
        JobStore store = new JobStore(kept.database())) {
      StoredAnswer stored = new StoredAnswer(kept.results(id));
      stored.write(MadeAnswers.of("two hours.webm", 7200, 0.5, true));
      Files.copy(clip, kept.media(id));
      store.add(Job.prediction(id, "two hours.webm", new MediaPlace(-1, id, 1), 1));
      store.done(id, java.util.Optional.of(stored.facts()), 2);
    }
    served = Served.start(options(0), new MixedRunner(0));
    page.navigate(served.address("/jobs/" + id));
    until("document.querySelector('#timeline .tick') !== null");
    // Whatever else the machine does only adds: the quickest of six rounds counts.
    double best = Double.MAX_VALUE;
    for (int round = 0; round < 6; round++) {
      best = Math.min(best, ((Number) page.evaluate(PAN)).doubleValue());
    }
    System.out.println("two hours at 2 Hz: 95 % of pans drawn within " + best + " ms");
    assertThat(best).isLessThanOrEqualTo(SLOWEST_DRAWING_MS);
  }

  @Test
  void fiveHundredResultsAppearWithinASecond() throws Exception {
    served.close();
    MadeResults.fill(folder.resolve("kept"), 500);
    served = Served.start(options(0), new MixedRunner(0));
    page.navigate(served.address("/"));
    assertThat(cards()).hasCount(48);
    double seconds = Double.MAX_VALUE;
    for (int round = 0; round < 4; round++) {
      long start = System.nanoTime();
      page.reload();
      page.waitForSelector("#library > li:nth-child(48)");
      seconds = Math.min(seconds, (System.nanoTime() - start) / 1e9);
    }
    System.out.println("library of 500: first page after " + seconds + " s");
    assertThat(seconds).isLessThan(1);
    page.click("#more");
    assertThat(cards()).hasCount(96);
  }
}
