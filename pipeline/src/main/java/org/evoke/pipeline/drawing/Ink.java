/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A colour by its role, with one value for light paper and one for dark.
 *
 * <p>Pages refer to inks by their names through the style sheet that {@link #css} makes, so that
 * dark mode and printing need no second drawing. Valence, arousal and the classes keep apart for
 * readers who do not tell red from green: they follow M. Okabe and K. Ito, Color Universal Design
 * (2008), darkened where text is written in them.
 *
 * @param name name in style sheets
 * @param light {@code #rrggbb} on light paper
 * @param dark {@code #rrggbb} on dark paper
 */
public record Ink(String name, String light, String dark) {
  public static final Ink TEXT = new Ink("ink", "#1d2129", "#eceae4");
  public static final Ink SOFT = new Ink("soft", "#5b6270", "#a2a8b5");
  public static final Ink LINE = new Ink("line", "#d3cec2", "#3d4350");
  public static final Ink GRID = new Ink("grid", "#e9e6dd", "#2a2e38");
  public static final Ink PANEL = new Ink("panel", "#fffefb", "#1c1f26");
  public static final Ink VALENCE = new Ink("valence", "#0a6aa6", "#63b8f2");
  public static final Ink AROUSAL = new Ink("arousal", "#b8430a", "#f79256");
  public static final Ink OTHER = new Ink("other", "#5a3d8a", "#bda6ee");
  public static final Ink LOUDNESS = new Ink("loudness", "#8a8f99", "#79808d");
  public static final Ink SHOT_A = new Ink("shot-a", "#cfcabd", "#3a3f4b");
  public static final Ink SHOT_B = new Ink("shot-b", "#b3ad9e", "#4b515f");
  public static final Ink HATCH = new Ink("hatch", "#8a8272", "#8b8fa0");
  public static final Ink ACCENT = new Ink("accent", "#3d4db8", "#9aa7ff");
  public static final Ink FIRST = new Ink("first", "#0a6aa6", "#63b8f2");
  public static final Ink SECOND = new Ink("second", "#b8430a", "#f79256");

  /** Parts of the path through the plane, from early to late. */
  public static final int RAMP = 24;

  private static final List<Ink> CLASSES =
      List.of(
          new Ink("class-0", "#0072b2", "#3d9bd6"),
          new Ink("class-1", "#e69f00", "#e69f00"),
          new Ink("class-2", "#009e73", "#1fb48a"),
          new Ink("class-3", "#cc79a7", "#cc79a7"),
          new Ink("class-4", "#56b4e9", "#8fd0f5"),
          new Ink("class-5", "#d55e00", "#e3762a"),
          new Ink("class-6", "#f0e442", "#f0e442"),
          new Ink("class-7", "#7f7f7f", "#9a9a9a"));

  private static final List<Ink> RAMP_INKS = ramp();

  /** The ink of a class by its number; from the ninth class on they repeat. */
  public static Ink ofClass(int number) {
    return CLASSES.get(number % CLASSES.size());
  }

  /** The ink of a time, from 0 (the beginning) to 1 (the end). */
  public static Ink ofTime(double part) {
    return RAMP_INKS.get((int) Math.max(0, Math.min(RAMP - 1, Math.floor(part * RAMP))));
  }

  /** The fill of a band around a curve of this ink is this opaque. */
  public static final double BAND_OPACITY = 0.17;

  private static List<Ink> ramp() {
    String[] light = {"#33408f", "#2a9d8f", "#d9a900"};
    String[] dark = {"#8b95f5", "#45c4b0", "#ffd84d"};
    List<Ink> inks = new ArrayList<>();
    for (int i = 0; i < RAMP; i++) {
      double part = i / (RAMP - 1.0);
      inks.add(new Ink("time-" + i, mixed(light, part), mixed(dark, part)));
    }
    return List.copyOf(inks);
  }

  private static String mixed(String[] stops, double part) {
    int from = part < 0.5 ? 0 : 1;
    double mix = 2 * part - from;
    int a = Integer.parseInt(stops[from].substring(1), 16);
    int b = Integer.parseInt(stops[from + 1].substring(1), 16);
    int rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int low = a >> shift & 0xff;
      int high = b >> shift & 0xff;
      rgb |= (int) Math.round(low + (high - low) * mix) << shift;
    }
    return String.format(Locale.ROOT, "#%06x", rgb);
  }

  /** All inks. */
  static List<Ink> all() {
    List<Ink> inks =
        new ArrayList<>(
            List.of(
                TEXT, SOFT, LINE, GRID, PANEL, VALENCE, AROUSAL, OTHER, LOUDNESS, SHOT_A, SHOT_B,
                HATCH, ACCENT, FIRST, SECOND));
    inks.addAll(CLASSES);
    inks.addAll(RAMP_INKS);
    return inks;
  }

  /**
   * A style sheet with a custom property {@code --name} for each ink, light or dark as the reader
   * prefers and light on paper, and classes {@code f-name} and {@code s-name} that fill and stroke
   * with it.
   */
  public static String css() {
    String light = properties(true);
    StringBuilder css = new StringBuilder();
    css.append(":root {").append(light).append("}\n");
    css.append("@media (prefers-color-scheme: dark) { :root {")
        .append(properties(false))
        .append("} }\n");
    css.append("@media print { :root {").append(light).append("} }\n");
    for (Ink ink : all()) {
      css.append(String.format(".f-%1$s { fill: var(--%1$s); } ", ink.name()));
      css.append(String.format(".s-%1$s { fill: none; stroke: var(--%1$s); }%n", ink.name()));
    }
    return css.toString().replace("\r", "");
  }

  private static String properties(boolean light) {
    return all().stream()
        .map(ink -> " --" + ink.name() + ": " + (light ? ink.light() : ink.dark()) + ";")
        .collect(Collectors.joining());
  }
}
