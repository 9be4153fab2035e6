/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.clips;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.evoke.core.Scale;
import org.evoke.data.json.JsonObject;
import org.evoke.data.json.JsonText;
import org.evoke.data.table.TextFile;

/**
 * {@code pmemo-json}: the test predictions that the authors of PMEmo published (Zhang et al. 2018),
 * a JSON object whose list {@code test_predictions} gives each song's {@code id}, its true valence
 * and arousal {@code v_true}, {@code a_true} and the predicted {@code v_pred}, {@code a_pred}, all
 * from 0 to 1.
 */
public final class PmemoClipReader implements ClipReader {
  private static final String LIST = "test_predictions";
  private static final Map<String, Scale> SCALES =
      Map.of(
          "valence", Scale.VALENCE.withRange(0, 1),
          "arousal", Scale.AROUSAL.withRange(0, 1));

  @Override
  public String name() {
    return "pmemo-json";
  }

  @Override
  public String place() {
    return "the JSON file with true and predicted values of the test songs";
  }

  @Override
  public boolean holdsBoth() {
    return true;
  }

  @Override
  public ClipTable predictions(Path path) {
    return read(path, "v_pred", "a_pred");
  }

  @Override
  public ClipTable labels(Path path) {
    return read(path, "v_true", "a_true");
  }

  private static ClipTable read(Path path, String valence, String arousal) {
    Map<String, Object> values = JsonText.readObject(TextFile.text(path), path.toString());
    List<JsonObject> songs = new JsonObject(path.toString(), values).objects(LIST);
    ClipRows rows = new ClipRows(path.toString(), List.of("valence", "arousal"));
    for (int i = 0; i < songs.size(); i++) {
      JsonObject song = songs.get(i);
      List<String> cells =
          List.of(Double.toString(song.number(valence)), Double.toString(song.number(arousal)));
      rows.add(i, Long.toString(song.whole("id")), cells);
    }
    return rows.table(SCALES, path + "/" + LIST + "[", "]");
  }
}
