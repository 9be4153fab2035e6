/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.weights;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.core.OutputFile;
import org.evoke.core.UnavailableException;
import org.evoke.data.digest.Sha256;
import org.evoke.data.json.JsonObject;
import org.evoke.data.json.JsonText;

/**
 * Where weights are kept: folders that the user names ({@code EVOKE_MODELS}), which are only read,
 * and then {@code weights/ID/FILE} in the folder of Evoke. Weights whose digest is not known
 * beforehand are pinned once they have proved to be those of a network: their digest is written
 * down, and other bytes are refused later.
 */
public final class WeightStore {
  private static final String PINS = "pins.json";

  private final Path home;
  private final List<Path> folders;

  /**
   * A store.
   *
   * @param home folder of Evoke
   * @param folders other folders to look in first
   */
  public WeightStore(Path home, List<Path> folders) {
    this.home = home.resolve("weights");
    this.folders = List.copyOf(folders);
  }

  /**
   * A store whose other folders are listed as in {@code EVOKE_MODELS}, between the characters that
   * stand between paths on this system; null for none.
   */
  public static WeightStore of(Path home, String folders) {
    List<Path> listed =
        folders == null
            ? List.of()
            : Arrays.stream(folders.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .toList();
    return new WeightStore(home, listed);
  }

  /**
   * Weights that are there.
   *
   * @param file where
   * @param sha256 their digest
   */
  public record Held(Path file, String sha256) {}

  /**
   * The weights, checked, if they are there.
   *
   * @throws InputException when the file is not what its owners publish, or not what was used first
   */
  public Optional<Held> find(KnownWeights weights) {
    for (Path candidate : candidates(weights)) {
      if (Files.isRegularFile(candidate)) {
        return Optional.of(checked(weights, candidate));
      }
    }
    return Optional.empty();
  }

  /** Whether a file of the weights is there, without looking into it. */
  public boolean isPresent(KnownWeights weights) {
    return candidates(weights).stream().anyMatch(Files::isRegularFile);
  }

  /**
   * The weights, checked.
   *
   * @throws UnavailableException when they are not there; says how to get them
   * @throws InputException as {@link #find}
   */
  public Held require(KnownWeights weights) {
    return find(weights).orElseThrow(() -> new UnavailableException(howToGet(weights)));
  }

  /**
   * All the weights of a network, checked.
   *
   * @param ids of the catalogue
   * @throws UnavailableException as {@link #require}
   * @throws InputException as {@link #find}
   */
  public Map<KnownWeights, Held> requireAll(List<String> ids) {
    Map<KnownWeights, Held> held = new LinkedHashMap<>();
    ids.stream().map(WeightCatalogue::of).forEach(weights -> held.put(weights, require(weights)));
    return held;
  }

  /** What a user does to get weights that are missing. */
  public String howToGet(KnownWeights weights) {
    String byHand =
        "put "
            + weights.fileName()
            + " (from "
            + weights.address().map(Object::toString).orElse(weights.page())
            + ") into "
            + place(weights).getParent()
            + " or a folder named by EVOKE_MODELS";
    String start = "the weights of " + weights.id() + " are missing; ";
    return weights.address().isPresent()
        ? start + "fetch them with: evoke models pull " + weights.id() + ", or " + byHand
        : start + byHand;
  }

  /** Where fetched weights are kept. */
  public Path place(KnownWeights weights) {
    return home.resolve(weights.id()).resolve(weights.fileName());
  }

  /**
   * A file of the user's own, if it is there: in one of the folders, or where weights of that id
   * are kept.
   *
   * @param id such as {@code trill-distilled}
   * @param fileName such as {@code trill-distilled.onnx}
   */
  public Optional<Path> file(String id, String fileName) {
    List<Path> places = new ArrayList<>(folders);
    places.add(home.resolve(id));
    return places.stream()
        .map(folder -> folder.resolve(fileName))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private List<Path> candidates(KnownWeights weights) {
    List<Path> candidates = new ArrayList<>();
    for (Path folder : folders) {
      weights.fileNames().forEach(name -> candidates.add(folder.resolve(name)));
    }
    Path own = place(weights).getParent();
    weights.fileNames().forEach(name -> candidates.add(own.resolve(name)));
    return candidates;
  }

  private Held checked(KnownWeights weights, Path file) {
    String sha256 = Sha256.hex(file);
    requirePublished(weights, file, sha256);
    requirePinned(weights, file, sha256);
    return new Held(file, sha256);
  }

  static void requirePublished(KnownWeights weights, Path file, String sha256) {
    if (!sha256.startsWith(weights.sha256())) {
      throw new InputException(
          file
              + ": sha256 is "
              + sha256
              + ", that of "
              + weights.id()
              + (weights.isDigestKnown() ? " is " : " begins with ")
              + weights.sha256()
              + "; remove the file and fetch it again");
    }
  }

  private void requirePinned(KnownWeights weights, Path file, String sha256) {
    Object pinned = weights.isDigestKnown() ? null : pins().get(weights.id());
    if (pinned != null && !pinned.equals(sha256)) {
      throw new InputException(
          file
              + ": sha256 is "
              + sha256
              + ", but "
              + weights.id()
              + " was "
              + pinned
              + " when it was first used; if the change is wanted, remove it from "
              + home.resolve(PINS));
    }
  }

  /**
   * Remembers weights that a network was made of, so that others are refused from now on. Nothing
   * is to be remembered where the digest is known beforehand.
   *
   * @param held what {@link #find} gave
   */
  public void pin(KnownWeights weights, Held held) {
    Map<String, Object> pins = weights.isDigestKnown() ? Map.of() : pins();
    if (!weights.isDigestKnown() && !pins.containsKey(weights.id())) {
      pins.put(weights.id(), held.sha256());
      OutputFile.writeText(home.resolve(PINS), JsonText.write(pins));
    }
  }

  private Map<String, Object> pins() {
    Path file = home.resolve(PINS);
    if (!Files.exists(file)) {
      return new LinkedHashMap<>();
    }
    try {
      String place = file.toString();
      return new LinkedHashMap<>(
          new JsonObject(place, JsonText.readObject(Files.readString(file), place)).values());
    } catch (IOException e) {
      throw new InputException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
