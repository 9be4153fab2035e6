/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.evoke.core.FrameStream;
import org.evoke.core.Gap;
import org.evoke.core.InputException;
import org.evoke.core.MediaInfo;
import org.evoke.core.SignalStream;
import org.evoke.core.UsageException;
import org.evoke.media.AudioRequest;
import org.evoke.media.FrameRequest;
import org.evoke.media.MediaFile;
import org.evoke.media.Sampling;
import org.evoke.pipeline.hearing.FullRange;
import org.evoke.pipeline.hearing.PlayableSound;

/** The passes over one file: its sound once and its pictures once, whatever sets want of them. */
public final class MediaPass {
  /** A stream that ends so much before the file does is worth a word. */
  private static final double EARLY_SECONDS = 1;

  private final Path media;
  private final MediaInfo info;
  private final double hopSeconds;
  private final double mostSeconds;
  private final Sinks sinks;
  private final List<String> notes = new ArrayList<>();
  private final List<String> gaps = new ArrayList<>();
  private Optional<String> failure = Optional.empty();

  /** Where the tracks of a set go. */
  @FunctionalInterface
  public interface Sinks {
    /** The place for a set. */
    TrackSink of(ExtractableSet set);
  }

  public MediaPass(
      Path media, MediaInfo info, ExtractionRequest request, double mostSeconds, Sinks sinks) {
    this.media = media;
    this.info = info;
    this.hopSeconds = request.windowing().map(windowing -> windowing.hopSeconds()).orElse(0.0);
    this.mostSeconds = mostSeconds;
    this.sinks = sinks;
  }

  /** Passes over the whole file for sets that need not have windows in common. */
  public MediaPass(Path media, MediaInfo info, Sinks sinks) {
    this.media = media;
    this.info = info;
    this.hopSeconds = 0;
    this.mostSeconds = Double.POSITIVE_INFINITY;
    this.sinks = sinks;
  }

  /**
   * Reads the file for some sets.
   *
   * @param listener told which part of the work is done, 0 to 1, often
   * @return where sound or pictures end before they should
   * @throws InputException when a set cannot be made of what is there
   */
  public List<String> run(List<ExtractableSet> sets, DoubleConsumer listener) {
    List<SoundSet> sounds = only(SoundSet.class, sets);
    List<PictureSet> pictures = only(PictureSet.class, sets);
    double share = pictures.isEmpty() ? 1 : sounds.isEmpty() ? 0 : 0.5;
    if (!sounds.isEmpty()) {
      hear(sounds, part -> listener.accept(share * part));
    }
    if (!pictures.isEmpty()) {
      see(pictures, part -> listener.accept(share + (1 - share) * part));
    }
    return notes;
  }

  /** Stretches in the middle for which nothing could be decoded, in words. */
  public List<String> gaps() {
    return gaps;
  }

  private void tell(String what, String instead, List<Gap> found) {
    for (Gap gap : found) {
      gaps.add(
          String.format(
              Locale.ROOT,
              "no %s from %.2f s to %.2f s; %s for that time",
              what,
              gap.start(),
              gap.end(),
              instead));
      notes.add(media + ": " + gaps.get(gaps.size() - 1));
    }
  }

  /** Why decoding ended early, where it did. */
  public Optional<String> failure() {
    return failure;
  }

