/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.bundle;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.core.KnownNames;
import org.evoke.core.ModelFamily;
import org.evoke.core.ModelFamily.Recognised;
import org.evoke.core.ModelFamily.Stated;
import org.evoke.core.Scale;
import org.evoke.core.Tensor;
import org.evoke.core.UsageException;
import org.evoke.data.digest.Sha256;
import org.evoke.pipeline.feature.FeatureOrder;

/**
 * Makes bundles of weights that come without description. What nobody wrote down is unknown, and
 * the card says so.
 *
 * @param family the family to take them for; empty to find it out by the names of the tensors
 * @param id id of the model; empty for one after the name of the file
 * @param stated what the user knows of them
 * @param date of the import, for {@code build.json}
 */
public record ModelImport(
    Optional<String> family, Optional<String> id, Stated stated, LocalDate date) {
  private static final int TENSORS_SHOWN = 6;
  private static final int MOST_ID = 64;

  /**
   * Imports a file.
   *
   * @throws UsageException when the family is not known, or several fit, or the id cannot be one
   * @throws InputException when the file cannot be read, or no family fits
   */
  public ModelBundle of(Path file) {
    String named = id.orElseGet(() -> idAfter(file));
    if (!Manifest.isId(named)) {
      throw new UsageException(
          "id '"
              + named
              + "' cannot be one: lower-case letters, digits, dot, dash and underscore, at most "
              + MOST_ID
              + "; give another with --id");
    }
    Map<String, Tensor> tensors = WeightFile.read(file);
    ModelFamily chosen = family(file, tensors);
    Recognised known = recognised(file, chosen, tensors);
    return ModelBundle.of(
        manifest(named, chosen.name(), known, outputs(known.outputs(), file)),
        known.parameters(),
        ImportedCard.of(
            named, chosen.name(), file.getFileName().toString(), Sha256.hex(file), known),
        ImportedCard.LICENCE,
        build(file));
  }

  private Recognised recognised(Path file, ModelFamily chosen, Map<String, Tensor> tensors) {
    try {
      return chosen.recognise(tensors, stated);
    } catch (InputException e) {
      throw new InputException(file + " as " + chosen.name() + ": " + e.getMessage(), e);
    } catch (UsageException e) {
      throw new UsageException(file + " as " + chosen.name() + ": " + e.getMessage(), e);
    }
  }

  private static String idAfter(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    String stem = (dot > 0 ? name.substring(0, dot) : name).replaceAll("[^a-z0-9._-]", "-");
    String start = stem.replaceAll("^[^a-z0-9]+", "");
    return start.substring(0, Math.min(MOST_ID, start.length()));
  }

  /** The one that is named, or the only one that the names of the tensors mark. */
  private ModelFamily family(Path file, Map<String, Tensor> tensors) {
    Map<String, ModelFamily> known = KnownFamilies.byName();
    if (family.isPresent()) {
      ModelFamily named = known.get(family.get());
      if (named == null) {
        throw new UsageException(KnownNames.unknown("family", family.get(), known.keySet()));
      }
      return named;
    }
    List<ModelFamily> claiming =
        known.values().stream().filter(each -> each.claims(tensors.keySet())).toList();
    if (claiming.isEmpty()) {
      throw unfit(file, tensors);
    }
    if (claiming.size() > 1) {
      throw new UsageException(
          file
              + " could be of the families "
              + String.join(", ", claiming.stream().map(ModelFamily::name).toList())
              + "; choose one with --as");
    }
    return claiming.get(0);
  }

  private static InputException unfit(Path file, Map<String, Tensor> tensors) {
    List<String> first = tensors.keySet().stream().limit(TENSORS_SHOWN).toList();
    return new InputException(
        file
            + ": its "
            + tensors.size()
            + " tensors, "
            + String.join(", ", first)
            + (tensors.size() > first.size() ? " and more" : "")
            + ", have the names of no family that is known here; name one with --as, and missing"
            + " tensors are listed");
  }

  /** The only output is valence or arousal where the name of the file says one of these. */
  private List<Scale> outputs(List<Scale> recognised, Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    List<Scale> said = new ArrayList<>();
    for (Scale scale : List.of(Scale.VALENCE, Scale.AROUSAL)) {
      if (name.contains(scale.name())) {
        said.add(scale);
      }
    }
    boolean open = stated.outputs().isEmpty() && recognised.size() == 1;
    return open && said.size() == 1 ? said : recognised;
  }

  private static Manifest manifest(
      String id, String family, Recognised known, List<Scale> outputs) {
    List<ModelInput> inputs = new ArrayList<>();
    Map<String, FeatureOrder> orders = InputRecipes.published(family, known.inputs());
    known
        .inputs()
        .forEach(
            (name, set) ->
                inputs.add(
                    new ModelInput(
                        name, set, Optional.empty(), Optional.ofNullable(orders.get(name)))));
    return new Manifest(
        id,
        FeatureSet.UNKNOWN,
        family,
        known.task(),
        outputs,
        known.classes(),
        inputs,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        known.architecture(),
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        OptionalLong.empty(),
        "");
  }

  private Map<String, Object> build(Path file) {
    Map<String, Object> build = new LinkedHashMap<>();
    String version = ModelImport.class.getPackage().getImplementationVersion();
    build.put("evoke", version == null ? FeatureSet.UNKNOWN : version);
    build.put("java", System.getProperty("java.version"));
    build.put("imported_from", file.getFileName().toString());
    build.put("imported_sha256", Sha256.hex(file));
    build.put("date", date.toString());
    return build;
  }
}
