/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.bundle;

import org.evoke.core.ModelFamily.Recognised;

/** The card of an imported model: what its file tells, and that the rest is unknown. */
final class ImportedCard {
  static final String LICENCE =
      """
      Unknown. These weights were imported from a file that does not state its terms of use.
      Ask whoever published them before you use or pass them on.
      """;

  private ImportedCard() {}

  static String of(String id, String family, String file, String sha256, Recognised known) {
    StringBuilder inputs = new StringBuilder();
    known
        .inputs()
        .forEach(
            (name, set) ->
                inputs
                    .append("* `")
                    .append(name)
                    .append("`: ")
                    .append(set.width())
                    .append(" columns\n"));
    return """
        # %s

        **Imported** from `%s` (sha256 `%s`) as a model of the family `%s`. Nothing is known of it
        but what its tensors tell: %s.

        ## Inputs

        %s
        How they are made is unknown. Files of features are given by name: `evoke predict --model %s
        --input NAME=FEATURES`.

        ## Intended use

        Unknown. Repeating published results on features that were made as its authors made theirs.

        ## Misuse

        Answers on features of another making mean nothing, and nothing warns of it.

        ## Training data and terms

        Unknown.

        ## Performance

        Unknown: it was not measured here.

        ## Limits

        It has no band and no training range. The scale of its outputs is unknown unless the name of
        the file says valence or arousal; then it is taken to be -1 to 1.
        """
        .formatted(id, file, sha256, family, known.task(), inputs, id);
  }
}
