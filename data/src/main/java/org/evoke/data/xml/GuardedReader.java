/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.xml;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Refuses what only harmful documents have. */
final class GuardedReader extends StreamReaderDelegate {
  /** How deep elements may lie. */
  static final int DEEPEST = 100;

  private int depth;

  GuardedReader(XMLStreamReader in) {
    super(in);
  }

  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    switch (event) {
      case DTD -> throw refused("a document type, which is not read");
      case ENTITY_REFERENCE -> throw refused("the entity " + getLocalName() + ", which is unknown");
      case START_ELEMENT -> depth++;
      case END_ELEMENT -> depth--;
      default -> {}
    }
    if (depth > DEEPEST) {
      throw refused("an element more than " + DEEPEST + " deep");
    }
    return event;
  }

  private XMLStreamException refused(String what) {
    return new XMLStreamException("holds " + what, getLocation());
  }

  /** The same as of all readers, but it goes by {@link #next}. */
  @Override
  public String getElementText() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int event = next(); event != END_ELEMENT; event = next()) {
      if (event == START_ELEMENT) {
        throw refused("element " + getLocalName() + " where there must be text alone");
      }
      text.append(hasText() && event != COMMENT ? getText() : "");
    }
    return text.toString();
  }

  /** Would go past {@link #next}. */
  @Override
  public int nextTag() {
    throw new UnsupportedOperationException("go by next");
  }
}