  private static <T extends ExtractableSet> List<T> only(Class<T> kind, List<ExtractableSet> sets) {
    return sets.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void hear(List<SoundSet> sets, DoubleConsumer listener) {
    Map<AudioRequest, List<SoundSet>> byForm = new LinkedHashMap<>();
    sets.forEach(set -> byForm.computeIfAbsent(set.sound(), f -> new ArrayList<>()).add(set));
    List<SignalStream> streams = MediaFile.openAudio(media, List.copyOf(byForm.keySet()));
    try {
      List<Lane<?>> lanes = new ArrayList<>();
      for (List<SoundSet> alike : byForm.values()) {
        lanes.add(Lane.of(streams.get(lanes.size()), alike.stream().map(this::reader).toList()));
      }
      read(lanes, "sound", listener);
      tell("sound", "silence stands", streams.get(0).gaps());
    } finally {
      streams.forEach(SignalStream::close);
    }
  }

  private Consumer<SignalStream> reader(SoundSet set) {
    double seconds = statedSeconds();
    return sound -> set.run(heard(set, sound), seconds, sinks.of(set));
  }

  private SignalStream heard(SoundSet set, SignalStream sound) {
    SignalStream playable = PlayableSound.of(sound);
    if (!set.onlyFullRange()) {
      return playable;
    }
    List<String> names = info.audio().map(MediaInfo.Audio::channels).orElse(List.of());
    return new FullRange(names, sound.channels()).of(playable);
  }

  private void see(List<PictureSet> sets, DoubleConsumer listener) {
    Map<FrameRequest, List<PictureSet>> byForm = new LinkedHashMap<>();
    sets.forEach(set -> byForm.computeIfAbsent(form(set), f -> new ArrayList<>()).add(set));
    List<FrameStream> streams = MediaFile.openFrames(media, List.copyOf(byForm.keySet()));
    try {
      List<Lane<?>> lanes = new ArrayList<>();
      for (List<PictureSet> alike : byForm.values()) {
        List<Consumer<FrameStream>> readers = alike.stream().map(this::viewer).toList();
        lanes.add(lane(streams.get(lanes.size()), alike.get(0), readers));
      }
      read(lanes, "pictures", listener);
      tell("pictures", "the picture before stands", streams.get(0).gaps());
    } finally {
      streams.forEach(FrameStream::close);
    }
  }

  private Lane<?> lane(FrameStream film, PictureSet like, List<Consumer<FrameStream>> readers) {
    return like.wantsAll()
        ? Lane.ofAll(film, readers)
        : Lane.of(film, like.rate(statedSeconds()), readers);
  }

  private FrameRequest form(PictureSet set) {
    MediaInfo.Video film =
        info.video()
            .orElseThrow(() -> new InputException(media + " has no moving pictures; give a film"));
    Sampling sampling =
        set.wantsAll() ? Sampling.everyFrame() : Sampling.rate(set.rate(statedSeconds()));
    return new FrameRequest(sampling, set.size(film));
  }

  private Consumer<FrameStream> viewer(PictureSet set) {
    double seconds = statedSeconds();
    return film -> set.run(film, seconds, sinks.of(set));
  }

  private double statedSeconds() {
    return Math.min(mostSeconds, info.seconds().orElse(Double.POSITIVE_INFINITY));
  }

  private void read(List<Lane<?>> lanes, String what, DoubleConsumer listener) {
    double total = Math.min(mostSeconds, info.seconds().orElse(0));
    SharedReading reading = new SharedReading(lanes, mostSeconds);
    try {
      reading.read(seconds -> listener.accept(total > 0 ? Math.min(1, seconds / total) : 0));
    } catch (InputException e) {
      checkHop(reading.seconds());
      throw e;
    }
    note(what, reading, total);
  }

  private void note(String what, SharedReading reading, double total) {
    if (reading.failure().isPresent()) {
      String reason = reading.failure().get().getMessage();
      failure = Optional.of(reason);
      notes.add(
          String.format(
              Locale.ROOT,
              "%s: %s kept up to %.2f s of %.2f s, then: %s",
              media,
              what,
              reading.seconds(),
              total,
              reason));
    } else if (total - reading.seconds() > EARLY_SECONDS) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s: %s ended at %.2f s, the file states %.2f s",
              media,
              what,
              reading.seconds(),
              total));
    }
  }

  /** A hop beyond the end is a wish that makes no sense rather than an unusable file. */
  private void checkHop(double seconds) {
    if (seconds > 0 && hopSeconds > seconds) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "hop is %s s, %s lasts only %.3f s; choose a smaller --hop",
              hopSeconds,
              media,
              seconds));
    }
  }
}
