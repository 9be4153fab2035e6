/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.evoke.core.InputException;
import org.evoke.core.MediaInfo;
import org.evoke.core.SampleFormat;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.evoke.core.Timeline.Event;
import org.evoke.media.AudioRequest;
import org.evoke.media.MediaFile;
import org.evoke.pipeline.event.EventFinder;
import org.evoke.pipeline.event.EventFinder.Found;
import org.evoke.pipeline.event.SoundEvents;
import org.evoke.pipeline.event.UsedDetector;

/**
 * What another thread does while the sound is heard: finding events in it. Closing it before the
 * end stops that work and waits until it has stopped.
 */
final class EventPass implements AutoCloseable {
  /** Less holds no more than a telephone. */
  private static final int WIDE_BAND_HERTZ = 16000;

  private final AtomicBoolean stopped = new AtomicBoolean();
  private final SoundEvents wanted;
  private final CompletableFuture<List<Found>> found;

  private EventPass(Path media, SoundEvents wanted, JointProgress progress, int firstPass) {
    this.wanted = wanted;
    this.found =
        wanted.finders().isEmpty()
            ? CompletableFuture.completedFuture(List.of())
            : CompletableFuture.supplyAsync(
                () -> findAll(media, progress, firstPass), EventPass::run);
  }

  private static void run(Runnable work) {
    Thread thread = new Thread(work, "evoke-events");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Begins the work on a file.
   *
   * @param firstPass number of the first pass over the sound, for the progress
   */
  static EventPass start(Path media, SoundEvents wanted, JointProgress progress, int firstPass) {
    return new EventPass(media, wanted, progress, firstPass);
  }

  private List<Found> findAll(Path media, JointProgress progress, int firstPass) {
    List<Found> all = new ArrayList<>();
    for (EventFinder finder : wanted.finders()) {
      int pass = firstPass + all.size();
      try (SignalStream sound =
          MediaFile.openAudio(media, AudioRequest.mono(finder.sampleRate()))) {
        all.add(finder.find(stoppable(sound), seconds -> progress.heard(pass, seconds)));
      } catch (InputException e) {
        throw e.getMessage().contains(media.getFileName().toString())
            ? e
            : new InputException(media + ": " + e.getMessage(), e);
      }
    }
    return all;
  }

  private SignalStream stoppable(SignalStream sound) {
    return new SignalStream() {
      @Override
      public int sampleRate() {
        return sound.sampleRate();
      }

      @Override
      public int channels() {
        return sound.channels();
      }

      @Override
      public SampleFormat format() {
        return sound.format();
      }

      @Override
      public Optional<Signal> next() {
        if (stopped.get()) {
          throw new CancellationException("stopped");
        }
        return sound.next();
      }

      @Override
      public void close() {
        sound.close();
      }
    };
  }

  /** All events in order of their starts, none after the end of the timeline. */
  List<Event> events(double seconds) {
    return result().stream()
        .flatMap(one -> one.events().stream())
        .filter(event -> event.start() < seconds)
        .map(event -> until(seconds, event))
        .sorted(Comparator.comparingDouble(Event::start))
        .toList();
  }

  /** Decoders of different rates may end a few samples apart. */
  private static Event until(double seconds, Event event) {
    return event.end() <= seconds
        ? event
        : new Event(event.start(), seconds, event.label(), event.group(), event.probability());
  }

  /** Who found them. */
  List<UsedDetector> detectors() {
    return wanted.finders().stream().map(EventFinder::about).toList();
  }

  /** What the reader must know. */
  List<String> notes(MediaInfo info) {
    List<String> notes = new ArrayList<>(wanted.notes());
    int rate = info.audio().map(MediaInfo.Audio::sampleRate).orElse(0);
    if (!wanted.finders().isEmpty() && rate < WIDE_BAND_HERTZ) {
      notes.add(
          "The sound is stored at "
              + rate
              + " Hz, so that nothing above "
              + rate / 2
              + " Hz can be heard; sound events may be missed or named wrongly.");
    }
    result().forEach(one -> notes.addAll(one.notes()));
    return notes;
  }

  private List<Found> result() {
    try {
      return found.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    stopped.set(true);
    found.handle((done, failure) -> null).join();
  }
}
