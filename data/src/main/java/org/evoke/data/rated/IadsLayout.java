/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.rated;

import java.nio.file.Path;
import java.util.List;
import org.evoke.core.EvokeException;
import org.evoke.data.layout.DataSetCard;
import org.evoke.data.layout.DataSetLayout;
import org.evoke.data.layout.Findings;
import org.evoke.data.layout.LayoutNames;
import org.evoke.data.layout.MediaFolder;
import org.evoke.data.layout.MediaLength;

/** The form of IADS-E as its authors give it out. */
public final class IadsLayout implements DataSetLayout {
  @Override
  public DataSetCard card() {
    return new DataSetCard(
        "iads-e",
        "IADS-E: expanded International Affective Digitized Sounds",
        "valence and arousal of each sound, means over listeners, 1 to 9",
        "sound",
        "from its authors on request",
        "research, not to be passed on",
        "W. Yang et al.: Affective auditory stimulus database: An expanded version of the"
            + " International Affective Digitized Sounds (IADS-E). Behavior Research Methods 50,"
            + " 1415-1429, 2018",
        List.of(
            IadsSounds.TABLE + "  Sound ID, Category, AroMN, ValMN",
            "<Sound ID>.wav  the sounds, anywhere below the folder"),
        "documented");
  }

  @Override
  public LayoutNames names() {
    return LayoutNames.of(
        "ratings",
        IadsSounds.TABLE,
        "id",
        IadsSounds.ID,
        "category",
        IadsSounds.CATEGORY,
        "arousal",
        IadsSounds.AROUSAL,
        "valence",
        IadsSounds.VALENCE,
        "media",
        ".");
  }

  @Override
  public void check(Path folder, LayoutNames names, MediaLength media, Findings findings) {
    try {
      IadsSounds.read(folder, names)
          .media()
          .forEach(
              file ->
                  MediaFolder.check(file, 0, media, folder.relativize(file).toString(), findings));
    } catch (EvokeException e) {
      findings.add(names.get("ratings"), e);
    }
  }
}
