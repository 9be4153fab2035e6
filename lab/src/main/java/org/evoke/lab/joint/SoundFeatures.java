/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.evoke.audio.AudioFeatures;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.InputException;
import org.evoke.data.features.TrackFormat;
import org.evoke.data.features.TrackReader;
import org.evoke.data.rated.RatedSounds;
import org.evoke.lab.data.Input;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.pipeline.extract.BatchExtraction;
import org.evoke.pipeline.extract.Extracted;
import org.evoke.pipeline.feature.ExtractionRequest;
import org.evoke.pipeline.feature.Level;
import org.evoke.pipeline.output.InputFile;

/** Summaries of whole sounds: the ComParE set of 2013, as the paper uses it. */
final class SoundFeatures {
  private static final String SET = "compare13";

  private final ReproductionRequest request;

  SoundFeatures(ReproductionRequest request) {
    this.request = request;
  }

  /**
   * The features of sounds, in their order.
   *
   * @param folder where they are kept, so that a run that was ended goes on
   * @throws InputException when a sound cannot be read; names the first
   */
  Input of(RatedSounds sounds, Path folder) {
    ExtractionRequest wanted =
        new ExtractionRequest(
            List.of(SET),
            Level.FUNCTIONALS,
            Optional.empty(),
            TrackFormat.H5_DEFAULT,
            Optional.empty());
    List<InputFile> files = sounds.media().stream().map(InputFile::named).toList();
    int threads = Runtime.getRuntime().availableProcessors();
    List<Extracted> results;
    try (BatchExtraction extraction = new BatchExtraction(wanted, request.resources(), threads)) {
      results =
          extraction.run(
              BatchExtraction.plan(files, Optional.of(folder)), done -> {}, request.progress());
    }
    requireAll(results);
    return joined(results);
  }

  private static void requireAll(List<Extracted> results) {
    List<Extracted> failed = results.stream().filter(r -> r.failure().isPresent()).toList();
    if (!failed.isEmpty()) {
      RuntimeException first = failed.get(0).failure().orElseThrow();
      throw new InputException(
          failed.size()
              + " of "
              + results.size()
              + " sounds have no features; the first: "
              + first.getMessage(),
          first);
    }
  }

  private static Input joined(List<Extracted> results) {
    FeatureSet set = AudioFeatures.openSmile(SET).set();
    float[] values = new float[results.size() * set.width()];
    for (int row = 0; row < results.size(); row++) {
      Path file = results.get(row).files().get(0);
      FeatureTrack track = TrackReader.read(file).track();
      if (track.values().length != set.width()) {
        throw new InputException(
            file
                + " holds "
                + track.values().length
                + " values, must be one row of "
                + set.width()
                + "; remove it");
      }
      System.arraycopy(track.values(), 0, values, row * set.width(), set.width());
    }
    return new Input(SET, set, values);
  }
}
