/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.evoke.core.InputException;

/**
 * Walks over XML that nobody vouches for, element by element, without holding it. Nothing but the
 * text itself is looked at: a document type, which is where entities come from, is refused, and so
 * are elements more than {@value GuardedReader#DEEPEST} deep.
 */
public final class XmlWalk {
  private XmlWalk() {}

  /** What is done with the elements. */
  @FunctionalInterface
  public interface Steps {
    /** Goes from the beginning of the document to its end. */
    void over(XMLStreamReader in) throws XMLStreamException;
  }

  /**
   * Walks over a file.
   *
   * @param mostMebibytes largest file that is read
   * @throws InputException when it cannot be read, is larger, or is no such XML; says where
   */
  public static void over(Path file, int mostMebibytes, Steps steps) {
    if (file.toFile().length() > (long) mostMebibytes << 20) {
      throw new InputException(file + " is larger than " + mostMebibytes + " MiB");
    }
    try (InputStream in = Files.newInputStream(file)) {
      over(in, file.toString(), steps);
    } catch (IOException e) {
      throw new InputException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Walks over a text.
   *
   * @param place what messages begin with
   * @throws InputException when it is no such XML; says where
   */
  public static void over(InputStream text, String place, Steps steps) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader in = new GuardedReader(factory.createXMLStreamReader(text));
      steps.over(in);
      in.close();
    } catch (XMLStreamException | NoSuchElementException e) {
      String why = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
      throw new InputException(place + ": no well-formed XML: " + why, e);
    }
  }
}
