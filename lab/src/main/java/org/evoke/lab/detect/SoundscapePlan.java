/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evoke.core.InputException;
import org.evoke.core.KnownNames;
import org.evoke.core.Seed;
import org.evoke.core.UnavailableException;
import org.evoke.data.layout.FolderFiles;
import org.evoke.data.layout.NamePattern;
import org.evoke.data.soundscape.ClipVariation;
import org.evoke.data.soundscape.SoundClip;
import org.evoke.data.soundscape.Soundscape;
import org.evoke.data.soundscape.SoundscapeMaker;
import org.evoke.data.soundscape.SoundscapeRecipe;
import org.evoke.score.event.Event;

/**
 * Soundscapes from a folder of clips, a folder for each class, so many for each fold and made of
 * the clips of that fold alone.
 *
 * @param recipe how each is made
 * @param clipName how clips are named; {@code fold} in it tells the fold, without it there is one
 * @param targets classes of the events to be found
 * @param distractors classes of other events
 * @param backgrounds classes that go on all the time
 * @param count soundscapes in each fold
 * @param seed of all of them
 * @param more further ones of each fold's clips, which are learned from and never scored
 */
public record SoundscapePlan(
    SoundscapeRecipe recipe,
    String clipName,
    List<String> targets,
    List<String> distractors,
    List<String> backgrounds,
    int count,
    long seed,
    Optional<More> more) {
  private static final String ONE_FOLD = "1";

  /**
   * Soundscapes that are only learned from.
   *
   * @param count in each fold
   * @param variation how their clips are changed
   */
  public record More(int count, ClipVariation variation) {}

  public SoundscapePlan {
    targets = List.copyOf(targets);
    distractors = List.copyOf(distractors);
    backgrounds = List.copyOf(backgrounds);
  }

  /**
   * One made soundscape.
   *
   * @param id such as {@code 1-0042}
   * @param fold its fold
   * @param maker makes it anew each time it is asked
   */
  public record Made(String id, String fold, java.util.function.Supplier<Soundscape> maker) {}

  /**
   * Plans all soundscapes; the clips are decoded, the soundscapes are made when they are asked for.
   *
   * @throws InputException when a class has no folder or no clip in a fold; says which
   */
  public List<Made> plan(Path clips) {
    return plan(makers(clips));
  }

  private List<Made> plan(Map<String, SoundscapeMaker> makers) {
    List<Made> made = new ArrayList<>();
    makers.forEach(
        (fold, maker) ->
            made.addAll(made(fold, "%s-%04d", maker, new Seed(seed).derive("fold" + fold), count)));
    return made;
  }

  private List<Made> planMore(Map<String, SoundscapeMaker> makers) {
    List<Made> made = new ArrayList<>();
    more.ifPresent(
        further ->
            makers.forEach(
                (fold, maker) ->
                    made.addAll(
                        made(
                            fold,
                            "%s-more-%04d",
                            maker.varying(further.variation()),
                            new Seed(seed).derive("more" + fold),
                            further.count()))));
    return made;
  }

  private static List<Made> made(
      String fold, String ids, SoundscapeMaker maker, Seed seeds, int count) {
    List<Made> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Seed own = seeds.derive(i);
      made.add(new Made(String.format(Locale.ROOT, ids, fold, i), fold, () -> maker.make(own)));
    }
    return made;
  }

  private Map<String, SoundscapeMaker> makers(Path clips) {
    Map<String, Map<String, List<SoundClip>>> byFold = new TreeMap<>();
    for (String name : names()) {
      read(clips, name, byFold);
    }
    Map<String, SoundscapeMaker> makers = new TreeMap<>();
    byFold.forEach((fold, own) -> makers.put(fold, maker(fold, own)));
    return makers;
  }

  private List<String> names() {
    return Stream.of(targets, distractors, backgrounds).flatMap(List::stream).distinct().toList();
  }

  private void read(Path clips, String name, Map<String, Map<String, List<SoundClip>>> byFold) {
    Path folder = clips.resolve(name).normalize();
    if (!Files.isDirectory(folder) || !folder.getParent().equals(clips.normalize())) {
      throw new InputException(clips + ": " + KnownNames.unknown("class", name, folders(clips)));
    }
    Map<Path, Map<String, String>> found = FolderFiles.matching(folder, new NamePattern(clipName));
    if (found.isEmpty()) {
      throw new InputException(folder + " has no file named like " + clipName);
    }
    found.forEach(
        (file, parts) ->
            byFold
                .computeIfAbsent(parts.getOrDefault("fold", ONE_FOLD), fold -> new TreeMap<>())
                .computeIfAbsent(name, label -> new ArrayList<>())
                .add(
                    new SoundClip(
                        name + "/" + file.getFileName(),
                        name,
                        Decoding.mono(file, recipe.rate()))));
  }

  private static List<String> folders(Path clips) {
    if (!Files.isDirectory(clips)) {
      throw new UnavailableException(clips + " is not there; give the folder of the clips");
    }
    try (Stream<Path> inside = Files.list(clips)) {
      return inside
          .filter(Files::isDirectory)
          .map(path -> path.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new InputException(clips + " cannot be listed: " + e.getMessage(), e);
    }
  }

  private SoundscapeMaker maker(String fold, Map<String, List<SoundClip>> clips) {
    for (String name : names()) {
      if (!clips.containsKey(name)) {
        throw new InputException(
            "fold "
                + fold
                + " has no clip of class "
                + name
                + "; each fold needs clips of every class");
      }
    }
    return new SoundscapeMaker(
        recipe, of(targets, clips), of(distractors, clips), of(backgrounds, clips));
  }

  private static List<SoundClip> of(List<String> names, Map<String, List<SoundClip>> clips) {
    return names.stream().flatMap(name -> clips.get(name).stream()).toList();
  }

  /** The soundscapes as sounds of an experiment; those that are only learned from come last. */
  List<DetectorSound> sounds(Path clips, String label) {
    Map<String, SoundscapeMaker> makers = makers(clips);
    List<DetectorSound> sounds = new ArrayList<>();
    plan(makers).forEach(made -> sounds.add(sound(made, label, true)));
    planMore(makers).forEach(made -> sounds.add(sound(made, label, false)));
    return sounds;
  }

  private static DetectorSound sound(Made made, String label, boolean scored) {
    List<Event> truth =
        made.maker().get().targets().stream()
            .map(placed -> new Event(label, placed.onset(), placed.offset()))
            .toList();
    return new DetectorSound(
        made.id(), made.fold(), truth, scored, () -> made.maker().get().samples());
  }
}
