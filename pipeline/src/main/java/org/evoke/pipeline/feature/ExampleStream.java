/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.Arrays;
import java.util.Optional;
import org.evoke.audio.logmel.LogMelExamples;
import org.evoke.audio.opensmile.FeatureSink;
import org.evoke.core.InputException;

/**
 * Makes log-mel pictures of sound that comes in blocks: side by side from the start of each
 * segment, or of the sound, each wholly within its segment. Keeps no more of the sound than a
 * picture needs.
 */
final class ExampleStream {
  private static final double RATE = LogMelExamples.SAMPLE_RATE;

  /** A sample that no sound has. */
  private static final long NEVER = Long.MAX_VALUE / 2;

  private final LogMelExamples examples;
  private final Optional<SegmentPlan> plan;
  private final FeatureSink sink;
  private float[] kept = new float[0];
  private int length;

  /** Sample of the sound that is kept first. */
  private long first;

  private long segment;
  private int inSegment;
  private long pictures;

  /**
   * Begins; without a plan the sound is one segment without end.
   *
   * @throws InputException when segments are shorter than a picture
   */
  ExampleStream(LogMelExamples examples, Optional<SegmentPlan> plan, FeatureSink sink) {
    this.examples = examples;
    plan.ifPresent(segments -> requireRoom(segments.end(0), examples.samples() / RATE));
    this.plan = plan;
    this.sink = sink;
  }

  private static void requireRoom(double segment, double picture) {
    if (segment < picture) {
      throw new InputException(
          "the segments of the sound are of "
              + segment
              + " s, shorter than the "
              + picture
              + " s that are needed");
    }
  }

  /** How many pictures there were. */
  long pictures() {
    return pictures;
  }

  /** How much sound there was, in seconds. */
  double seconds() {
    return (first + length) / RATE;
  }

  /** Takes the next samples. */
  void accept(float[] samples) {
    if (kept.length < length + samples.length) {
      kept = Arrays.copyOf(kept, Math.max(length + samples.length, 2 * kept.length));
    }
    System.arraycopy(samples, 0, kept, length, samples.length);
    length += samples.length;
    while (next() + examples.samples() <= first + length) {
      picture();
      forgetBefore(next());
    }
  }

  /** First sample of the next picture, which may be in a later segment. */
  private long next() {
    while (hasSegment() && plan.isPresent() && end(inSegment) > sample(plan.get().end(segment))) {
      segment++;
      inSegment = 0;
    }
    return hasSegment() ? start(inSegment) : NEVER;
  }

  private boolean hasSegment() {
    return plan.isEmpty() || plan.get().has(segment);
  }

  private long start(int picture) {
    return sample(segmentSeconds()) + examples.start(picture);
  }

  private double segmentSeconds() {
    return plan.map(segments -> segments.start(segment)).orElse(0.0);
  }

  private long end(int picture) {
    return start(picture) + examples.samples();
  }

  private static long sample(double seconds) {
    return Double.isInfinite(seconds) ? Long.MAX_VALUE : Math.round(seconds * RATE);
  }

  private void picture() {
    long from = next();
    float[] values = examples.picture(kept, (int) (from - first));
    double start = segmentSeconds() + examples.seconds(inSegment);
    sink.row(start, start + examples.samples() / RATE, values);
    inSegment++;
    pictures++;
  }

  private void forgetBefore(long sample) {
    int dropped = (int) Math.max(0, Math.min(length, sample - first));
    System.arraycopy(kept, dropped, kept, 0, length - dropped);
    length -= dropped;
    first += dropped;
  }
}
