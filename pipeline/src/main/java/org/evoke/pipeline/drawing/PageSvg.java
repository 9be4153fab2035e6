/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.drawing;

import static org.evoke.pipeline.drawing.PathText.escape;
import static org.evoke.pipeline.drawing.PathText.number;
import static org.evoke.pipeline.drawing.PathText.percent;

import java.util.Locale;

/**
 * A drawing as a part of a page that is as wide as its place. Lines and areas stand in an inner SVG
 * that is stretched (a script shows a part of it by changing its view box alone); texts, signs and
 * thumbnails keep their size at places in percent. The drawing is complete without a script; its
 * margins are paddings of the element around it.
 */
public final class PageSvg {
  private final Drawing drawing;
  private final String id;
  private final StringBuilder stretched = new StringBuilder();
  private final StringBuilder held = new StringBuilder();
  private final StringBuilder moving = new StringBuilder();
  private double tickTop = -1;
  private double tickBottom;

  private PageSvg(Drawing drawing, String id) {
    this.drawing = drawing;
    this.id = id;
  }

  /**
   * The markup.
   *
   * @param id letters and digits, different for each drawing of a page
   */
  public static String of(Drawing drawing, String id) {
    PageSvg page = new PageSvg(drawing, id);
    drawing.marks().forEach(page::mark);
    return page.markup();
  }

  /** The markup of a drawing that keeps its proportions, and its texts theirs to it. */
  public static String fixed(Drawing drawing, String id) {
    return String.format(
            Locale.ROOT,
            "<svg class=\"kept\" viewBox=\"0 0 %s %s\" aria-hidden=\"true\">",
            number(drawing.fullWidth()),
            number(drawing.height()))
        + String.format(
            Locale.ROOT,
            "<svg x=\"%s\" width=\"%s\" height=\"%s\" overflow=\"visible\">",
            number(drawing.left()),
            number(drawing.width()),
            number(drawing.height()))
        + of(drawing, id)
        + "</svg></svg>";
  }

  private String markup() {
    String height = number(drawing.height());
    String units = number(drawing.units());
    String ticks =
        tickTop < 0
            ? ""
            : String.format(
                Locale.ROOT,
                " data-top=\"%s\" data-bottom=\"%s\"",
                number(tickTop),
                number(tickBottom));
    return String.format(
            Locale.ROOT,
            "<svg class=\"drawn\" width=\"100%%\" height=\"%s\" data-units=\"%s\"%s"
                + " aria-hidden=\"true\">",
            height,
            units,
            ticks)
        + hatch()
        + String.format(
            Locale.ROOT,
            "<svg class=\"stretch\" width=\"100%%\" height=\"%1$s\" viewBox=\"0 0 %2$s %1$s\""
                + " preserveAspectRatio=\"none\">",
            height,
            units)
        + stretched
        + "</svg>"
        + held
        + moving
        + "</svg>";
  }

  private String hatch() {
    double stretch = drawing.units() / drawing.width();
    return String.format(
        Locale.ROOT,
        "<defs><pattern id=\"%s\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\""
            + " patternTransform=\"scale(%s 1) rotate(45)\"><path class=\"s-hatch\""
            + " d=\"M0 0V7\" stroke-width=\"1.2\" stroke-opacity=\"0.5\"/></pattern></defs>",
        hatchId(),
        number(stretch));
  }

  private String hatchId() {
    return "hatch-" + id;
  }

