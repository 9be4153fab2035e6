/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.evoke.core.InputException;
import org.evoke.core.MediaInfo;
import org.evoke.core.SignalStream;
import org.evoke.core.UsageException;
import org.evoke.data.digest.Sha256;
import org.evoke.media.AudioRequest;
import org.evoke.media.MediaFile;
import org.evoke.pipeline.hearing.FullRange;

/** Extracts all wanted sets from one file at a time. Several threads may use it. */
final class MediaExtraction {
  private final ExtractionRequest request;
  private final Map<SoundSet, SoundSet.Task> tasks = new LinkedHashMap<>();

  /**
   * Prepares.
   *
   * @throws UsageException when a set is unknown or does not have what is wanted of it
   */
  MediaExtraction(ExtractionRequest request) {
    this.request = request;
    for (SoundSet set : SoundSets.named(request.sets())) {
      tasks.put(set, set.task(request.level(), request.windowing()));
    }
  }

  /**
   * Extracts.
   *
   * @param media the file
   * @param naming where the results go
   * @param listener told which part of the work is done, 0 to 1, often
   * @return the files that were written
   */
  List<Path> extract(Path media, TrackFiles.Naming naming, DoubleConsumer listener) {
    MediaInfo info = MediaFile.probe(media);
    Map<AudioRequest, List<SoundSet>> sounds = new LinkedHashMap<>();
    tasks.keySet().forEach(s -> sounds.computeIfAbsent(s.request(), r -> new ArrayList<>()).add(s));
    try (TrackFiles files = new TrackFiles(request, naming)) {
      Work work = new Work(media, info, digest(media), files);
      int done = 0;
      for (Map.Entry<AudioRequest, List<SoundSet>> sound : sounds.entrySet()) {
        double before = (double) done / sounds.size();
        work.read(
            sound.getKey(),
            sound.getValue(),
            part -> listener.accept(before + part / sounds.size()));
        done++;
      }
      return files.commit();
    } catch (InputException e) {
      throw named(media, e);
    }
  }

  private Optional<String> digest(Path media) {
    return request.format().holdsDigest() ? Optional.of(Sha256.hex(media)) : Optional.empty();
  }

  /** Those who look at samples do not know the file that they come from. */
  private static InputException named(Path media, InputException failure) {
    return failure.getMessage().contains(media.getFileName().toString())
        ? failure
        : new InputException(media + ": " + failure.getMessage(), failure);
  }

  /** One file. */
  private final class Work {
    private final Path media;
    private final MediaInfo info;
    private final Optional<String> digest;
    private final TrackFiles files;

    Work(Path media, MediaInfo info, Optional<String> digest, TrackFiles files) {
      this.media = media;
      this.info = info;
      this.digest = digest;
      this.files = files;
    }

    void read(AudioRequest wanted, List<SoundSet> sets, DoubleConsumer listener) {
      try (SignalStream sound = MediaFile.openAudio(media, wanted)) {
        SharedSound shared = new SharedSound(sound);
        try {
          shared.read(sets.stream().map(this::reader).toList(), progress(listener));
        } catch (InputException e) {
          checkHop(shared.seconds());
          throw e;
        }
      }
    }

    private Consumer<SignalStream> reader(SoundSet set) {
      return sound -> tasks.get(set).run(heard(set, sound), sink(set));
    }

    private SignalStream heard(SoundSet set, SignalStream sound) {
      if (!set.onlyFullRange()) {
        return sound;
      }
      List<String> names = info.audio().map(MediaInfo.Audio::channels).orElse(List.of());
      return new FullRange(names, sound.channels()).of(sound);
    }

    private TrackSink sink(SoundSet set) {
      return (group, track, segmented) ->
          files.begin(set.name(), group, files.header(media, track, segmented, digest));
    }

    private DoubleConsumer progress(DoubleConsumer listener) {
      double total = info.seconds().orElse(0);
      return seconds -> listener.accept(total > 0 ? Math.min(1, seconds / total) : 0);
    }

    /** A hop beyond the end is a wish that makes no sense rather than an unusable file. */
    private void checkHop(double seconds) {
      double hop = request.windowing().map(windowing -> windowing.hopSeconds()).orElse(0.0);
      if (seconds > 0 && hop > seconds) {
        throw new UsageException(
            String.format(
                java.util.Locale.ROOT,
                "hop is %s s, %s lasts only %.3f s; choose a smaller --hop",
                hop,
                media,
                seconds));
      }
    }
  }
}
