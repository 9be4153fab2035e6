/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.yaml;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.InputException;
import org.evoke.core.UnavailableException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML 1.2 document whose root is a mapping with texts as keys. Tags, repeated keys,
 * further documents and documents beyond the limits are refused; no class is ever made from the
 * content.
 */
public final class YamlReader {
  private static final int MOST_BYTES = 1 << 20;
  private static final int DEEPEST = 32;
  private static final long MOST_VALUES = 100_000;

  private final String file;
  private final Iterator<Event> events;
  private final Map<Anchor, YamlValue> anchors = new HashMap<>();

  private YamlReader(String file, Iterator<Event> events) {
    this.file = file;
    this.events = events;
  }

  /**
   * Reads a file.
   *
   * @throws UnavailableException when it is not there
   * @throws InputException when it is not such a document; says the line
   */
  public static YamlValue.Mapping read(Path file) {
    if (!Files.exists(file)) {
      throw new UnavailableException(file + " is not there; give the path of a YAML file");
    }
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
        throw new InputException(file + " is not a file of at most " + MOST_BYTES + " bytes");
      }
      return read(Files.readString(file, StandardCharsets.UTF_8), file.toString());
    } catch (CharacterCodingException e) {
      throw new InputException(file + ": not UTF-8 text", e);
    } catch (IOException e) {
      throw new InputException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Reads a text.
   *
   * @param file name for messages
   * @throws InputException when it is not such a document; says the line
   */
  public static YamlValue.Mapping read(String text, String file) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(MOST_BYTES).build();
    try {
      Iterator<Event> events = new Parse(settings).parseString(text).iterator();
      return new YamlReader(file, events).document();
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      throw new InputException(file + ":" + line + ": not YAML: " + e.getProblem(), e);
    } catch (YamlEngineException e) {
      throw new InputException(file + ": not YAML: " + e.getMessage(), e);
    }
  }

  private YamlValue.Mapping document() {
    Event event = next();
    while (event.getEventId() == Event.ID.StreamStart
        || event.getEventId() == Event.ID.DocumentStart) {
      event = next();
    }
    if (event.getEventId() == Event.ID.StreamEnd) {
      throw new InputException(file + ": empty, must hold keys and values");
    }
    Place start = place(event);
    YamlValue root = value(event, 0);
    if (!(root instanceof YamlValue.Mapping mapping)) {
      throw new InputException(start + ": must hold keys and values such as 'name: example'");
    }
    next();
    Event end = next();
    if (end.getEventId() != Event.ID.StreamEnd) {
      throw new InputException(place(end) + ": a second document; a file holds one");
    }
    return mapping;
  }

  private Event next() {
    return events.next();
  }

  private YamlValue value(Event event, int depth) {
    if (depth > DEEPEST) {
      throw new InputException(place(event) + ": nested deeper than " + DEEPEST + " levels");
    }
    if (event instanceof AliasEvent alias) {
      YamlValue known = anchors.get(alias.getAlias());
      if (known == null) {
        throw new InputException(
            place(event) + ": *" + alias.getAlias() + " is used before it is complete");
      }
      return known;
    }
    YamlValue value = content(event, depth);
    if (value.size() > MOST_VALUES) {
      throw new InputException(place(event) + ": more than " + MOST_VALUES + " values");
    }
    ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor, value));
    return value;
  }

  private YamlValue content(Event event, int depth) {
    if (event instanceof ScalarEvent scalar) {
      refuseTag(event, scalar.getTag());
      return new YamlValue.Scalar(scalar.getValue(), !scalar.isPlain(), place(event));
    }
    if (event instanceof SequenceStartEvent sequence) {
      refuseTag(event, sequence.getTag());
      return sequence(place(event), depth);
    }
    refuseTag(event, ((MappingStartEvent) event).getTag());
    return mapping(place(event), depth);
  }

  private YamlValue sequence(Place place, int depth) {
    List<YamlValue> values = new ArrayList<>();
    Event event = next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      values.add(value(event, depth + 1));
      event = next();
    }
    return YamlValue.Sequence.of(values, place);
  }

  private YamlValue mapping(Place place, int depth) {
    Map<String, YamlValue> values = new LinkedHashMap<>();
    Map<String, Place> keys = new HashMap<>();
    Event event = next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      if (!(value(event, depth + 1) instanceof YamlValue.Scalar key)) {
        throw new InputException(place(event) + ": a key must be a text");
      }
      Place before = keys.put(key.text(), key.place());
      if (before != null) {
        throw new InputException(
            key.place() + ": key '" + key.text() + "' is already in line " + before.line());
      }
      values.put(key.text(), value(next(), depth + 1));
      event = next();
    }
    return YamlValue.Mapping.of(values, keys, place);
  }

  private void refuseTag(Event event, Optional<String> tag) {
    if (tag.isPresent()) {
      throw new InputException(place(event) + ": tag " + tag.get() + "; tags are not allowed");
    }
  }

  private Place place(Event event) {
    return new Place(file, event.getStartMark().map(Mark::getLine).orElse(0) + 1);
  }
}
