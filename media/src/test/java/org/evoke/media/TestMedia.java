/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evoke.core.Frame;
import org.evoke.core.FrameStream;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.junit.jupiter.api.Assumptions;

/** Media that the tests make, and how they read them. */
final class TestMedia {
  private static final int PCM = 1;
  private static final int FLOAT = 3;

  private TestMedia() {}

  /** Integer samples as a wav file; {@code bits} is 8, 16, 24 or 32. */
  static Path wav(Path file, int rate, int bits, int[]... channels) {
    int bytes = bits / 8;
    byte[] data = new byte[channels[0].length * channels.length * bytes];
    int at = 0;
    for (int t = 0; t < channels[0].length; t++) {
      for (int[] channel : channels) {
        int value = bits == 8 ? channel[t] + 128 : channel[t];
        for (int b = 0; b < bytes; b++) {
          data[at++] = (byte) (value >> (8 * b));
        }
      }
    }
    return wav(file, PCM, rate, bits, channels.length, data);
  }

  /** Float samples as a wav file. */
  static Path floatWav(Path file, int rate, float[]... channels) {
    byte[] data = new byte[channels[0].length * channels.length * 4];
    ByteBuffer buffer = little(data);
    for (int t = 0; t < channels[0].length; t++) {
      for (float[] channel : channels) {
        buffer.putFloat(channel[t]);
      }
    }
    return wav(file, FLOAT, rate, 32, channels.length, data);
  }

  private static Path wav(Path file, int tag, int rate, int bits, int channels, byte[] data) {
    int frame = channels * bits / 8;
    byte[] all = new byte[44 + data.length];
    ByteBuffer header = little(all);
    header.put(ascii("RIFF")).putInt(36 + data.length).put(ascii("WAVEfmt ")).putInt(16);
    header.putShort((short) tag).putShort((short) channels).putInt(rate).putInt(rate * frame);
    header.putShort((short) frame).putShort((short) bits).put(ascii("data")).putInt(data.length);
    header.put(data);
    return write(file, all);
  }

  static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static Path write(Path file, byte[] content) {
    try {
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sine of amplitude 0.5 as float samples. */
  static float[] sine(double hertz, int rate, int length) {
    float[] samples = new float[length];
    for (int t = 0; t < length; t++) {
      samples[t] = (float) (0.5 * StrictMath.sin(2 * StrictMath.PI * hertz * t / rate));
    }
    return samples;
  }

  /** A sine of half amplitude as 16-bit samples. */
  static int[] sine16(double hertz, int rate, int length) {
    int[] samples = new int[length];
    float[] floats = sine(hertz, rate, length);
    for (int t = 0; t < length; t++) {
      samples[t] = Math.round(floats[t] * 32767);
    }
    return samples;
  }

  /** A one-colour picture. */
  static Frame plain(double seconds, int width, int height, int grey) {
    byte[] rgb = new byte[width * height * 3];
    Arrays.fill(rgb, (byte) grey);
    return new Frame(seconds, width, height, rgb);
  }

  /** Mean of all bytes of a picture. */
  static double grey(Frame frame) {
    double sum = 0;
    for (byte value : frame.rgb()) {
      sum += value & 0xFF;
    }
    return sum / frame.rgb().length;
  }

  /**
   * A silent film of grey pictures at given times; picture k has the brightness 40 + 3 (k mod 60).
   */
  static Path greyFilm(Path file, int width, int height, double... seconds) {
    try (WebmWriter film = new WebmWriter(file, width, height, 25, 48000, 0)) {
      for (int k = 0; k < seconds.length; k++) {
        film.write(plain(seconds[k], width, height, greyOf(k)));
      }
    }
    return file;
  }

  static int greyOf(int k) {
    return 40 + 3 * (k % 60);
  }

  /** Times of a constant frame rate. */
  static double[] steady(int count, double framesPerSecond) {
    double[] seconds = new double[count];
    for (int k = 0; k < count; k++) {
      seconds[k] = k / framesPerSecond;
    }
    return seconds;
  }

  /** All sound of a file in one signal. */
  static Signal sound(Path file, AudioRequest request) {
    try (SignalStream stream = MediaFile.openAudio(file, request)) {
      List<Signal> blocks = new ArrayList<>();
      for (Optional<Signal> b = stream.next(); b.isPresent(); b = stream.next()) {
        assertThat(b.get().length()).isPositive();
        blocks.add(b.get());
      }
      int total = blocks.stream().mapToInt(Signal::length).sum();
      float[][] all = new float[stream.channels()][total];
      int at = 0;
      for (Signal block : blocks) {
        for (int c = 0; c < all.length; c++) {
          System.arraycopy(block.samples()[c], 0, all[c], at, block.length());
        }
        at += block.length();
      }
      return new Signal(all, stream.sampleRate(), stream.format());
    }
  }

  /** All pictures that a request gives. */
  static List<Frame> pictures(Path file, Sampling sampling, Size size) {
    List<Frame> frames = new ArrayList<>();
    try (FrameStream stream = MediaFile.openFrames(file, new FrameRequest(sampling, size))) {
      for (Optional<Frame> f = stream.next(); f.isPresent(); f = stream.next()) {
        frames.add(f.get());
      }
    }
    return frames;
  }

  /**
   * Runs the ffmpeg command line; the calling test is skipped, with the reason printed, without it.
   */
  static byte[] ffmpeg(Object... arguments) {
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-loglevel", "error", "-y"));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      byte[] output = process.getInputStream().readAllBytes();
      assertThat(process.waitFor()).as(command.toString()).isZero();
      return output;
    } catch (IOException e) {
      String reason = "skipped: the ffmpeg command line is not installed";
      System.out.println(reason);
      return Assumptions.abort(reason);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A float signal of one sine a channel. */
  static Signal tones(int rate, int length, double... hertz) {
    float[][] samples = new float[hertz.length][];
    for (int c = 0; c < hertz.length; c++) {
      samples[c] = sine(hertz[c], rate, length);
    }
    return new Signal(samples, rate, SampleFormat.FLOAT);
  }
}
