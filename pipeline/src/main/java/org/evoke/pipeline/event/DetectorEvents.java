/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.evoke.audio.logmel.FrameLogMel;
import org.evoke.core.InputException;
import org.evoke.core.SignalStream;
import org.evoke.core.Tensor;
import org.evoke.core.Timeline.Event;
import org.evoke.core.UnavailableException;
import org.evoke.data.weights.WeightStore;
import org.evoke.nn.detector.SoundDetector;

/** Events of a trained detector. */
public final class DetectorEvents implements EventFinder, AutoCloseable {
  private final DetectorBundle bundle;
  private final SoundDetector detector;
  private final DetectorEar ear;
  private final UsedDetector about;

  private DetectorEvents(DetectorBundle bundle, SoundDetector detector, DetectorEar ear) {
    this.bundle = bundle;
    this.detector = detector;
    this.ear = ear;
    String title = "detector of " + bundle.label() + " (" + bundle.group() + ")";
    this.about =
        new UsedDetector(
            bundle.id(), title, bundle.weightsSha256(), bundle.licence(), bundle.toMap());
  }

  /**
   * Opens a bundle.
   *
   * @param weights where the tagger is, if its front end needs one
   * @throws UnavailableException when the tagger is not there; says how to get it
   */
  public static DetectorEvents of(DetectorBundle bundle, WeightStore weights) {
    DetectorEar ear = DetectorEar.open(bundle.frontEnd(), weights);
    try {
      return new DetectorEvents(bundle, bundle.open(), ear);
    } catch (InputException e) {
      ear.close();
      throw e;
    }
  }

  @Override
  public UsedDetector about() {
    return about;
  }

  @Override
  public int sampleRate() {
    return bundle.frontEnd().rate();
  }

  @Override
  public Found find(SignalStream sound, DoubleConsumer listener) {
    Optional<DetectorEar.Heard> heard = ear.hear(sound, listener);
    if (heard.isEmpty()) {
      return new Found(List.of(), List.of("The sound is too short for sound events."));
    }
    PiecewiseHearing hearing = new PiecewiseHearing(detector, bundle.pieceFrames());
    double[] probabilities = hearing.probabilities(heard.get().rows());
    double hop = bundle.frontEnd().open().hopSeconds();
    return new Found(events(probabilities, hop, heard.get().seconds()), List.of());
  }

  private List<Event> events(double[] heard, double hop, double seconds) {
    List<Event> events = new ArrayList<>();
    for (Segmentation.Span span : bundle.segmentation().spans(heard)) {
      double end = span.to() == heard.length ? seconds : span.to() * hop;
      events.add(
          new Event(span.from() * hop, end, bundle.label(), bundle.group(), span.mean(heard)));
    }
    return events;
  }

  @Override
  public void close() {
    detector.close();
    ear.close();
  }

  /**
   * Energies of a sound that arrives in blocks, the same as of the whole at once. What stays in
   * memory is the energies: 23 MB for an hour at 40 ms and 64 bands.
   */
  static final class FrameRows {
    private static final int BLOCK = 256;

    private final FrameLogMel mel;
    private final int marginHops;
    private float[] kept = new float[0];
    private int length;
    private int skippedHops;
    private float[] rows = new float[0];
    private int size;

    FrameRows(FrameLogMel mel) {
      this.mel = mel;
      // A window reaches over less than its own length on both sides; paper's is longer than a hop.
      this.marginHops = 2;
    }

    /** Samples per second. */
    int rate() {
      return mel.rate();
    }

    void accept(float[] block) {
      if (kept.length < length + block.length) {
        kept = Arrays.copyOf(kept, Math.max(length + block.length, 2 * kept.length));
      }
      System.arraycopy(block, 0, kept, length, block.length);
      length += block.length;
      while (length >= (skippedHops + BLOCK + marginHops) * mel.hop()) {
        take(BLOCK, (skippedHops + BLOCK + marginHops) * mel.hop());
      }
    }

    private void take(int frames, int samples) {
      float[] all = mel.of(Arrays.copyOf(kept, samples)).values();
      int from = skippedHops * mel.bands();
      int count = frames * mel.bands();
      if (rows.length < size + count) {
        rows = Arrays.copyOf(rows, Math.max(size + count, 2 * rows.length));
      }
      System.arraycopy(all, from, rows, size, count);
      size += count;
      int done = skippedHops + frames;
      int dropped = Math.max(0, Math.min(length, (done - marginHops) * mel.hop()));
      System.arraycopy(kept, dropped, kept, 0, length - dropped);
      length -= dropped;
      skippedHops = done - dropped / mel.hop();
    }

    Tensor finish() {
      int left = mel.frames(length) - skippedHops;
      if (left > 0) {
        take(left, length);
      }
      return new Tensor(new int[] {size / mel.bands(), mel.bands()}, Arrays.copyOf(rows, size));
    }
  }
}
