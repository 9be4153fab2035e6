/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.drawing;

import static org.evoke.pipeline.drawing.PathText.escape;
import static org.evoke.pipeline.drawing.PathText.number;

import java.util.Base64;
import java.util.Locale;

/**
 * A drawing as an SVG file of its own: light paper, colours and sizes in attributes, so that every
 * program draws it alike; pictures inside; no script and nothing from outside.
 */
public final class SvgFile {
  private final Drawing drawing;
  private final StringBuilder out = new StringBuilder();
  private int clips;

  private SvgFile(Drawing drawing) {
    this.drawing = drawing;
  }

  /** The file. */
  public static String of(Drawing drawing) {
    SvgFile file = new SvgFile(drawing);
    file.write();
    return file.out.toString();
  }

  private void write() {
    String width = number(drawing.fullWidth());
    String height = number(drawing.height());
    add("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$s\" height=\"%2$s\"", width, height);
    add(" viewBox=\"0 0 %s %s\" role=\"img\" font-size=\"12\"", width, height);
    add(" font-family=\"Inter, 'Segoe UI', Helvetica, Arial, sans-serif\">\n");
    add("<title>%s</title>\n", escape(drawing.title()));
    add("<defs><pattern id=\"hatch\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\"");
    add(" patternTransform=\"rotate(45)\"><path d=\"M0 0V7\" stroke-width=\"1.2\"");
    add(" stroke=\"%s\" stroke-opacity=\"0.5\"/></pattern></defs>\n", Ink.HATCH.light());
    add("<rect width=\"%s\" height=\"%s\" fill=\"%s\"/>\n", width, height, Ink.PANEL.light());
    drawing.marks().forEach(this::mark);
    add("</svg>\n");
  }

  private void add(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values));
  }

  private void mark(Mark mark) {
    if (mark instanceof Mark.Line line) {
      line(path(line.outline()), line.ink(), line.width(), line.dashed());
    } else if (mark instanceof Mark.Area area) {
      add("<path d=\"%s\" fill=\"%s\"", path(area.outline()), area.ink().light());
      add(" fill-opacity=\"%s\"/>\n", String.format(Locale.ROOT, "%.2f", area.opacity()));
    } else if (mark instanceof Mark.Hatched hatched) {
      add("<path d=\"%s\" fill=\"url(#hatch)\"/>\n", path(hatched.outline()));
    } else if (mark instanceof Mark.Text text) {
      text(drawing.pixel(text.x()) + text.dx(), text);
    } else if (mark instanceof Mark.Sign sign) {
      sign(sign);
    } else if (mark instanceof Mark.Thumbnail thumbnail) {
      thumbnail(thumbnail);
    } else if (mark instanceof Mark.Tick tick) {
      tick(tick);
    }
  }

  private String path(Outline outline) {
    return PathText.of(outline, drawing::pixel);
  }

  private void line(String path, Ink ink, double width, boolean dashed) {
    add("<path d=\"%s\" fill=\"none\" stroke=\"%s\"", path, ink.light());
    add(" stroke-width=\"%s\"%s", number(width), dashed ? " stroke-dasharray=\"3 3\"" : "");
    add(" stroke-linejoin=\"round\"/>\n");
  }

  private void text(double x, Mark.Text text) {
    add("<text x=\"%s\" y=\"%s\" fill=\"%s\"", number(x), number(text.y()), text.ink().light());
    add(" text-anchor=\"%s\"", text.anchor().name().toLowerCase(Locale.ROOT));
    add("%s>%s</text>\n", text.strong() ? " font-weight=\"bold\"" : "", escape(text.text()));
  }

  private void sign(Mark.Sign sign) {
    add("<g transform=\"translate(%s %s)\"", number(drawing.pixel(sign.x())), number(sign.y()));
    add(" %s>", colours(sign));
    add("<title>%s</title>", escape(sign.title()));
    if (Shapes.isRound(sign.shape())) {
      add("<circle r=\"%s\"/></g>\n", number(Shapes.RADIUS));
    } else {
      add("<path d=\"%s\"/></g>\n", PathText.of(Shapes.outline(sign.shape()), x -> x));
    }
  }

  private static String colours(Mark.Sign sign) {
    return sign.shape() == Mark.Shape.RING
        ? "fill=\"none\" stroke-width=\"2.2\" stroke=\"" + sign.ink().light() + '"'
        : "fill=\""
            + sign.ink().light()
            + "\" stroke-width=\"1.5\" stroke=\""
            + Ink.PANEL.light()
            + '"';
  }

  private void thumbnail(Mark.Thumbnail thumbnail) {
    double from = drawing.pixel(thumbnail.from());
    double width = drawing.pixel(thumbnail.to()) - from;
    double full = thumbnail.height() * thumbnail.picture().width() / thumbnail.picture().height();
    String id = "shot-" + clips++;
    add("<clipPath id=\"%s\"><rect x=\"%s\"", id, number(from));
    add(" y=\"%s\" width=\"%s\"", number(thumbnail.y()), number(width));
    add(" height=\"%s\"/></clipPath>", number(thumbnail.height()));
    add("<image x=\"%s\" y=\"%s\"", number(from), number(thumbnail.y()));
    add(" width=\"%s\" height=\"%s\"", number(full), number(thumbnail.height()));
    add(
        " clip-path=\"url(#%s)\" href=\"data:image/jpeg;base64,%s\"/>\n",
        id, Base64.getEncoder().encodeToString(thumbnail.picture().jpeg()));
  }

  private void tick(Mark.Tick tick) {
    double x = drawing.pixel(tick.x());
    String path = "M" + number(x) + " " + number(tick.top()) + "V" + number(tick.bottom());
    line(path, Ink.GRID, 1, false);
    text(x, Ticks.label(tick, drawing.units()));
  }
}
