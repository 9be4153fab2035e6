/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.pipeline.demo.DemoClip;
import org.evoke.studio.server.Served;
import org.evoke.studio.server.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server with a page in a browser, for each test anew. */
@Timeout(180)
abstract class StudioPage {
  static final Path SCREENSHOTS = Path.of("target", "screenshots");

  static Chromium chromium;
  @TempDir static Path media;
  static Path clip;

  @TempDir Path folder;
  Served served;
  Chromium.Visit visit;
  Page page;

  @BeforeAll
  static void makeClip() {
    chromium = Chromium.start();
    clip = media.resolve("demo.webm");
    DemoClip.write(clip, new Seed(1), Progress.NONE);
  }

  @AfterAll
  static void end() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() {
    served = Served.start(options(0), new MixedRunner(300));
    visit = chromium.visit(1280, 900, ColorScheme.LIGHT);
    page = visit.page();
  }

  ServerOptions options(int port) {
    ServerOptions usual = Served.options(folder.resolve("kept"));
    return new ServerOptions(
        usual.folder(),
        usual.address(),
        port,
        usual.token(),
        List.of(),
        List.of(media),
        1,
        usual.requestsPerSecond(),
        new org.evoke.studio.server.rest.Services.Limits(100_000_000, 1_000_000_000, 500),
        usual.software());
  }

  @AfterEach
  void close() {
    visit.close();
    served.close();
    assertThat(visit.complaints()).isEmpty();
    assertThat(served.defects()).isEmpty();
  }

  Locator cards() {
    return page.locator("#library > li");
  }

  /** Hands files in as a user does and waits for their cards. */
  void upload(Path... files) {
    page.navigate(served.address("/"));
    int before = cards().count();
    page.setInputFiles("#pick", files);
    assertThat(cards()).hasCount(before + files.length);
  }

  void openReport() {
    upload(clip);
    cards().first().locator("h3 a").click();
    assertThat(page.locator("#media")).isVisible();
    until("document.getElementById('media').readyState >= 3");
  }

  /** Waits for a condition; the page's own policy lets no test evaluate text inside it. */
  void until(String condition) {
    for (int i = 0; i < 400; i++) {
      if (Boolean.TRUE.equals(page.evaluate("() => Boolean(" + condition + ")"))) {
        return;
      }
      page.waitForTimeout(50);
    }
    throw new AssertionError("never came true: " + condition);
  }

  void screenshot(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name)).setFullPage(true));
  }
}
