/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.recipe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evoke.core.InputException;
import org.evoke.core.KnownNames;
import org.evoke.core.UsageException;
import org.evoke.data.yaml.YamlReader;

/**
 * The recipes by name: those of the papers, which come with Evoke, and those in a folder of the
 * user, which go before them.
 */
public final class RecipeBook {
  private static final List<String> BUILT_IN =
      List.of(
          "attendaffectnet-4x16",
          "attendaffectnet-5s",
          "attendaffectnet-64",
          "attendaffectnet-64-stddev",
          "eev",
          "valence");

  private static final String EXTENSION = ".yaml";
  private static final int MOST_BYTES = 1 << 20;

  private final Map<String, Entry> entries = new TreeMap<>();

  private record Entry(String text, String place, boolean own) {
    MediaRecipe read() {
      return RecipeReader.read(text, place);
    }
  }

  private RecipeBook() {
    BUILT_IN.forEach(name -> entries.put(name, new Entry(resource(name), name + EXTENSION, false)));
  }

  /** The recipes that come with Evoke. */
  public static RecipeBook builtIn() {
    return new RecipeBook();
  }

  /**
   * With those of a folder, {@code NAME.yaml} each; it need not be there.
   *
   * @throws InputException when it cannot be read, or a recipe has another name than its file
   */
  public static RecipeBook with(Path folder) {
    RecipeBook book = new RecipeBook();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> file.toString().endsWith(EXTENSION)).sorted().forEach(book::add);
      } catch (IOException e) {
        throw new InputException(folder + " cannot be read: " + e.getMessage(), e);
      }
    }
    return book;
  }

  private void add(Path file) {
    String stem = file.getFileName().toString().replaceAll("\\.yaml$", "");
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new InputException(file + ": a recipe has at most " + MOST_BYTES + " bytes");
      }
      entries.put(stem, new Entry(Files.readString(file), file.toString(), true));
    } catch (IOException e) {
      throw new InputException(file + " cannot be read as text: " + e.getMessage(), e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = RecipeBook.class.getResourceAsStream(name + EXTENSION)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Names of all recipes, in alphabetical order. */
  public List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /** Whether a recipe is one of the user's folder. */
  public boolean isOwn(String name) {
    return entries.containsKey(name) && entries.get(name).own();
  }

  /**
   * The text of a recipe, as a user can take it for an own one.
   *
   * @throws UsageException when there is none of that name
   */
  public String text(String name) {
    return entry(name).text();
  }

  /**
   * A recipe.
   *
   * @throws UsageException when there is none of that name
   * @throws InputException when it is malformed; says where
   */
  public MediaRecipe recipe(String name) {
    Entry entry = entry(name);
    MediaRecipe recipe = entry.read();
    if (!recipe.name().equals(name)) {
      throw new InputException(
          entry.place() + ": name is '" + recipe.name() + "', must be that of the file, " + name);
    }
    return recipe;
  }

  private Entry entry(String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw new UsageException(KnownNames.unknown("recipe", name, entries.keySet()));
    }
    return entry;
  }

  /** The set of a name such as {@code eev.efficientnet-b0}, if its recipe is known. */
  public Optional<SetRecipe> set(String name) {
    int dot = name.indexOf('.');
    if (dot < 0 || !entries.containsKey(name.substring(0, dot))) {
      return Optional.empty();
    }
    MediaRecipe recipe = recipe(name.substring(0, dot));
    return Optional.of(
        recipe.sets().stream()
            .filter(set -> set.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new UsageException(
                        KnownNames.unknown(
                            "feature set",
                            name,
                            recipe.sets().stream().map(SetRecipe::name).toList()))));
  }

  /** A recipe of a file anywhere. */
  public static MediaRecipe read(Path file) {
    return RecipeReader.read(YamlReader.read(file));
  }
}
