/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evoke.core.InputException;
import org.evoke.core.UnavailableException;
import org.evoke.data.eev.EevLayout;
import org.evoke.data.eev.EevTable;
import org.evoke.data.eev.EevVideo;
import org.evoke.data.layout.Findings;
import org.evoke.data.layout.LayoutNames;
import org.evoke.pipeline.bundle.TrainingData;

/**
 * {@code eev}: evoked expressions from videos, in the parts {@code train} and {@code validation},
 * grouped by video, with the inputs {@code visual} and {@code audio} from {@code
 * features/visual/<id>.h5} and {@code features/audio/<id>.h5} beside the tables. Rows of zeros,
 * where no face was found, are rows without labels. Videos without all features, and rows behind
 * the end of one of them, are left out. Features stay in their files until they are needed.
 */
public final class EevSet implements NamedDataSet {
  /** Input of what is seen. */
  public static final String VISUAL = "visual";

  /** Input of what is heard. */
  public static final String AUDIO = "audio";

  /** Part to learn from. */
  public static final String TRAIN = "train";

  /** Part with labels that is not learned from. */
  public static final String VALIDATION = "validation";

  /** Folder of the features, beside the tables. */
  public static final String FEATURES = "features";

  /** How far a label may lie outside of its features, in seconds. */
  public static final double TOLERANCE = FeatureTracks.TOLERANCE;

  @Override
  public String name() {
    return "eev";
  }

  @Override
  public String place() {
    return "the folder of EEV with features/visual/<id>.h5 and features/audio/<id>.h5 in it";
  }

  @Override
  public List<String> targets() {
    return EevVideo.EXPRESSIONS;
  }

  @Override
  public List<String> inputs() {
    return List.of(VISUAL, AUDIO);
  }

  @Override
  public DataSet read(Path place) {
    return read(place, inputs());
  }

  @Override
  public DataSet read(Path place, List<String> inputs) {
    Digest digest = new Digest();
    Map<String, FeatureTracks> tracks = tracks(place, inputs, digest);
    EevRows labelled = new EevRows(true);
    EevRows zeros = new EevRows(false);
    LayoutNames names = new EevLayout().names();
    Findings findings = new Findings();
    for (String part : List.of(TRAIN, VALIDATION)) {
      Path table = names.path(place, part);
      if (!Files.isRegularFile(table)) {
        throw new UnavailableException(table + " is not there; give " + place());
      }
      digest.add(table);
      EevTable.read(table, names.get(part), findings, video -> add(video, tracks, labelled, zeros));
      labelled.endPart(part);
    }
    findings.requireUsable();
    if (labelled.rows() == 0) {
      throw new InputException(place + ": no row has labels and features");
    }
    digest.add(labelled.rows() + " and " + zeros.rows() + " rows");
    Map<String, FeatureTracks> wanted = new LinkedHashMap<>(tracks);
    wanted.keySet().retainAll(inputs);
    Clips clips = labelled.clips(wanted);
    if (zeros.rows() > 0) {
      clips = clips.withUnlabelled(Optional.of(zeros.clips(wanted)));
    }
    return new DataSet(clips.checked(), labelled.parts(), "video", about(clips), digest.hex());
  }

  /** The wanted tracks, and those that are there beside them, for their length. */
  private Map<String, FeatureTracks> tracks(Path place, List<String> wanted, Digest digest) {
    Map<String, FeatureTracks> tracks = new LinkedHashMap<>();
    for (String input : inputs()) {
      Path folder = place.resolve(FEATURES).resolve(input);
      if (Files.isDirectory(folder)) {
        Optional<Digest> own = wanted.contains(input) ? Optional.of(digest) : Optional.empty();
        tracks.put(input, new FeatureTracks(folder, Optional.empty(), own));
      } else if (wanted.contains(input)) {
        throw new UnavailableException(folder + " is not there; give " + place());
      }
    }
    return tracks;
  }

  private static void add(
      EevVideo video, Map<String, FeatureTracks> tracks, EevRows labelled, EevRows zeros) {
    if (tracks.values().stream().allMatch(own -> own.has(video.id()))) {
      for (EevRows rows : List.of(labelled, zeros)) {
        rows.add(
            video, (id, time) -> tracks.values().stream().allMatch(own -> own.covers(id, time)));
      }
    }
  }

  private static TrainingData about(Clips clips) {
    int videos = clips.ids().stream().collect(Collectors.toSet()).size();
    return new TrainingData(
        "EEV",
        clips.rows(),
        "sixth of a second of a video with a face; " + videos + " videos",
        "15 expressions evoked in viewers, found in their faces, 0 to 1",
        "annotations CC BY 4.0",
        "J. J. Sun, T. Liu, A. S. Cowen, F. Schroff, H. Adam, G. Prasad: EEV: A large-scale dataset"
            + " for studying evoked expressions from video. arXiv:2001.05488");
  }
}
