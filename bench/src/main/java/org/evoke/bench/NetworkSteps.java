/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.nn.Networks;
import org.evoke.nn.layer.Pass;
import org.evoke.nn.loss.Loss;
import org.evoke.nn.loss.Losses;
import org.evoke.nn.network.Network;
import org.evoke.nn.optimiser.Adam;
import org.evoke.nn.optimiser.Decay;
import org.evoke.nn.optimiser.Optimiser;
import org.evoke.nn.optimiser.Sgd;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.torch.Randomness;
import org.evoke.nn.torch.Scope;
import org.evoke.nn.torch.Torch;
import org.evoke.nn.torch.Value;

/**
 * Training steps of two networks, one for each line that comes in, so that another program can take
 * turns with this one on a machine that is never quite idle. Answers each line with the seconds of
 * a step by the clock and of all processors, and the resident MiB afterwards.
 *
 * <p>Arguments: {@code tcn} (32 videos x 600 steps x 2112 inputs, 128 channels, 4 levels) or {@code
 * attendaffectnet} (batch of 30); threads; steps for each line; rate of dropout; for the first, how
 * many videos, where not 32.
 */
public final class NetworkSteps {
  private static final double MIB = 1024 * 1024;
  private static final int PAGE_BYTES = 4096;
  private static final int USUAL_VIDEOS = 32;

  private final Network network;
  private final Loss loss;
  private final Optimiser optimiser;
  private final Map<String, Value> inputs = new LinkedHashMap<>();
  private final Map<String, Value> targets = new LinkedHashMap<>();
  private final Pass pass = Pass.training(new Randomness(new Seed(2)));

  private NetworkSteps(String kind, double dropout, int videos) {
    boolean convolution = kind.equals("tcn");
    Map<String, Integer> widths = convolution ? Map.of("x", 2112) : features();
    Map<String, Object> options = Map.of("dropout", dropout);
    network = Networks.of(kind, widths, options).build(Placement.CPU_SINGLE, new Seed(1));
    if (convolution) {
      inputs.put("x", random(videos, 600, 2112));
      targets.put("y", random(videos, 600, 15));
      loss = Losses.named("eev");
      optimiser = new Sgd(network.parameters(), 5e-3, 0);
    } else {
      widths.forEach((name, width) -> inputs.put(name, random(30, width)));
      targets.put("y", random(30, 1));
      loss = Losses.named("mse-pcc");
      optimiser = new Adam(network.parameters(), 5e-4, Decay.NONE, 0);
    }
  }

  private static Map<String, Integer> features() {
    Map<String, Integer> widths = new LinkedHashMap<>();
    widths.put("resnet50", 2048);
    widths.put("flownet", 1024);
    widths.put("i3d", 1024);
    widths.put("vggish", 128);
    widths.put("emobase", 1582);
    return widths;
  }

  private static Value random(int... shape) {
    long[] lengths = new long[shape.length];
    int count = 1;
    for (int axis = 0; axis < shape.length; axis++) {
      lengths[axis] = shape[axis];
      count *= shape[axis];
    }
    RandomStream stream = new Seed(count).stream();
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) stream.nextDouble() - 0.5f;
    }
    return Placement.CPU_SINGLE.of(values, lengths).keep();
  }

  private void step() {
    optimiser.clearGradients();
    Scope.run(() -> loss.of(network.forward(inputs, pass), targets).backward());
    optimiser.step();
  }

  public static void main(String[] args) throws IOException {
    Torch.threads(Integer.parseInt(args[1]));
    int steps = Integer.parseInt(args[2]);
    int videos = args.length > 4 ? Integer.parseInt(args[4]) : USUAL_VIDEOS;
    NetworkSteps bench = new NetworkSteps(args[0], Double.parseDouble(args[3]), videos);
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (lines.readLine() != null) {
      long start = System.nanoTime();
      long busyStart = processorNanos();
      for (int step = 0; step < steps; step++) {
        bench.step();
      }
      double seconds = (System.nanoTime() - start) / 1e9 / steps;
      double busy = (processorNanos() - busyStart) / 1e9 / steps;
      System.out.printf(Locale.ROOT, "%.6f %.6f %.1f%n", seconds, busy, residentMib());
    }
  }

  private static long processorNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static double residentMib() throws IOException {
    String[] fields = Files.readString(Path.of("/proc/self/statm")).split(" ", -1);
    return Long.parseLong(fields[1]) * PAGE_BYTES / MIB;
  }
}
