/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.evoke.audio.AudioFeatures;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.InputException;
import org.evoke.data.features.TrackReader;
import org.evoke.data.rated.RatedSounds;
import org.evoke.lab.data.Input;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.lab.study.FoundFeatures;
import org.evoke.lab.study.MediaFeatures;

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
   * @param name of the data set
   * @throws InputException when a sound cannot be read; names the first
   */
  Input of(RatedSounds sounds, String name) {
    Map<String, Path> media = new LinkedHashMap<>();
    for (int i = 0; i < sounds.size(); i++) {
      media.put(sounds.ids().get(i), sounds.media().get(i));
    }
    MediaFeatures.Wanted wanted = new MediaFeatures.Wanted(Map.of(SET, SET), Optional.empty());
    FoundFeatures found =
        new MediaFeatures(request).of(name, sounds.ids(), media, wanted).requireAll("sounds");
    return joined(sounds, found.files().get(SET));
  }

  private static Input joined(RatedSounds sounds, Map<String, Path> files) {
    FeatureSet set = AudioFeatures.openSmile(SET).set();
    float[] values = new float[sounds.size() * set.width()];
    for (int row = 0; row < sounds.size(); row++) {
      Path file = files.get(sounds.ids().get(row));
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
