/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.event;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.InputException;
import org.evoke.core.OutputFile;
import org.evoke.core.SignalStream;
import org.evoke.data.digest.Sha256;
import org.evoke.data.features.TrackFormat;
import org.evoke.data.features.TrackHeader;
import org.evoke.data.features.TrackWriter;
import org.evoke.data.weights.WeightStore;
import org.evoke.media.AudioRequest;
import org.evoke.media.MediaFile;
import org.evoke.nn.detector.SoundDetector;
import org.evoke.nn.detector.SoundRows;

/**
 * What a detector's network says about windows of sound, the "sound semantic" features of the paper
 * valence-sound-semantics: the set {@code sed-GROUP}, whose version is the digest of the weights.
 * Features of a film are only free of what is to be predicted from it where the detector has not
 * learned from that film.
 *
 * @param bundle the detector
 * @param windowSeconds length of a window
 * @param hopSeconds distance of windows
 * @param weights where the tagger is, if the detector's front end needs one
 */
public record DetectorFeatures(
    DetectorBundle bundle, double windowSeconds, double hopSeconds, WeightStore weights) {
  private static final double LONGEST_SECONDS = 3600;
  private static final int VERSION_DIGITS = 12;

  public DetectorFeatures {
    if (!(windowSeconds > 0 && windowSeconds <= LONGEST_SECONDS)
        || !(hopSeconds > 0 && hopSeconds <= LONGEST_SECONDS)) {
      throw new InputException(
          "windows of "
              + windowSeconds
              + " s every "
              + hopSeconds
              + " s; both must be above 0 to "
              + LONGEST_SECONDS
              + " s");
    }
  }

  /** Name of the set. */
  public String setName() {
    String kind = bundle.group().isEmpty() ? bundle.label() : bundle.group();
    return "sed-" + kind.replaceAll("[^A-Za-z0-9]", "");
  }

  /**
   * Hears a sound to its end. Windows that the sound does not fill are left out; a sound shorter
   * than a window is one row.
   *
   * @param sound mono, at the rate of the detector's front end
   * @throws InputException when the sound has no sample
   * @throws org.evoke.core.UnavailableException when the tagger is not there; says how to get it
   */
  public FeatureTrack of(SignalStream sound) {
    try (DetectorEar ear = DetectorEar.open(bundle.frontEnd(), weights)) {
      DetectorEar.Heard heard =
          ear.hear(sound, seconds -> {})
              .orElseThrow(
                  () -> new InputException("sound has no sample, features need at least 1"));
      return track(heard.rows(), heard.seconds());
    }
  }

  private FeatureTrack track(SoundRows rows, double seconds) {
    int windows = Math.max(1, (int) Math.floor((seconds - windowSeconds) / hopSeconds + 1e-9) + 1);
    double[] starts = new double[windows];
    double[] ends = new double[windows];
    float[][] values = new float[windows][];
    double hop = bundle.frontEnd().open().hopSeconds();
    try (SoundDetector detector = bundle.open()) {
      for (int i = 0; i < windows; i++) {
        starts[i] = i * hopSeconds;
        ends[i] = Math.min(seconds, starts[i] + windowSeconds);
        values[i] = detector.embedding(part(rows, starts[i] / hop, ends[i] / hop));
      }
    }
    int width = values[0].length;
    float[] joined = new float[windows * width];
    for (int i = 0; i < windows; i++) {
      System.arraycopy(values[i], 0, joined, i * width, width);
    }
    String version = bundle.weightsSha256().substring(0, VERSION_DIGITS);
    return new FeatureTrack(FeatureSet.unnamed(setName(), version, width), joined, starts, ends);
  }

  /** The frames whose middles lie in a window, at least one. */
  private static SoundRows part(SoundRows rows, double start, double end) {
    int from = Math.min(rows.frames() - 1, (int) Math.round(start));
    int to = Math.max(from + 1, Math.min(rows.frames(), (int) Math.round(end)));
    return rows.part(from, to);
  }

  /**
   * Writes the features of a media file as HDF5.
   *
   * @param without what the detector has not learned from, such as a film, where that is known: the
   *     features then say so, and experiments take them for the fold that leaves it out alone
   * @throws InputException when the file cannot be read or has no sound
   */
  public void write(Path media, Path target, Optional<String> without) {
    FeatureTrack track;
    try (SignalStream sound =
        MediaFile.openAudio(media, AudioRequest.mono(bundle.frontEnd().rate()))) {
      track = of(sound);
    }
    TrackHeader header =
        new TrackHeader(
            track.set(),
            media.getFileName().toString(),
            true,
            parameters(without),
            Optional.of(Sha256.hex(media, () -> true)));
    OutputFile.write(target, file -> rows(track, header, file));
  }

  private Map<String, String> parameters(Optional<String> without) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("window", String.valueOf(windowSeconds));
    parameters.put("hop", String.valueOf(hopSeconds));
    parameters.put("detector", bundle.id());
    without.ifPresent(name -> parameters.put("without", name));
    return parameters;
  }

  private static void rows(FeatureTrack track, TrackHeader header, Path file) throws IOException {
    try (TrackWriter writer = TrackFormat.H5.open(file, header)) {
      int width = track.width();
      for (int row = 0; row < track.rows(); row++) {
        float[] values = Arrays.copyOfRange(track.values(), row * width, (row + 1) * width);
        writer.row(track.starts()[row], track.ends()[row], values);
      }
    }
  }
}
