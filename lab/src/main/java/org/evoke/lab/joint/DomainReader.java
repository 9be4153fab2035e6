/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.joint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evoke.core.InputException;
import org.evoke.core.KnownNames;
import org.evoke.core.Scale;
import org.evoke.core.UnavailableException;
import org.evoke.core.UsageException;
import org.evoke.data.rated.IadsSounds;
import org.evoke.data.rated.PmemoSongs;
import org.evoke.data.rated.RatedSounds;
import org.evoke.lab.data.Clips;
import org.evoke.lab.data.DataSet;
import org.evoke.lab.data.DataSets;
import org.evoke.lab.data.Digest;
import org.evoke.lab.data.Input;
import org.evoke.lab.data.Target;
import org.evoke.lab.reproduce.ReproductionRequest;
import org.evoke.score.Groups;

/** Reads the data sets that can be learned together. */
final class DomainReader {
  static final String PMEMO = "pmemo";
  static final String IADS = "iads";
  static final String DEAM = "deam74";
  static final String LIRIS = "liris-accede";

  /** Name of the rows of IADS-E that are no music. */
  static final String IADS_SOUNDS = "IADS-E (no music)";

  /** Name of all rows of IADS-E. */
  static final String IADS_ALL = "IADS-E (with music)";

  static final String PMEMO_NAME = "PMEmo";

  private static final int FIRST_COLLECTION = 1000;
  private static final int LAST_EXCERPT = 2000;

  private final ReproductionRequest request;

  DomainReader(ReproductionRequest request) {
    this.request = request;
  }

  /** What can be given after {@code --data}. */
  static Map<String, String> places() {
    Map<String, String> places = new LinkedHashMap<>();
    places.put(IADS, "the folder of IADS-E: Sound Ratings.xlsx and the sounds");
    places.put(PMEMO, "the folder of PMEmo 2019: annotations and chorus");
    places.put(DEAM, "DEAM's table of features; its two collections of excerpts count as two sets");
    places.put(LIRIS, "the folder of LIRIS-ACCEDE with its annotations and features");
    return places;
  }

  /**
   * The data sets that the request names, IADS-E first.
   *
   * @param music whether music of IADS-E is in
   * @throws UnavailableException when none is named, or one is not there
   */
  List<Domain> read(boolean music) {
    List<Domain> domains = new ArrayList<>();
    for (String name : places().keySet()) {
      Path place = request.data().get(name);
      if (place != null) {
        domains.addAll(read(name, place, music));
      }
    }
    if (domains.isEmpty()) {
      throw none();
    }
    return domains;
  }

  private List<Domain> read(String name, Path place, boolean music) {
    return switch (name) {
      case IADS -> List.of(iads(place, music));
      case PMEMO -> List.of(pmemo(place));
      case DEAM -> deam(place);
      default -> List.of(liris(place));
    };
  }

  /** Ratings alone, music of IADS-E apart. */
  List<Ratings> ratings() {
    List<Ratings> all = new ArrayList<>();
    Path iads = request.data().get(IADS);
    if (iads != null) {
      RatedSounds sounds = IadsSounds.read(iads);
      all.add(Ratings.of("IADS-E, music", sounds, kind(sounds, true)));
      all.add(Ratings.of(IADS_SOUNDS, sounds, kind(sounds, false)));
    }
    Path pmemo = request.data().get(PMEMO);
    if (pmemo != null) {
      RatedSounds songs = PmemoSongs.read(pmemo);
      all.add(Ratings.of(PMEMO_NAME, songs, IntStream.range(0, songs.size()).toArray()));
    }
    for (String name : List.of(DEAM, LIRIS)) {
      if (request.data().containsKey(name)) {
        read(name, request.data().get(name), false).forEach(d -> all.add(Ratings.of(d)));
      }
    }
    if (all.isEmpty()) {
      throw none();
    }
    return all;
  }

  private static UnavailableException none() {
    return new UnavailableException(
        "no data sets are given: add --data iads=DIR --data pmemo=DIR, or others of "
            + String.join(", ", places().keySet()));
  }

  private static int[] kind(RatedSounds sounds, boolean music) {
    return IntStream.range(0, sounds.size())
        .filter(i -> sounds.kinds().get(i).equalsIgnoreCase(IadsSounds.MUSIC) == music)
        .toArray();
  }

