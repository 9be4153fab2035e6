/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.picture;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;
import org.evoke.core.Gap;
import org.evoke.media.libav.Container;
import org.evoke.media.libav.Decoder;
import org.evoke.media.libav.Libav;

/**
 * Decoded pictures with the one that follows, so that it is known how long each stays on screen.
 * Times never run backwards; a picture without a time stamp follows its predecessor by its
 * duration.
 */
final class FrameSource implements AutoCloseable {
  /**
   * They wait for each other where pictures refer back: more than a small machine has processors.
   */
  private static final int THREADS = 4;

  /** Each thread that decodes keeps pictures of its own, which are large beyond 4K. */
  private static final long PIXELS_FOR_ONE_THREAD = 4096L * 2304;

  private static final double MAX_TOLERANCE_SECONDS = 0.0005;
  private static final double LONGEST_STILL_SECONDS = 3600;
  private static final double USUAL_FRAME_RATE = 25;

  private final Container container;
  private final AVStream stream;
  private final AVRational timeBase;
  private final double originSeconds;
  private final double usualDuration;
  private Decoder decoder;
  private AVFrame shown = avutil.av_frame_alloc();
  private AVFrame upcoming = avutil.av_frame_alloc();
  private double shownSeconds = Double.NaN;
  private double upcomingSeconds;
  private boolean hasUpcoming;
  private final List<Gap> gaps = new ArrayList<>();

  FrameSource(Container container) {
    this.container = container;
    stream = container.video().orElseThrow();
    timeBase = stream.time_base();
    originSeconds = container.originSeconds();
    AVRational rate = stream.avg_frame_rate();
    usualDuration =
        rate.num() > 0 && rate.den() > 0 ? (double) rate.den() / rate.num() : 1 / USUAL_FRAME_RATE;
    try {
      decoder = new Decoder(container, stream, threads(stream));
      decodeUpcoming();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private static int threads(AVStream stream) {
    long pixels = (long) stream.codecpar().width() * stream.codecpar().height();
    return pixels > PIXELS_FOR_ONE_THREAD ? 1 : THREADS;
  }

  /** Where the film had no pictures so far. */
  List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  /** What the rounding of time stamps may amount to: half a tick, at most half a millisecond. */
  double toleranceSeconds() {
    return Math.min(Libav.seconds(1, timeBase) / 2, MAX_TOLERANCE_SECONDS);
  }

  /** Whether there is a picture on screen. */
  boolean hasShown() {
    return !Double.isNaN(shownSeconds);
  }

  /** The picture on screen. */
  AVFrame shown() {
    return shown;
  }

  /** Time of the picture on screen; NaN before the first. */
  double shownSeconds() {
    return shownSeconds;
  }

  /** Time of the next picture; infinite at the end of the film. */
  double upcomingSeconds() {
    return hasUpcoming ? upcomingSeconds : Double.POSITIVE_INFINITY;
  }

  /** End of the picture on screen. */
  double shownEndSeconds() {
    return hasUpcoming ? upcomingSeconds : shownSeconds + durationOf(shown);
  }

  /** Puts the next picture on screen. */
  void advance() {
    AVFrame previous = shown;
    shown = upcoming;
    shownSeconds = upcomingSeconds;
    upcoming = previous;
    decodeUpcoming();
  }

  /**
   * Goes to a key picture at or before a time. On failure the film is at an unknown place, or
   * behind the time.
   *
   * @return whether the next picture is now one at or before that time
   */
  boolean seek(double seconds) {
    double target = seconds + originSeconds;
    long ticks = (long) Math.floor(target * timeBase.den() / timeBase.num());
    if (!decoder.seek(ticks)) {
      return false;
    }
    shownSeconds = Double.NaN;
    do {
      decodeUpcoming();
    } while (hasUpcoming && (upcoming.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0);
    return hasUpcoming && upcomingSeconds <= seconds + toleranceSeconds();
  }

  private void decodeUpcoming() {
    hasUpcoming = decoder.next(upcoming);
    if (!hasUpcoming) {
      return;
    }
    long ticks = upcoming.best_effort_timestamp();
    double stamp = Libav.known(ticks) ? Libav.seconds(ticks, timeBase) - originSeconds : Double.NaN;
    if (Double.isNaN(shownSeconds)) {
      upcomingSeconds = Double.isNaN(stamp) ? 0 : stamp;
    } else if (stamp - shownSeconds <= LONGEST_STILL_SECONDS) {
      upcomingSeconds = Math.max(shownSeconds, stamp);
      notice(new Gap(shownSeconds + durationOf(shown), upcomingSeconds));
    } else {
      upcomingSeconds = shownSeconds + durationOf(shown);
    }
  }

  private void notice(Gap gap) {
    if (gap.matters()) {
      gaps.add(gap);
    }
  }

  private double durationOf(AVFrame frame) {
    return frame.duration() > 0 ? Libav.seconds(frame.duration(), timeBase) : usualDuration;
  }

  @Override
  public void close() {
    if (shown == null) {
      return;
    }
    avutil.av_frame_free(shown);
    avutil.av_frame_free(upcoming);
    shown = null;
    if (decoder != null) {
      decoder.close();
    }
    container.close();
  }
}
