/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.DoubleUnaryOperator;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A drawing as a PNG file on light paper, two pixels for each pixel of the drawing. Needs neither a
 * screen nor fonts.
 */
public final class PngFile {
  private static final int SCALE = 2;
  private static final float TEXT_WIDTH = 1.05f;
  private static final float STRONG_WIDTH = 1.5f;
  private static final double HATCH_DISTANCE = 7;

  private final Drawing drawing;
  private final Graphics2D paper;

  private PngFile(Drawing drawing, Graphics2D paper) {
    this.drawing = drawing;
    this.paper = paper;
  }

  /** The file. */
  public static byte[] of(Drawing drawing) {
    int width = (int) Math.ceil(drawing.fullWidth() * SCALE);
    int height = (int) Math.ceil(drawing.height() * SCALE);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D paper = image.createGraphics();
    paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    paper.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    paper.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    paper.setColor(Color.decode(Ink.PANEL.light()));
    paper.fillRect(0, 0, width, height);
    paper.scale(SCALE, SCALE);
    PngFile file = new PngFile(drawing, paper);
    drawing.marks().forEach(file::mark);
    paper.dispose();
    return encoded(image);
  }

  private static byte[] encoded(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      // In memory: the default keeps what it writes in a file of the system's temporary folder.
      if (!ImageIO.write(image, "png", new MemoryCacheImageOutputStream(bytes))) {
        throw new IOException("no writer of PNG files in this Java");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void mark(Mark mark) {
    if (mark instanceof Mark.Line line) {
      colour(line.ink(), 1);
      stroke(path(line.outline(), drawing::pixel), (float) line.width(), line.dashed());
    } else if (mark instanceof Mark.Area area) {
      colour(area.ink(), area.opacity());
      paper.fill(path(area.outline(), drawing::pixel));
    } else if (mark instanceof Mark.Hatched hatched) {
      hatched(path(hatched.outline(), drawing::pixel));
    } else if (mark instanceof Mark.Text text) {
      text(text);
    } else if (mark instanceof Mark.Sign sign) {
      sign(sign);
    } else if (mark instanceof Mark.Thumbnail thumbnail) {
      thumbnail(thumbnail);
    } else if (mark instanceof Mark.Tick tick) {
      colour(Ink.GRID, 1);
      stroke(
          path(Outline.line(tick.x(), tick.top(), tick.x(), tick.bottom()), drawing::pixel),
          1,
          false);
      text(Ticks.label(tick, drawing.units()));
    }
  }

  private void colour(Ink ink, double opacity) {
    Color solid = Color.decode(ink.light());
    paper.setColor(
        new Color(
            solid.getRed(), solid.getGreen(), solid.getBlue(), (int) Math.round(255 * opacity)));
  }

  private void stroke(Shape shape, float width, boolean dashed) {
    paper.setStroke(
        new BasicStroke(
            width,
            BasicStroke.CAP_ROUND,
            BasicStroke.JOIN_ROUND,
            1,
            dashed ? new float[] {2, 4} : null,
            0));
    paper.draw(shape);
  }

  private static Path2D path(Outline outline, DoubleUnaryOperator x) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (double[] stroke : outline.strokes()) {
      path.moveTo(x.applyAsDouble(stroke[0]), stroke[1]);
      for (int i = 2; i < stroke.length; i += 2) {
        path.lineTo(x.applyAsDouble(stroke[i]), stroke[i + 1]);
      }
    }
    return path;
  }

  private void hatched(Path2D area) {
    Rectangle2D box = area.getBounds2D();
    Path2D lines = new Path2D.Double();
    // Lines at 45 degrees, as far apart as in the SVG files.
    double distance = HATCH_DISTANCE * Math.sqrt(2);
    double first = Math.floor((box.getMinX() - box.getHeight()) / distance) * distance;
    for (double x = first; x < box.getMaxX(); x += distance) {
      lines.moveTo(x, box.getMaxY());
      lines.lineTo(x + box.getHeight(), box.getMinY());
    }
    Shape clip = paper.getClip();
    paper.clip(area);
    colour(Ink.HATCH, 0.5);
    stroke(lines, 1.2f, false);
    paper.setClip(clip);
  }

  private void text(Mark.Text text) {
    double width = StrokeFont.width(text.text(), StrokeFont.USUAL_SIZE);
    double x = drawing.pixel(text.x()) + text.dx();
    double from =
        switch (text.anchor()) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    colour(text.ink(), 1);
    stroke(
        StrokeFont.lines(text.text(), StrokeFont.USUAL_SIZE, from, text.y()),
        text.strong() ? STRONG_WIDTH : TEXT_WIDTH,
        false);
  }

  private void sign(Mark.Sign sign) {
    double x = drawing.pixel(sign.x());
    double radius = Shapes.RADIUS;
    Shape shape =
        Shapes.isRound(sign.shape())
            ? new Ellipse2D.Double(x - radius, sign.y() - radius, 2 * radius, 2 * radius)
            : AffineTransform.getTranslateInstance(x, sign.y())
                .createTransformedShape(path(Shapes.outline(sign.shape()), one -> one));
    colour(sign.ink(), 1);
    if (sign.shape() == Mark.Shape.RING) {
      stroke(shape, 2.2f, false);
    } else {
      paper.fill(shape);
      colour(Ink.PANEL, 1);
      stroke(shape, 1.5f, false);
    }
  }

  private void thumbnail(Mark.Thumbnail thumbnail) {
    double from = drawing.pixel(thumbnail.from());
    double full = thumbnail.height() * thumbnail.picture().width() / thumbnail.picture().height();
    Shape clip = paper.getClip();
    paper.clip(
        new Rectangle2D.Double(
            from, thumbnail.y(), drawing.pixel(thumbnail.to()) - from, thumbnail.height()));
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(thumbnail.picture().jpeg()));
      AffineTransform place = AffineTransform.getTranslateInstance(from, thumbnail.y());
      place.scale(full / image.getWidth(), thumbnail.height() / image.getHeight());
      paper.drawImage(image, place, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    paper.setClip(clip);
  }
}