  private Domain pmemo(Path place) {
    RatedSounds songs = PmemoSongs.read(place);
    int[] all = IntStream.range(0, songs.size()).toArray();
    return rated(
        PMEMO_NAME, PMEMO, songs, all, songs.size() + " choruses of PMEmo, ratings from 0 to 1.");
  }

  private Domain iads(Path place, boolean music) {
    RatedSounds sounds = IadsSounds.read(place);
    int[] rows = music ? IntStream.range(0, sounds.size()).toArray() : kind(sounds, false);
    if (rows.length == 0) {
      throw new InputException(place + ": every sound is music; nothing is left without it");
    }
    String name = music ? IADS_ALL : IADS_SOUNDS;
    String note =
        rows.length + " of " + sounds.size() + " sounds of " + name + ", ratings from 1 to 9.";
    return rated(name, IADS, sounds, rows, note);
  }

  /** Features are extracted for all sounds, so that rows can be left out later. */
  private Domain rated(String name, String key, RatedSounds sounds, int[] rows, String note) {
    Input input = new SoundFeatures(request).of(sounds, key);
    List<Target> targets =
        List.of(
            Target.number(Scale.AROUSAL, rescaled(sounds, sounds.arousal())),
            Target.number(
                Scale.VALENCE,
                RatedSounds.rescaled(sounds.valence(), sounds.scale(), Scale.VALENCE)));
    Clips clips =
        new Clips(
            sounds.ids(), new Groups(sounds.ids()), Optional.empty(), List.of(input), targets);
    Digest digest = new Digest();
    sounds.tables().forEach(digest::add);
    sounds.media().forEach(digest::add);
    return Domain.of(name, clips.checked(), digest.hex(), input.name(), rows, note);
  }

  private static double[] rescaled(RatedSounds sounds, double[] ratings) {
    return RatedSounds.rescaled(ratings, sounds.scale(), Scale.AROUSAL);
  }

  private static List<Domain> deam(Path place) {
    DataSet data = DataSets.named().get(DEAM).read(place);
    List<String> ids = data.clips().ids();
    int[] first = rows(ids, 0, FIRST_COLLECTION);
    int[] second = rows(ids, FIRST_COLLECTION + 1, LAST_EXCERPT);
    String apart =
        " The "
            + rows(ids, LAST_EXCERPT + 1, Integer.MAX_VALUE).length
            + " whole songs with ids above 2000 are left out.";
    return List.of(
        Domain.of(
            "DEAM to 1000",
            data.clips(),
            data.sha256(),
            DEAM,
            first,
            first.length
                + " excerpts of DEAM's first collection,"
                + " ids to 1000, ratings from 1 to 9."
                + apart),
        Domain.of(
            "DEAM from 1001",
            data.clips(),
            data.sha256(),
            DEAM,
            second,
            second.length
                + " excerpts of DEAM's second"
                + " collection, ids 1001 to 2000, ratings from 1 to 9."));
  }

  private static int[] rows(List<String> ids, int from, int to) {
    return IntStream.range(0, ids.size())
        .filter(i -> Integer.parseInt(ids.get(i)) >= from && Integer.parseInt(ids.get(i)) <= to)
        .toArray();
  }

  private static Domain liris(Path place) {
    DataSet data = DataSets.named().get(LIRIS).read(place);
    int[] all = IntStream.range(0, data.clips().rows()).toArray();
    return Domain.of(
        "LIRIS-ACCEDE",
        data.clips(),
        data.sha256(),
        "liris-joined",
        all,
        all.length
            + " film excerpts of LIRIS-ACCEDE in groups of whole movies, labels from 1 to 5."
            + " Two features reach 1e16 (wtf_max2stdratio_11 and _12), and others have rows"
            + " up to 64 standard deviations from their mean.");
  }

  /** Names that are known, for messages. */
  static void requireKnown(Map<String, Path> data) {
    for (String name : data.keySet()) {
      if (!places().containsKey(name)) {
        throw new UsageException(
            KnownNames.unknown("data set after --data", name, places().keySet()));
      }
    }
  }
}
