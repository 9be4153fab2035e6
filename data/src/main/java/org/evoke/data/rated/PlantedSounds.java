/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.rated;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evoke.core.OutputFile;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.data.xlsx.XlsxWriter;

/**
 * Makes small data sets in the layouts of PMEmo and IADS-E with sounds that are computed. Ratings
 * follow the sounds: arousal the loudness and the speed of a pulse, valence the pitch and how much
 * noise there is, with some disagreement. The same seed gives the same bytes.
 *
 * @param sounds how many, at least 1
 * @param seconds length of each, above 0
 * @param seed where the random numbers come from
 */
public record PlantedSounds(int sounds, double seconds, Seed seed) {
  private static final int RATE = 16_000;
  private static final int HEADER_BYTES = 44;
  private static final double DISAGREEMENT = 0.08;
  private static final List<String> CATEGORIES =
      List.of("Music", "Animals", "Daily routine", "Nature", "Transportation");

  public PlantedSounds {
    if (sounds < 1 || !(seconds > 0 && seconds <= 600)) {
      throw new org.evoke.core.UsageException(
          sounds + " sounds of " + seconds + " s; there must be at least 1, of up to 600 s");
    }
  }

  /** A sound with its ratings from 0 to 1. */
  private record Planted(short[] samples, double valence, double arousal) {}

  /** Writes a folder like PMEmo's, with wav instead of mp3 files. */
  public void pmemo(Path folder) {
    StringBuilder metadata =
        new StringBuilder(
            "musicId,fileName,title,artist,album,duration,chorus_start_time,chorus_end_time\n");
    StringBuilder means = new StringBuilder("musicId,Arousal(mean),Valence(mean)\n");
    for (int i = 0; i < sounds; i++) {
      Planted sound = planted("pmemo", i, true);
      int id = i + 1;
      metadata.append(
          String.format(
              Locale.ROOT,
              "%d,%d.wav,Computed %d,nobody,none,%.2f,0,%.2f\n",
              id,
              id,
              id,
              seconds,
              seconds));
      means.append(String.format(Locale.ROOT, "%d,%.6f,%.6f\n", id, sound.arousal, sound.valence));
      write(folder.resolve(PmemoSongs.CHORUS).resolve(id + ".wav"), sound.samples);
    }
    OutputFile.writeText(folder.resolve("metadata.csv"), metadata.toString());
    OutputFile.writeText(folder.resolve(PmemoSongs.TABLE), means.toString());
  }

  /** Writes a folder like IADS-E's. Every fifth sound is music. */
  public void iads(Path folder) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(
        List.of(
            IadsSounds.ID,
            IadsSounds.CATEGORY,
            IadsSounds.AROUSAL,
            "AroSD",
            IadsSounds.VALENCE,
            "ValSD"));
    for (int i = 0; i < sounds; i++) {
      String category = CATEGORIES.get(i % CATEGORIES.size());
      Planted sound = planted("iads", i, category.equals(IadsSounds.MUSIC));
      String id = String.format(Locale.ROOT, "%04d_%d", i + 1, i % 9);
      rows.add(
          List.of(
              id,
              category,
              rounded(1 + 8 * sound.arousal),
              1.5,
              rounded(1 + 8 * sound.valence),
              1.5));
      write(folder.resolve("Sounds").resolve(id + ".wav"), sound.samples);
    }
    XlsxWriter.write(folder.resolve(IadsSounds.TABLE), "Ratings", rows);
  }

  private static double rounded(double value) {
    return Math.rint(value * 1e4) / 1e4;
  }

  private Planted planted(String set, int number, boolean music) {
    RandomStream random = seed.derive(set).derive(number).stream();
    double calm = random.nextDouble();
    double bright = random.nextDouble();
    double noise = music ? 0.02 : 0.3 * (1 - bright);
    PlantedTone tone = PlantedTone.of(bright, calm, noise);
    short[] samples = new short[(int) Math.round(seconds * RATE)];
    for (int i = 0; i < samples.length; i++) {
      double value = tone.at((double) i / RATE, random);
      samples[i] = (short) Math.round(Math.max(-1, Math.min(1, value)) * 32_000);
    }
    return new Planted(samples, rated(bright, random), rated(calm, random));
  }

  private static double rated(double value, RandomStream random) {
    double rating = 0.15 + 0.7 * value + DISAGREEMENT * random.nextGaussian();
    return Math.max(0, Math.min(1, rating));
  }

  /** 16-bit mono. */
  private static void write(Path file, short[] samples) {
    int dataBytes = samples.length * Short.BYTES;
    ByteBuffer wav = ByteBuffer.allocate(HEADER_BYTES + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt(HEADER_BYTES - 8 + dataBytes).put(ascii("WAVEfmt "));
    wav.putInt(16).putShort((short) 1).putShort((short) 1).putInt(RATE);
    wav.putInt(RATE * Short.BYTES).putShort((short) Short.BYTES).putShort((short) Short.SIZE);
    wav.put(ascii("data")).putInt(dataBytes);
    wav.asShortBuffer().put(samples);
    OutputFile.write(file, temporary -> Files.write(temporary, wav.array()));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
