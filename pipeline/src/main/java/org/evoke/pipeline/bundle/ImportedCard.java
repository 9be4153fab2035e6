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

  private static final int SHOWN = 20;

  private ImportedCard() {}

  static String of(String id, String family, String file, String sha256, Recognised known) {
    StringBuilder inputs = new StringBuilder();
    known.inputs().forEach((name, set) -> inputs.append(line(name, set.width() + " columns")));
    StringBuilder outputs = new StringBuilder();
    known.outputs().stream()
        .limit(SHOWN)
        .forEach(scale -> outputs.append(line(scale.name(), scale.low() + " to " + scale.high())));
    if (known.outputs().size() > SHOWN) {
      outputs.append("* and ").append(known.outputs().size() - SHOWN).append(" more\n");
    }
    known
        .classes()
        .forEach(each -> outputs.append(line(each.name(), String.join(", ", each.labels()))));
    return """
        # %s

        **Imported** from `%s` (sha256 `%s`) as a model of the family `%s`. Nothing is known of it
        but what its tensors tell: %s.

        ## Inputs

        %s
        How they were made is unknown. Where `model.json` has a recipe, it is the one that a paper
        describes for such models, or that whoever imported this one named. Files of features are
        given by name: `evoke predict --model %s --input NAME=FEATURES`.

        ## Outputs

        %s
        ## Intended use

        Unknown. Repeating published results on features that were made as its authors made theirs.

        ## Misuse

        Answers on features of another making mean nothing, and nothing warns of it.

        ## Training data and terms

        Unknown.

        ## Performance

        Unknown: it was not measured here.

        ## Limits

        It has no band, and the range of its training data is unknown. What its outputs mean is
        unknown, but for what the name of the file, the family or whoever imported it says.
        """
        .formatted(id, file, sha256, family, known.task(), inputs, id, outputs);
  }

  private static String line(String name, String what) {
    return "* `" + name + "`: " + what + "\n";
  }
}
