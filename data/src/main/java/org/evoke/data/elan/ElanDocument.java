/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.elan;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;
import org.evoke.data.xml.XmlWalk;

/**
 * Time slots and annotations as they stand in a file, before times are looked up.
 *
 * @param slots by id
 * @param annotations by id, in the order of the file
 * @param whole whether everything could be read
 */
record ElanDocument(Map<String, Slot> slots, Map<String, Written> annotations, boolean whole) {
  /** A place in time; the milliseconds are not there where nobody has aligned it. */
  record Slot(OptionalLong milliseconds) {}

  /**
   * An annotation.
   *
   * @param from id of the slot at which it begins; empty where it refers to another
   * @param to id of the slot at which it ends; empty where it refers to another
   * @param of id of the annotation that it refers to; empty where it has slots
   */
  record Written(
      int line, String tier, String id, String from, String to, String of, String value) {
    Written saying(String text) {
      return new Written(line, tier, id, from, to, of, text);
    }
  }

  /** Reads a file; what is malformed is left out and told. */
  static ElanDocument read(Path file, String place, Findings findings) {
    Reading reading = new Reading(place, findings);
    XmlWalk.over(file, ElanFile.MOST_MEBIBYTES, reading::document);
    return new ElanDocument(reading.slots, reading.annotations, reading.whole);
  }

  /** Goes through the elements. */
  private static final class Reading {
    private static final String ROOT = "ANNOTATION_DOCUMENT";
    private static final String ALIGNED = "ALIGNABLE_ANNOTATION";
    private static final String REFERRING = "REF_ANNOTATION";
    private static final String MILLISECONDS = "milliseconds";

    private final String place;
    private final Findings findings;
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final Map<String, Written> annotations = new LinkedHashMap<>();
    private boolean whole = true;
    private String tier = "";
    private Written open;

    Reading(String place, Findings findings) {
      this.place = place;
      this.findings = findings;
    }

    void document(XMLStreamReader in) throws XMLStreamException {
      boolean first = true;
      while (in.hasNext()) {
        int event = in.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          if (first && !in.getLocalName().equals(ROOT)) {
            wrong(in, "begins with " + in.getLocalName() + ", files of ELAN begin with " + ROOT);
            return;
          }
          first = false;
          begin(in);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          end(in);
        }
      }
    }

    private void begin(XMLStreamReader in) throws XMLStreamException {
      switch (in.getLocalName()) {
        case "HEADER" -> units(in);
        case "TIME_SLOT" -> slot(in);
        case "TIER" -> tier = attribute(in, "TIER_ID");
        case ALIGNED ->
            annotation(in, attribute(in, "TIME_SLOT_REF1"), attribute(in, "TIME_SLOT_REF2"), "");
        case REFERRING -> annotation(in, "", "", attribute(in, "ANNOTATION_REF"));
        case "ANNOTATION_VALUE" -> value(in);
        default -> {}
      }
    }

    private void units(XMLStreamReader in) {
      String units = in.getAttributeValue(null, "TIME_UNITS");
      if (units != null && !units.equals(MILLISECONDS)) {
        wrong(in, "TIME_UNITS is " + units + ", must be " + MILLISECONDS);
      }
    }

    private void slot(XMLStreamReader in) {
      String id = attribute(in, "TIME_SLOT_ID");
      String value = in.getAttributeValue(null, "TIME_VALUE");
      boolean wrong = value != null && !value.matches("\\d{1,12}");
      if (wrong) {
        wrong(in, "TIME_VALUE is '" + value + "', must be whole milliseconds from 0");
      }
      OptionalLong time =
          value == null ? OptionalLong.empty() : OptionalLong.of(wrong ? 0 : Long.parseLong(value));
      if (slots.putIfAbsent(id, new Slot(time)) != null) {
        twice(in, "time slot " + id);
      }
    }

    private void annotation(XMLStreamReader in, String from, String to, String of) {
      String id = attribute(in, "ANNOTATION_ID");
      open = new Written(in.getLocation().getLineNumber(), tier, id, from, to, of, "");
    }

    private void value(XMLStreamReader in) throws XMLStreamException {
      String text = in.getElementText().strip();
      if (open != null) {
        open = open.saying(text);
      }
    }

    private void end(XMLStreamReader in) {
      boolean ends = in.getLocalName().equals(ALIGNED) || in.getLocalName().equals(REFERRING);
      if (ends && open != null) {
        if (annotations.put(open.id(), open) != null) {
          twice(in, "annotation " + open.id());
        }
        open = null;
      }
    }

    /** An attribute that must be there. */
    private String attribute(XMLStreamReader in, String name) {
      String value = in.getAttributeValue(null, name);
      if (value == null || value.isBlank()) {
        wrong(in, in.getLocalName() + " has no " + name);
        return "?";
      }
      return value;
    }

    private void twice(XMLStreamReader in, String what) {
      told(Finding.Kind.DUPLICATE, in, what + " comes twice");
    }

    private void wrong(XMLStreamReader in, String text) {
      told(Finding.Kind.MALFORMED, in, text);
    }

    private void told(Finding.Kind kind, XMLStreamReader in, String text) {
      whole = false;
      findings.add(kind, place, in.getLocation().getLineNumber(), text);
    }
  }
}
