/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.evoke.core.Frame;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;

/** Draws the pictures of the demonstration film. Not safe for use by several threads. */
final class DemoPicture {
  static final int WIDTH = 512;
  static final int HEIGHT = 288;

  /** Length of a shot of the tense part in seconds. */
  private static final double TENSE_SHOT_SECONDS = 3.65;

  private final Seed seed;
  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);

  DemoPicture(Seed seed) {
    this.seed = seed;
  }

  /** The picture at a time. */
  Frame at(double seconds) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Act act = Act.at(seconds);
    double time = seconds - act.start();
    double part = time / (act.end() - act.start());
    switch (act) {
      case CALM -> calm(graphics, time, part);
      case BURST -> burst(graphics, part);
      case TENSE -> tense(graphics, time);
      case SPEECH -> speech(graphics, time);
      case REST -> stars(graphics, time);
    }
    graphics.dispose();
    return new Frame(seconds, WIDTH, HEIGHT, rgb());
  }

  private byte[] rgb() {
    int[] pixels = image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    byte[] rgb = new byte[3 * pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      rgb[3 * i] = (byte) (pixels[i] >> 16);
      rgb[3 * i + 1] = (byte) (pixels[i] >> 8);
      rgb[3 * i + 2] = (byte) pixels[i];
    }
    return rgb;
  }

  private static void sky(Graphics2D graphics, int above, int below) {
    graphics.setPaint(new GradientPaint(0, 0, new Color(above), 0, HEIGHT, new Color(below)));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
  }

  private static void disc(Graphics2D graphics, double x, double y, double radius, Color color) {
    graphics.setColor(color);
    graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  /** First the hills at sunrise, then a boat on a lake. */
  private void calm(Graphics2D graphics, double time, double part) {
    if (part < 0.5) {
      sky(graphics, 0x7fb7d6, 0xffdcb0);
      disc(graphics, 350, 190 - 8 * time, 70, new Color(255, 240, 190, 70));
      disc(graphics, 350, 190 - 8 * time, 34, new Color(0xfff3c4));
      for (int layer = 0; layer < 4; layer++) {
        hills(graphics, layer, time);
      }
    } else {
      sky(graphics, 0xf6c6a0, 0x6fa3b8);
      graphics.setColor(new Color(0x4f8aa5));
      graphics.fillRect(0, 170, WIDTH, HEIGHT - 170);
      disc(graphics, 120, 120, 30, new Color(0xffefc2));
      ripples(graphics, time);
      boat(graphics, 150 + 14 * time, 176 + 3 * StrictMath.sin(time * 1.4));
    }
  }

  private static void hills(Graphics2D graphics, int layer, double time) {
    Color[] colors = {
      new Color(0xa7c3a8), new Color(0x7ba588), new Color(0x4f8466), new Color(0x2f5f4b)
    };
    Path2D path = new Path2D.Double();
    path.moveTo(0, HEIGHT);
    for (int x = 0; x <= WIDTH; x += 8) {
      double at = (x + time * 3 * (layer + 1)) / (90.0 + 30 * layer);
      double height = 26 * StrictMath.sin(at + layer) + 10 * StrictMath.sin(2.3 * at);
      path.lineTo(x, 178 + 30 * layer + height);
    }
    path.lineTo(WIDTH, HEIGHT);
    path.closePath();
    graphics.setColor(colors[layer]);
    graphics.fill(path);
  }

  private static void ripples(Graphics2D graphics, double time) {
    graphics.setStroke(new BasicStroke(1.6f));
    for (int i = 0; i < 22; i++) {
      double y = 178 + i * 5;
      double x = 120 + 60 * StrictMath.sin(i * 1.7 + time * 0.5);
      graphics.setColor(new Color(255, 235, 200, Math.max(20, 150 - 6 * i)));
      graphics.drawLine((int) (x - 20 - i), (int) y, (int) (x + 20 + i), (int) y);
    }
  }

  private static void boat(Graphics2D graphics, double x, double y) {
    Path2D hull = new Path2D.Double();
    hull.moveTo(x - 34, y);
    hull.curveTo(x - 24, y + 18, x + 24, y + 18, x + 38, y);
    hull.closePath();
    graphics.setColor(new Color(0x5a3d2b));
    graphics.fill(hull);
    Path2D sail = new Path2D.Double();
    sail.moveTo(x, y - 4);
    sail.lineTo(x, y - 78);
    sail.curveTo(x + 40, y - 50, x + 40, y - 20, x + 32, y - 6);
    sail.closePath();
    graphics.setColor(new Color(0xfdf6e9));
    graphics.fill(sail);
  }

  /** White light that breaks into rays. */
  private void burst(Graphics2D graphics, double part) {
    int light = (int) (255 * Math.max(0.08, 1 - part));
    graphics.setColor(new Color(light, light, Math.min(255, light + 12)));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    RandomStream random = seed.derive("rays").stream();
    graphics.setColor(new Color(20, 22, 34));
    for (int ray = 0; ray < 26; ray++) {
      double angle = 2 * StrictMath.PI * random.nextDouble();
      double width = 0.02 + 0.1 * part * random.nextDouble();
      Path2D path = new Path2D.Double();
      path.moveTo(WIDTH / 2.0, HEIGHT / 2.0);
      path.lineTo(
          WIDTH / 2.0 + 400 * StrictMath.cos(angle), HEIGHT / 2.0 + 400 * StrictMath.sin(angle));
      path.lineTo(
          WIDTH / 2.0 + 400 * StrictMath.cos(angle + width),
          HEIGHT / 2.0 + 400 * StrictMath.sin(angle + width));
      path.closePath();
      graphics.fill(path);
    }
  }

  /** Four shots: rushing towers, a tunnel, slanting rain, an eye of rings. */
  private void tense(Graphics2D graphics, double time) {
    int shot = (int) (time / TENSE_SHOT_SECONDS);
    switch (shot) {
      case 0 -> towers(graphics, time);
      case 1 -> tunnel(graphics, time);
      case 2 -> rain(graphics, time);
      default -> rings(graphics, time);
    }
  }

  private void towers(Graphics2D graphics, double time) {
    sky(graphics, 0x12060f, 0x7a1420);
    RandomStream random = seed.derive("towers").stream();
    for (int i = 0; i < 40; i++) {
      double width = 24 + 30 * random.nextDouble();
      double height = 60 + 170 * random.nextDouble();
      double x = i * 46 - time * 60;
      graphics.setColor(new Color(0x0a0710));
      graphics.fill(new Rectangle2D.Double(x, HEIGHT - height, width, height));
      graphics.setColor(new Color(0xffb02e));
      for (int window = 0; window < 6; window++) {
        double wx = x + 5 + (width - 12) * random.nextDouble();
        double wy = HEIGHT - height + 8 + (height - 20) * random.nextDouble();
        graphics.fill(new Rectangle2D.Double(wx, wy, 4, 6));
      }
    }
  }

  private static void tunnel(Graphics2D graphics, double time) {
    graphics.setColor(new Color(0x08080c));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setStroke(new BasicStroke(5f));
    for (int i = 0; i < 14; i++) {
      double depth = (i + time * 0.9) % 14;
      double size = 4 * StrictMath.exp(depth * 0.36);
      double x = WIDTH / 2.0 + 20 * StrictMath.sin(time) - size;
      double y = HEIGHT / 2.0 + 12 * StrictMath.cos(time * 1.3) - size * 0.56;
      int light = (int) Math.min(255, 30 + depth * 17);
      graphics.setColor(new Color(light, (int) (light * 0.15), (int) (light * 0.2)));
      graphics.draw(new Rectangle2D.Double(x, y, 2 * size, 1.12 * size));
    }
  }

  private void rain(Graphics2D graphics, double time) {
    sky(graphics, 0x1c2431, 0x3d4a57);
    RandomStream random = seed.derive("rain").stream();
    graphics.setStroke(new BasicStroke(2f));
    graphics.setColor(new Color(190, 205, 225, 150));
    for (int i = 0; i < 220; i++) {
      double x = (random.nextDouble() * 700 - time * 90 + 1400) % 700 - 60;
      double y = (random.nextDouble() * 400 + time * 420) % 400 - 60;
      graphics.drawLine((int) x, (int) y, (int) (x - 9), (int) (y + 34));
    }
    boolean lightning = (time * 0.9) % 1 < 0.07;
    if (lightning) {
      graphics.setColor(new Color(240, 244, 255, 120));
      graphics.fillRect(0, 0, WIDTH, HEIGHT);
    }
  }

  private static void rings(Graphics2D graphics, double time) {
    graphics.setColor(new Color(0xd8361f));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    for (int i = 9; i >= 0; i--) {
      double radius = 18 + i * 26 + 10 * StrictMath.sin(time * 2 + i);
      Color color = i % 2 == 0 ? new Color(0x16090a) : new Color(0xf2d7b6);
      disc(graphics, WIDTH / 2.0 + 3 * StrictMath.sin(5 * time), HEIGHT / 2.0, radius, color);
    }
  }

  /** A round talking shape. */
  private static void speech(Graphics2D graphics, double time) {
    graphics.setColor(new Color(0xcfd8d3));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    disc(graphics, 256, 150, 96, new Color(0x5d7a86));
    disc(graphics, 222, 122, 11, new Color(0xf4f1ea));
    disc(graphics, 290, 122, 11, new Color(0xf4f1ea));
    double mouth = 6 + 16 * Math.abs(StrictMath.sin(time * 13.6)) * (time % 1.84 < 1.6 ? 1 : 0);
    graphics.setColor(new Color(0x22343c));
    graphics.fill(new Ellipse2D.Double(226, 186 - mouth / 2, 60, mouth));
  }

  private void stars(Graphics2D graphics, double time) {
    sky(graphics, 0x0d1b3d, 0x44609a);
    RandomStream random = seed.derive("stars").stream();
    for (int i = 0; i < 130; i++) {
      double x = WIDTH * random.nextDouble();
      double y = 230 * random.nextDouble();
      double light = 0.55 + 0.45 * StrictMath.sin(time * (1 + random.nextDouble()) + i);
      disc(
          graphics, x, y, 0.8 + random.nextDouble(), new Color(255, 250, 230, (int) (250 * light)));
    }
    disc(graphics, 400, 70, 30, new Color(0xf7efd2));
    disc(graphics, 388, 64, 27, new Color(0x16274e));
    graphics.setColor(new Color(0x0a142b));
    Path2D ridge = new Path2D.Double();
    ridge.moveTo(0, HEIGHT);
    for (int x = 0; x <= WIDTH; x += 8) {
      ridge.lineTo(x, 236 + 16 * StrictMath.sin(x / 60.0) + 6 * StrictMath.sin(x / 17.0));
    }
    ridge.lineTo(WIDTH, HEIGHT);
    ridge.closePath();
    graphics.fill(ridge);
  }
}
