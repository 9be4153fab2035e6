/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.onnx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.core.UsageException;
import org.evoke.data.yaml.YamlReader;
import org.evoke.data.yaml.YamlValue;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.FlowPreparation;
import org.evoke.nn.encoder.InputKind;
import org.evoke.nn.encoder.LogMelPreparation;
import org.evoke.nn.encoder.PicturePreparation;
import org.evoke.nn.encoder.PicturePreparation.Colours;
import org.evoke.nn.encoder.PicturePreparation.Fit;
import org.evoke.nn.encoder.PicturePreparation.Layout;
import org.evoke.nn.encoder.Preparation;
import org.evoke.nn.network.Options;

/** Makes a recipe of its YAML text. */
final class RecipeReader {
  private static final String SCHEMA = "evoke-encoder/1";
  private static final int LARGEST_SIDE = 4096;
  private static final int MOST_FEATURES = 1 << 16;
  private static final int MOST_ROWS = 1 << 14;
  private static final double LARGEST = 1e6;
  private static final List<Double> ZEROS = List.of(0.0, 0.0, 0.0);
  private static final List<Double> ONES = List.of(1.0, 1.0, 1.0);

  private final String place;

  RecipeReader(String place) {
    this.place = place;
  }

  OnnxRecipe read(String text) {
    try {
      Options options = new Options(place, plain(YamlReader.read(text, place)));
      if (!options.text("schema", null).equals(SCHEMA)) {
        throw new UsageException(place + ": schema must be " + SCHEMA);
      }
      OnnxRecipe recipe = recipe(options);
      options.requireNoOthers();
      return recipe;
    } catch (UsageException e) {
      throw new InputException(e.getMessage(), e);
    }
  }

  private static Map<String, Object> plain(YamlValue.Mapping mapping) {
    Map<String, Object> values = new LinkedHashMap<>();
    mapping.values().forEach((name, value) -> values.put(name, value.plain()));
    return values;
  }

  private OnnxRecipe recipe(Options options) {
    String id = options.text("id", null);
    InputKind kind = options.choice("input", InputKind.FRAMES);
    Preparation preparation =
        switch (kind) {
          case LOG_MEL -> logMel(options);
          case FLOW_STACKS -> flow(options);
          default -> picture(options);
        };
    EncoderDescription description =
        new EncoderDescription(
            id,
            options.text("title", id),
            options.text("version", null),
            kind,
            shape(kind, preparation, options),
            preparation,
            required(options, "width", MOST_FEATURES),
            List.of());
    return new OnnxRecipe(description, name(options, "input-name"), name(options, "output-name"));
  }

  private static Optional<String> name(Options options, String key) {
    String name = options.text(key, " ");
    return name.isBlank() ? Optional.empty() : Optional.of(name);
  }

  private int required(Options options, String key, int most) {
    int value = options.whole(key, 0, 1, most);
    if (value == 0) {
      throw new UsageException(place + ": " + key + " is missing");
    }
    return value;
  }

  private static PicturePreparation picture(Options options) {
    int width = options.whole("picture-width", 224, 1, LARGEST_SIDE);
    int height = options.whole("picture-height", width, 1, LARGEST_SIDE);
    int side = Math.max(width, height);
    return new PicturePreparation(
        width,
        height,
        options.choice("fit", Fit.CROP),
        options.whole("short-side", side, side, LARGEST_SIDE),
        options.choice("colours", Colours.RGB),
        options.number("scale", 1, -LARGEST, LARGEST),
        options.numbers("mean", ZEROS),
        options.numbers("deviation", ONES),
        options.choice("layout", Layout.CHANNELS_FIRST));
  }

  private static FlowPreparation flow(Options options) {
    int width = options.whole("picture-width", 224, 1, LARGEST_SIDE);
    return new FlowPreparation(
        width,
        options.whole("picture-height", width, 1, LARGEST_SIDE),
        options.whole("fields", 10, 1, LARGEST_SIDE),
        options.number("flow-mean", 0.5, -LARGEST, LARGEST),
        options.number("flow-deviation", 0.226, Double.MIN_NORMAL, LARGEST));
  }

  private LogMelPreparation logMel(Options options) {
    int rows = options.whole("rows", 0, 0, MOST_ROWS);
    return new LogMelPreparation(
        options.text("front-end", null),
        required(options, "sample-rate", Options.MOST),
        rows == 0 ? EncoderDescription.ANY : rows,
        required(options, "bands", MOST_ROWS));
  }

  private List<Integer> shape(InputKind kind, Preparation preparation, Options options) {
    if (preparation instanceof LogMelPreparation logMel) {
      return List.of(logMel.rows(), logMel.bands());
    } else if (preparation instanceof FlowPreparation flow) {
      return List.of(2 * flow.fields(), flow.height(), flow.width());
    }
    PicturePreparation picture = (PicturePreparation) preparation;
    int width = picture.width();
    int height = picture.height();
    int channels = PicturePreparation.CHANNELS;
    boolean last = picture.layout() == Layout.CHANNELS_LAST;
    if (last && kind != InputKind.FRAMES) {
      throw new UsageException(place + ": layout channels-last is for frames only");
    }
    return switch (kind) {
      case FRAME_PAIRS -> List.of(2 * channels, height, width);
      case FRAME_STACKS -> List.of(channels, pictures(options), height, width);
      default -> last ? List.of(height, width, channels) : List.of(channels, height, width);
    };
  }

  private static int pictures(Options options) {
    int pictures = options.whole("pictures", 0, 0, MOST_ROWS);
    return pictures == 0 ? EncoderDescription.ANY : pictures;
  }
}