  private static void add(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values));
  }

  private void mark(Mark mark) {
    if (mark instanceof Mark.Line line) {
      add(stretched, "<path class=\"s-%s\" d=\"%s\"", line.ink().name(), path(line.outline()));
      add(stretched, " stroke-width=\"%s\"%s/>", number(line.width()), dashes(line));
    } else if (mark instanceof Mark.Area area) {
      add(stretched, "<path class=\"f-%s\" d=\"%s\"", area.ink().name(), path(area.outline()));
      add(stretched, " fill-opacity=\"%.2f\"/>", area.opacity());
    } else if (mark instanceof Mark.Hatched hatched) {
      add(stretched, "<path fill=\"url(#%s)\" d=\"%s\"/>", hatchId(), path(hatched.outline()));
    } else if (mark instanceof Mark.Text text) {
      text(text.moves() ? moving : held, text, text.moves() ? "" : "held");
    } else if (mark instanceof Mark.Sign sign) {
      sign(sign);
    } else if (mark instanceof Mark.Thumbnail thumbnail) {
      thumbnail(thumbnail);
    } else if (mark instanceof Mark.Tick tick) {
      tick(tick);
    }
  }

  private static String path(Outline outline) {
    return PathText.of(outline, x -> x);
  }

  private static String dashes(Mark.Line line) {
    return line.dashed() ? " stroke-dasharray=\"3 3\"" : "";
  }

  private void text(StringBuilder out, Mark.Text text, String kind) {
    add(
        out,
        "<text class=\"f-%s%s%s\"",
        text.ink().name(),
        text.strong() ? " strong" : "",
        kind.isEmpty() ? "" : " " + kind);
    add(out, " x=\"%s\" y=\"%s\"", percent(text.x() / drawing.units()), number(text.y()));
    if (text.dx() != 0) {
      add(out, " dx=\"%s\"", number(text.dx()));
    }
    if (text.moves()) {
      add(out, " data-x=\"%s\"", number(text.x()));
    }
    add(out, " text-anchor=\"%s\"", text.anchor().name().toLowerCase(Locale.ROOT));
    add(out, ">%s</text>", escape(text.text()));
  }

  private void sign(Mark.Sign sign) {
    String colour =
        sign.shape() == Mark.Shape.RING
            ? "s-" + sign.ink().name() + " ring"
            : "f-" + sign.ink().name();
    add(moving, "<svg class=\"sign %s\" overflow=\"visible\"", colour);
    add(moving, " x=\"%s\" y=\"%s\"", percent(sign.x() / drawing.units()), number(sign.y()));
    add(moving, " data-x=\"%s\"", number(sign.x()));
    if (sign.number() >= 0) {
      add(moving, " data-moment=\"%d\"", sign.number());
    }
    add(moving, "><title>%s</title>", escape(sign.title()));
    add(
        moving,
        Shapes.isRound(sign.shape())
            ? "<circle r=\"" + number(Shapes.RADIUS) + "\"/></svg>"
            : "<path d=\"" + path(Shapes.outline(sign.shape())) + "\"/></svg>");
  }

  /** The picture itself stands elsewhere in the page; the script fills it in. */
  private void thumbnail(Mark.Thumbnail thumbnail) {
    double from = thumbnail.from() / drawing.units();
    double width = thumbnail.to() / drawing.units() - from;
    double full = thumbnail.height() * thumbnail.picture().width() / thumbnail.picture().height();
    add(moving, "<svg x=\"%s\" width=\"%s\"", percent(from), percent(width));
    add(moving, " y=\"%s\" height=\"%s\"", number(thumbnail.y()), number(thumbnail.height()));
    add(moving, " data-x=\"%s\" data-to=\"%s\">", number(thumbnail.from()), number(thumbnail.to()));
    add(
        moving,
        "<image class=\"shot\" data-picture=\"%d\" width=\"%s\"",
        thumbnail.shot(),
        number(full));
    add(moving, " height=\"%s\"/></svg>", number(thumbnail.height()));
  }

  private void tick(Mark.Tick tick) {
    tickTop = tick.top();
    tickBottom = tick.bottom();
    add(
        stretched,
        "<path class=\"s-grid tick\" d=\"M%1$s %2$sV%3$s\"/>",
        number(tick.x()),
        number(tick.top()),
        number(tick.bottom()));
    text(moving, Ticks.label(tick, drawing.units()), "tick");
  }
}
