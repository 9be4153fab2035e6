/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.detector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.nn.Networks;
import org.evoke.nn.loss.EventLoss;
import org.evoke.nn.model.InputScaling;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Inspection;
import org.evoke.nn.network.Network;
import org.evoke.nn.torch.Placement;
import org.evoke.nn.training.TrainedNetwork;

/**
 * A trained detector of one kind of sound event: one network, or several of one architecture that
 * answer together. May be used by several threads.
 */
public final class SoundDetector implements AutoCloseable {
  private static final String EMBEDDING = "embedding";

  private final List<Member> members;

  private SoundDetector(List<Member> members) {
    this.members = List.copyOf(members);
  }

  /** A network and the scaling of its input. */
  private record Member(Network network, InputScaling scaling) {
    static Member open(Architecture architecture, Map<String, Tensor> tensors) {
      Map<String, Tensor> own = new LinkedHashMap<>(tensors);
      Map<String, Tensor> scale = new LinkedHashMap<>();
      tensors.forEach(
          (name, tensor) -> {
            if (InputScaling.owns(name)) {
              scale.put(name, own.remove(name));
            }
          });
      Network network = architecture.build(Placement.CPU_SINGLE, new Seed(0));
      try {
        network.parameters().load(own);
        return new Member(network, InputScaling.open(scale, architecture.inputs()));
      } catch (InputException e) {
        network.close();
        throw e;
      }
    }

    Map<String, Tensor> tensors() {
      Map<String, Tensor> tensors = new LinkedHashMap<>(network.parameters().export());
      tensors.putAll(scaling.parameters());
      return tensors;
    }

    Map<String, Tensor> input(SoundRows rows) {
      Map<String, Tensor> input = new LinkedHashMap<>();
      int frames = rows.frames();
      float[] energies = scaling.apply(SoundRows.ENERGIES, rows.energies()).values();
      input.put(SoundRows.ENERGIES, new Tensor(new int[] {1, frames, rows.bands()}, energies));
      int width = rows.context().width();
      if (width > 0) {
        float[] context = new float[frames * width];
        rows.context().copy(frames, context, 0);
        Tensor unscaled = new Tensor(new int[] {1, frames, width}, context);
        input.put(SoundRows.CONTEXT, scaling.apply(SoundRows.CONTEXT, unscaled));
      }
      return input;
    }
  }

  /** Opens what training gave. */
  public static SoundDetector of(TrainedNetwork trained) {
    Map<String, Tensor> tensors = new LinkedHashMap<>(trained.parameters());
    tensors.putAll(trained.scaling().parameters());
    return open(trained.architecture(), List.of(tensors));
  }

  /**
   * Opens a detector.
   *
   * @param architecture of the family {@code cbrnn}
   * @param members parameters of each network and the scaling of its input, as {@link #members}
   *     gives them
   * @throws InputException when they do not fit, or there is none
   */
  public static SoundDetector open(Architecture architecture, List<Map<String, Tensor>> members) {
    if (members.isEmpty()) {
      throw new InputException("a detector has no network");
    }
    List<Member> opened = new ArrayList<>();
    try {
      members.forEach(tensors -> opened.add(Member.open(architecture, tensors)));
      return new SoundDetector(opened);
    } catch (InputException e) {
      opened.forEach(member -> member.network().close());
      throw e;
    }
  }

  /** Parameters and scaling of each network, to be kept. */
  public List<Map<String, Tensor>> members() {
    return members.stream().map(Member::tensors).toList();
  }

  private Network first() {
    return members.get(0).network();
  }

  /** What the network is built from, as {@link Networks#read} takes it. */
  public Map<String, Object> architecture() {
    return Networks.write(first().architecture());
  }

  /** Mel bands that it takes. */
  public int bands() {
    return first().architecture().inputs().get(SoundRows.ENERGIES);
  }

  /** Numbers of the context that it takes, 0 for none. */
  public int contextWidth() {
    return first().architecture().inputs().getOrDefault(SoundRows.CONTEXT, 0);
  }

  /**
   * What is heard in a sound.
   *
   * @param frames probability of the event in each frame
   * @param clip probability that it is heard at all
   */
  public record Heard(double[] frames, double clip) {}

  /**
   * Hears a sound. The log-odds of several networks are averaged.
   *
   * @param rows with the bands and the context that it takes
   */
  public Heard hear(SoundRows rows) {
    requireWidths(rows);
    double[] frames = new double[rows.frames()];
    double clip = 0;
    for (Member member : members) {
      Map<String, Tensor> outputs = member.network().predict(member.input(rows));
      float[] logits = outputs.get(EventLoss.FRAME_LOGIT).values();
      for (int i = 0; i < frames.length; i++) {
        frames[i] += logits[i];
      }
      clip += outputs.get(EventLoss.CLIP_LOGIT).values()[0];
    }
    Arrays.setAll(frames, i -> probability(frames[i] / members.size()));
    return new Heard(frames, probability(clip / members.size()));
  }

  /**
   * The "sound semantic" feature of a sound: the states of the network, weighted by its attention;
   * those of several networks side by side.
   *
   * @param rows with the bands and the context that it takes
   * @return twice the network's hidden width, for each network
   */
  public float[] embedding(SoundRows rows) {
    requireWidths(rows);
    float[] all = new float[0];
    for (Member member : members) {
      Inspection inspection = member.network().inspect(member.input(rows));
      float[] own = inspection.values().get(EMBEDDING).values();
      int from = all.length;
      all = Arrays.copyOf(all, from + own.length);
      System.arraycopy(own, 0, all, from, own.length);
    }
    return all;
  }

  private void requireWidths(SoundRows rows) {
    Map<String, Integer> wanted = SoundRows.widths(bands(), contextWidth());
    if (!rows.widths().equals(wanted)) {
      throw new InputException("a detector takes columns " + wanted + ", not " + rows.widths());
    }
  }

  private static double probability(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }

  @Override
  public void close() {
    members.forEach(member -> member.network().close());
  }
}
