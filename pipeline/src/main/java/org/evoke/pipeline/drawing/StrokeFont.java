/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Letters as lines. PNG files are drawn with them, so that no font of the machine is needed (a Java
 * without fonts refuses every text) and the same drawing gives the same bytes everywhere. Letters
 * that it lacks appear as boxes.
 */
final class StrokeFont {
  /** Size of the type of all texts, in pixels. */
  static final double USUAL_SIZE = 12;

  private static final double CAPITAL_HEIGHT = 7;

  /** Height of a capital letter as a part of the size of the type. */
  private static final double CAPITAL_PART = 0.71;

  private static final double GAP = 1.8;
  private static final Pattern COMMAND = Pattern.compile("([MLQ])([-\\d. ]*)");
  private static final Map<Integer, Glyph> GLYPHS = read();
  private static final Glyph UNKNOWN = glyph("4", "M0 0L4 0L4 7L0 7L0 0");

  private StrokeFont() {}

  /** Lines of a letter, base line at 0, upwards, and the width of the letter. */
  private record Glyph(Path2D lines, double width) {}

  private static Map<Integer, Glyph> read() {
    Map<Integer, Glyph> glyphs = new HashMap<>();
    try (InputStream in = StrokeFont.class.getResourceAsStream("letters.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("##"))
          .map(line -> line.split(" ", 3))
          .forEach(parts -> glyphs.put(parts[0].codePointAt(0), glyph(parts[1], parts[2])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    glyphs.put((int) ' ', new Glyph(new Path2D.Double(), 1.6));
    glyphs.put(0xa0, glyphs.get((int) ' '));
    return glyphs;
  }

  private static Glyph glyph(String width, String lines) {
    Path2D path = new Path2D.Double();
    Matcher commands = COMMAND.matcher(lines);
    while (commands.find()) {
      String[] texts = commands.group(2).strip().split(" ", -1);
      double[] at = new double[texts.length];
      for (int i = 0; i < at.length; i++) {
        at[i] = Double.parseDouble(texts[i]);
      }
      switch (commands.group(1)) {
        case "M" -> path.moveTo(at[0], at[1]);
        case "L" -> path.lineTo(at[0], at[1]);
        default -> path.quadTo(at[0], at[1], at[2], at[3]);
      }
    }
    return new Glyph(path, Double.parseDouble(width));
  }

  private static Glyph of(int letter) {
    return GLYPHS.getOrDefault(letter, UNKNOWN);
  }

  private static double scale(double size) {
    return size * CAPITAL_PART / CAPITAL_HEIGHT;
  }

  /** Width of a text in pixels. */
  static double width(String text, double size) {
    double units = text.codePoints().mapToDouble(c -> of(c).width() + GAP).sum();
    return Math.max(0, units - GAP) * scale(size);
  }

  /** The lines of a text that begins at a place on its base line, downwards. */
  static Path2D lines(String text, double size, double x, double y) {
    Path2D all = new Path2D.Double();
    double scale = scale(size);
    double at = x;
    for (int letter : text.codePoints().toArray()) {
      Glyph glyph = of(letter);
      all.append(
          glyph.lines().getPathIterator(new AffineTransform(scale, 0, 0, -scale, at, y)), false);
      at += (glyph.width() + GAP) * scale;
    }
    return all;
  }
}
