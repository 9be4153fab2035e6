/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.eev;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evoke.core.OutputException;
import org.evoke.core.OutputFile;
import org.evoke.data.eev.EevTable;
import org.evoke.data.eev.EevVideo;
import org.evoke.data.layout.Findings;
import org.evoke.lab.data.EevSet;
import org.evoke.lab.study.CellRows;
import org.evoke.lab.study.FoundFeatures;
import org.evoke.lab.study.Study;

/**
 * The rows of all cells: the tables of EEV and the features, put into one folder as the data set
 * {@code eev} of experiments has them. Nothing is held in memory.
 *
 * @param eev the tables
 * @param features of the videos that have all
 */
record EevCells(EevFolder eev, FoundFeatures features) implements CellRows {
  private static final int SAMPLE_VIDEOS = 3;
  private static final int SAMPLE_ROWS = 200;

  /** They lie in the folder of the cells itself. */
  @Override
  public String name() {
    return "";
  }

  @Override
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("set", "eev");
    return map;
  }

  @Override
  public Map<String, Path> places(Path cells) {
    return Map.of("eev", cells);
  }

  @Override
  public int inputs() {
    return 1;
  }

  @Override
  public long count() {
    return count(EevSet.TRAIN) + count(EevSet.VALIDATION);
  }

  @Override
  public long trainedRows(Map<String, Object> protocol) {
    return count(EevSet.TRAIN);
  }

  /** Rows of a part with labels, of videos with features. */
  long count(String part) {
    return eev.parts().get(part).stream()
        .filter(video -> hasFeatures(video.id()))
        .mapToLong(video -> video.labelled().length)
        .sum();
  }

  private boolean hasFeatures(String id) {
    return features.files().values().stream().allMatch(tracks -> tracks.containsKey(id));
  }

  @Override
  public Map<String, Collection<Path>> tracks(Path cells) {
    Map<String, Collection<Path>> tracks = new LinkedHashMap<>();
    features.files().forEach((input, files) -> tracks.put(input, files.values()));
    return tracks;
  }

  @Override
  public void write(Path cells) {
    features.linked(cells);
    for (Path table : eev.tables()) {
      FoundFeatures.link(table, cells, table.getFileName().toString());
    }
  }

  /** All rows are wanted as long as there is the run. */
  @Override
  public void remove(Path cells) {
    throw new UnsupportedOperationException("only samples are removed");
  }

  /** A few videos of each part. */
  @Override
  public CellRows sample(Map<String, Object> protocol) {
    return new Sample(this);
  }

  /** The beginning of the first videos of each part. */
  private record Sample(EevCells all) implements CellRows {
    @Override
    public String name() {
      return "estimate";
    }

    @Override
    public Map<String, Object> toMap() {
      return all.toMap();
    }

    @Override
    public Map<String, Path> places(Path cells) {
      return Map.of("eev", cells.resolve(name()));
    }

    @Override
    public int inputs() {
      return all.inputs();
    }

    @Override
    public long count() {
      return trainedRows(Map.of());
    }

    @Override
    public long trainedRows(Map<String, Object> protocol) {
      return all.eev.parts().get(EevSet.TRAIN).stream()
          .filter(video -> chosen(EevSet.TRAIN).contains(video.id()))
          .mapToLong(video -> Math.min(SAMPLE_ROWS, video.labelled().length))
          .sum();
    }

    private Set<String> chosen(String part) {
      Set<String> ids = new LinkedHashSet<>();
      for (EevFolder.Video video : all.eev.parts().get(part)) {
        if (ids.size() < SAMPLE_VIDEOS
            && all.hasFeatures(video.id())
            && video.labelled().length > 0) {
          ids.add(video.id());
        }
      }
      return ids;
    }

    @Override
    public void write(Path cells) {
      Path folder = cells.resolve(name());
      Set<String> both = new LinkedHashSet<>();
      List<Path> tables = all.eev.tables();
      List<String> parts = List.copyOf(all.eev.parts().keySet());
      for (int i = 0; i < parts.size(); i++) {
        Set<String> ids = chosen(parts.get(i));
        both.addAll(ids);
        Path table = tables.get(i);
        OutputFile.write(folder.resolve(table.getFileName()), target -> copy(table, ids, target));
      }
      all.features.only(both).linked(folder);
    }

    @Override
    public Map<String, Collection<Path>> tracks(Path cells) {
      return all.tracks(cells);
    }

    @Override
    public void remove(Path cells) {
      Study.remove(cells.resolve(name()));
    }

    private static void copy(Path table, Set<String> ids, Path target) throws IOException {
      try (BufferedWriter out = Files.newBufferedWriter(target)) {
        out.write("YouTube ID,Timestamp (milliseconds)," + String.join(",", EevVideo.EXPRESSIONS));
        out.write('\n');
        EevTable.read(table, "", new Findings(), video -> lines(video, ids, out));
      }
    }

    private static void lines(EevVideo video, Set<String> ids, BufferedWriter out) {
      if (!ids.contains(video.id())) {
        return;
      }
      int width = EevVideo.EXPRESSIONS.size();
      int labels = 0;
      try {
        for (int row = 0; row < video.rows() && labels < SAMPLE_ROWS; row++) {
          out.write(video.id() + "," + video.steps()[row] * 1_000_000L / EevVideo.RATE);
          boolean labelled = false;
          for (int e = 0; e < width; e++) {
            float value = video.values()[row * width + e];
            labelled |= value != 0;
            out.write("," + value);
          }
          labels += labelled ? 1 : 0;
          out.write('\n');
        }
      } catch (IOException e) {
        throw new OutputException("cannot write a part of the labels: " + e.getMessage(), e);
      }
    }

    @Override
    public CellRows sample(Map<String, Object> protocol) {
      return this;
    }
  }
}
