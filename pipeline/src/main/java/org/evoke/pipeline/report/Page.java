/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evoke.data.digest.Sha256;
import org.evoke.pipeline.drawing.Ink;

/**
 * A kind of page: one HTML file with everything inside, which asks no other computer for anything.
 * Its content security policy allows the one style sheet and the one script of this program, by
 * their digests, and pictures inside the file; nothing else runs or loads, whatever the names of
 * files say.
 */
public final class Page {
  private static final String CSS = Ink.css() + resource("report.css");

  /** Buttons that zoom and move a chart over time. */
  private static final String TOOLS = resource("tools.html");

  private final Template template;
  private final String style;
  private final String script;
  private final String policy;

  /**
   * What a program that serves pages adds to them.
   *
   * @param style follows the style sheet
   * @param script follows the script
   * @param sources of content, as directives of a content security policy that begin with {@code
   *     img-src}
   */
  public record Addition(String style, String script, String sources) {
    /** Nothing, for pages that are files of their own. */
    static final Addition NONE = new Addition("", "", "img-src data:");
  }

  /**
   * A kind of page.
   *
   * @param template name of the template
   * @param scripts names of the files that its script is made of, in order
   */
  public Page(String template, List<String> scripts) {
    this(resource(template), scripts, Addition.NONE);
  }

  /**
   * A kind of page that is served.
   *
   * @param template text of the template
   * @param scripts names of files of this package that its script begins with, in order
   */
  public Page(String template, List<String> scripts, Addition addition) {
    this.template = Template.parse(template);
    this.style = CSS + addition.style();
    this.script =
        Stream.concat(scripts.stream().map(Page::resource), Stream.of(addition.script()))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n"));
    this.policy =
        "default-src 'none'; "
            + addition.sources()
            + "; style-src '"
            + digest(style)
            + "'; script-src '"
            + digest(script)
            + "'; base-uri 'none'; form-action 'none'";
  }

  /** What the page may load and run, as a content security policy. */
  public String policy() {
    return policy;
  }

  /** The page with its values, as the template names them. */
  public String html(Map<String, Object> values) {
    Map<String, Object> all = new LinkedHashMap<>(values);
    all.put("policy", policy);
    all.put("css", style);
    all.put("tools", TOOLS);
    all.put("script", script);
    return template.render(all);
  }

  private static String digest(String text) {
    byte[] digest = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  /** A file of this package. */
  static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
