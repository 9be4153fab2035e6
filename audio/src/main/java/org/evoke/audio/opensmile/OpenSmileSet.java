/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.opensmile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.evoke.audio.descriptor.Contours;
import org.evoke.audio.descriptor.DescriptorSink;
import org.evoke.audio.descriptor.FrameCounts;
import org.evoke.core.FeatureExtractor;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.InputException;
import org.evoke.core.SignalStream;

/**
 * An openSMILE-compatible feature set, at the sound's own sample rate: functionals of a whole sound
 * or of windows, or the descriptors themselves. Immutable; every call stands alone.
 */
public final class OpenSmileSet {
  /** The 1582 features of the INTERSPEECH 2010 Paralinguistic Challenge. */
  public static final OpenSmileSet EMOBASE2010 = Emobase2010.set();

  /** The 6373 features of the INTERSPEECH 2013 Computational Paralinguistics Challenge. */
  public static final OpenSmileSet COMPARE13 = Compare13.set();

  private final SetTable table;
  private final DescriptorSource descriptors;
  private final List<PublicLevel> levels;
  private final String levelPrefix;

  /**
   * A set.
   *
   * @param table what it consists of
   * @param descriptors computes its descriptors
   * @param levels the descriptors that users can ask for
   * @param levelPrefix with the name of a level it makes the name of the level's track
   */
  OpenSmileSet(
      SetTable table, DescriptorSource descriptors, List<PublicLevel> levels, String levelPrefix) {
    this.table = table;
    this.descriptors = descriptors;
    this.levels = List.copyOf(levels);
    this.levelPrefix = levelPrefix;
  }

  /** Name, version and columns of the functionals. */
  public FeatureSet set() {
    return table.set();
  }

  /** An extractor that gives one row, the functionals of the whole sound, from 0 to its end. */
  public FeatureExtractor wholeFile() {
    return new Extractor(table.set(), this::wholeFile);
  }

  /**
   * An extractor that gives one row per window; see {@link #windows(SignalStream, Windowing,
   * FeatureSink)}.
   */
  public FeatureExtractor windows(Windowing windowing) {
    return new Extractor(
        table.set(),
        sound -> {
          TrackBuilder track = new TrackBuilder(table.set());
          windows(sound, windowing, track);
          return track.build();
        });
  }

  private FeatureTrack wholeFile(SignalStream sound) {
    Contours contours = new Contours();
    Fed fed =
        feed(
            sound,
            (level, frame, stamp, values) -> {
              if (table.keeps(level.name())) {
                contours.row(level, frame, stamp, values);
              }
            });
    float[] values = table.summarise(contours, fed.counts());
    return new FeatureTrack(table.set(), values, new double[] {0}, new double[] {fed.seconds()});
  }

  /**
   * Summarises windows of descriptors, computed once over the whole sound, in memory that does not
   * grow with its length. Window r starts at r hops; the last rows that end-of-input padding
   * creates count, incomplete windows at the end do not come out.
   *
   * @throws InputException when the sound is shorter than a hop or has no complete window
   */
  public void windows(SignalStream sound, Windowing windowing, FeatureSink sink) {
    WindowSummary summary = new WindowSummary(table, windowing, sink);
    Fed fed = feed(sound, summary);
    if (windowing.hopSeconds() > fed.seconds()) {
      throw new InputException(
          String.format(
              Locale.ROOT,
              "hop of %s s for a sound of %.3f s, must not be longer",
              windowing.hopSeconds(),
              fed.seconds()));
    }
    if (summary.windows() == 0) {
      int missing = windowing.frames() - summary.rows();
      throw new InputException(
          String.format(
              Locale.ROOT,
              "window of %s s for a sound of %.3f s, which lacks %d ms for one window of %s",
              windowing.seconds(),
              fed.seconds(),
              missing * 10,
              table.set().name()));
    }
  }

  /**
   * The smoothed descriptors and their slopes over the whole sound: one track per group of equal
   * frame rate, with all frames. A row starts at its time stamp and ends with its frame. Rows that
   * end-of-input padding creates, at most four, repeat earlier time stamps as in the reference
   * program, so that starts do not strictly rise there.
   */
  public List<FeatureTrack> descriptors(SignalStream sound) {
    List<TrackBuilder> tracks = new ArrayList<>();
    descriptors(
        sound,
        group -> {
          tracks.add(new TrackBuilder(group));
          return tracks.get(tracks.size() - 1);
        });
    return tracks.stream().map(TrackBuilder::build).toList();
  }

  /**
   * The rows of {@link #descriptors(SignalStream)} as soon as they are known, in memory that does
   * not grow with the length of the sound. Rows of different groups interleave.
   *
   * @param begin asked for the taker of the rows of each group, once, before the sound is read
   */
  public void descriptors(SignalStream sound, Function<FeatureSet, FeatureSink> begin) {
    Map<String, PublicLevel> wanted = new LinkedHashMap<>();
    Map<String, FeatureSink> tracks = new LinkedHashMap<>();
    for (PublicLevel level : levels) {
      wanted.put(level.level().name(), level);
      tracks.put(level.level().name(), begin.apply(levelSet(level)));
    }
    feed(
        sound,
        (level, frame, stamp, values) -> {
          PublicLevel known = wanted.get(level.name());
          if (known != null) {
            double start = known.start(stamp, sound.sampleRate());
            tracks.get(level.name()).row(start, start + known.frameSeconds(), values);
          }
        });
  }

  /** The short name of a group of descriptors of this set, such as {@code A} or {@code lld2}. */
  public String groupName(FeatureSet group) {
    return group.name().substring(levelPrefix.length());
  }

  private FeatureSet levelSet(PublicLevel level) {
    return new FeatureSet(
        levelPrefix + level.level().name(), table.set().version(), level.level().columns());
  }

  private Fed feed(SignalStream sound, DescriptorSink sink) {
    CountingStream counting = new CountingStream(sound);
    FrameCounts counts = descriptors.extract(counting, sink);
    return new Fed(counts, counting.seconds());
  }

  private record Fed(FrameCounts counts, double seconds) {}

  private interface Extraction {
    FeatureTrack from(SignalStream sound);
  }

  private record Extractor(FeatureSet set, Extraction extraction) implements FeatureExtractor {
    @Override
    public FeatureTrack extract(SignalStream sound) {
      return extraction.from(sound);
    }
  }
}
