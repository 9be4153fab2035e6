/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.evoke.studio.server.Served;
import org.evoke.testkit.WavFile;
import org.junit.jupiter.api.Test;

/** The page as people use it, in a browser. */
class PageTest extends StudioPage {
  @Test
  void anUploadGoesThroughTheQueueIntoTheLibrary() {
    page.navigate(served.address("/"));
    assertThat(page.locator("#count")).hasText("Nothing here yet.");
    page.setInputFiles("#pick", clip);
    assertThat(page.locator("#queue progress").first()).isVisible();
    assertThat(cards()).hasCount(1);
    assertThat(cards().first()).containsText("happy-excited");
    assertThat(page.locator("#queue-panel")).isHidden();
    assertThat(page.locator("#said")).hasText("demo.webm: done.");
    page.fill("#search", "nothing like it");
    assertThat(page.locator("#count")).hasText("Nothing found.");
    page.fill("#search", "DEMO");
    assertThat(cards()).hasCount(1);
  }

  @Test
  void filesThatAreDroppedAreUploaded() {
    page.navigate(served.address("/"));
    JSHandle files =
        page.evaluateHandle(
            """
            () => {
              const dropped = new DataTransfer();
              for (const name of ["one.webm", "two.webm"]) {
                dropped.items.add(new File([new Uint8Array(64)], name, { type: "video/webm" }));
              }
              return dropped;
            }
            """);
    page.dispatchEvent("#drop", "dragover", Map.of("dataTransfer", files));
    assertThat(page.locator("#drop")).hasClass("drop over");
    page.dispatchEvent("#drop", "drop", Map.of("dataTransfer", files));
    assertThat(page.locator("#drop")).hasClass("drop");
    assertThat(cards()).hasCount(2);
    assertThat(page.locator("#library")).containsText("one.webm");
    assertThat(page.locator("#library")).containsText("two.webm");
  }

  @Test
  void filesOfListedFoldersAreChosen() {
    page.navigate(served.address("/"));
    page.click("#folders summary");
    page.click("button[aria-label='Add demo.webm']");
    assertThat(cards()).hasCount(1);
  }

  @Test
  void clicksAndKeysGoToATime() {
    openReport();
    Locator chart = page.locator("#timeline svg.drawn").first();
    chart.scrollIntoViewIfNeeded();
    BoundingBox box = chart.boundingBox();
    page.mouse().click(box.x + box.width / 2, box.y + 60);
    until("Math.abs(document.getElementById('media').currentTime - 22) < 0.2");
    page.keyboard().press("Home");
    until("document.getElementById('media').currentTime < 0.1");
    page.keyboard().press("PageDown");
    until("Math.abs(document.getElementById('media').currentTime - 11) < 0.2");
    page.click("#zoom-in");
    assertThat(((Number) page.evaluate("charts.view.to - charts.view.from")).doubleValue())
        .isLessThan(43_000);
    assertThat(page.locator(".planechart .cursor-dot").first())
        .hasAttribute("visibility", "visible");
  }

  @Test
  void notesAreWrittenChangedAndExported() throws Exception {
    openReport();
    page.focus("#timeline");
    page.keyboard().press("PageDown");
    assertThat(page.locator("#note-label")).hasText("Note at 0:11");
    page.fill("#note-text", "Music <i>too</i> early");
    page.click("#note-save");
    assertThat(page.locator("#notes-list p")).hasText("Music <i>too</i> early");
    assertThat(page.locator("#timeline .pin")).hasCount(1);
    page.click("button[aria-label='Change the note at 0:11']");
    page.fill("#note-text", "Music too early");
    page.click("#note-save");
    assertThat(page.locator("#notes-list p")).hasText("Music too early");
    page.reload();
    assertThat(page.locator("#notes-list p")).hasText("Music too early");
    page.click(".downloads summary");
    Download download = page.waitForDownload(() -> page.click(".downloads >> text=json"));
    assertThat(download.suggestedFilename()).isEqualTo("demo.json");
    assertThat(Files.readString(download.path())).contains("Music too early", "\"remarks\"");
    page.click("button[aria-label='Delete the note at 0:11']");
    assertThat(page.locator("#notes-list li")).hasCount(0);
  }

  @Test
  void twoCutsAreCompared() {
    upload(tone("first.wav", 14), tone("second.wav", 12));
    page.locator("#library input[type=checkbox]").nth(0).check();
    page.locator("#library input[type=checkbox]").nth(1).check();
    page.click("#compare");
    assertThat(cards())
        .hasCount(
            3,
            new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions()
                .setTimeout(90_000));
    page.locator("#library h3 a:has-text('and')").click();
    assertThat(page.locator("#timeline-title")).containsText("Both over the time of the first");
    assertThat(Axe.serious(page)).isEmpty();
    screenshot("compare.png");
    page.click("text=Library");
    assertThat(cards()).hasCount(3);
  }

  private static Path tone(String name, double seconds) {
    float[] samples = new float[(int) (22050 * seconds)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = 0.004f * (i % 100 - 50);
    }
    return WavFile.write(media.resolve("..").resolve(name), 22050, new float[][] {samples});
  }

  @Test
  void aRestartInTheMiddleOfAJobLosesNothing() {
    int port = served.port();
    served.close();
    served = Served.start(options(port), new MixedRunner(60_000));
    page.navigate(served.address("/"));
    page.setInputFiles("#pick", clip);
    until("document.querySelector('#queue .hint')?.textContent.includes('%')");
    served.close();
    served = Served.start(options(port), new MixedRunner(300));
    assertThat(cards())
        .hasCount(
            1,
            new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions()
                .setTimeout(30_000));
  }

  @Test
  void failuresSayWhyAndCanBeRepeated() throws Exception {
    Path bad = Files.write(folder.resolve("bad.mp4"), new byte[] {1});
    upload(bad);
    assertThat(cards().first()).containsText("bad.mp4 is no media file");
    page.evaluate("() => { document.getElementById('said').textContent = ''; }");
    page.click("button[aria-label='Retry bad.mp4']");
    assertThat(page.locator("#said")).containsText("failed");
    page.onceDialog(dialog -> dialog.accept());
    page.click("button[aria-label='Delete bad.mp4']");
    assertThat(cards()).hasCount(0);
  }

  @Test
  void pagesAreReadableInLightAndDarkOnPhonesAndByEar() {
    upload(clip, tone("a song.wav", 5));
    screenshot("library-light.png");
    assertThat(Axe.serious(page)).isEmpty();
    String report = page.locator("#library h3 a").first().getAttribute("href");
    String paper = paper(page);
    for (int width : new int[] {1280, 390}) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        look(width, scheme, "/", "library", paper);
        look(width, scheme, report, "report", paper);
      }
    }
  }

  private void look(int width, ColorScheme scheme, String path, String name, String lightPaper) {
    try (Chromium.Visit other = chromium.visit(width, 844, scheme)) {
      other.page().navigate(served.address(path));
      other.page().waitForSelector("#library li, #timeline .drawn");
      Path file = SCREENSHOTS.resolve(name + "-" + width + "-" + scheme + ".png");
      other.page().screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
      assertThat(Axe.serious(other.page())).as("%s at %d, %s", name, width, scheme).isEmpty();
      assertThat((Integer) other.page().evaluate("document.documentElement.scrollWidth"))
          .as("%s at %d is not wider than the screen", name, width)
          .isLessThanOrEqualTo(width);
      assertThat(paper(other.page()).equals(lightPaper)).isEqualTo(scheme == ColorScheme.LIGHT);
      assertThat(other.complaints()).isEmpty();
    }
  }

  private static String paper(Page page) {
    return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
  }
}
