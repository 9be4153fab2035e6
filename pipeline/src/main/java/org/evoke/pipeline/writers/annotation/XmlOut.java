/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.annotation;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.evoke.pipeline.writers.SafeText;

/**
 * XML 1.0 in UTF-8, one element per line, indented by two spaces. Whatever a text holds, the
 * document stays well-formed: markup is escaped and characters that XML forbids are replaced.
 */
final class XmlOut implements AutoCloseable {
  private final Writer out;
  private final XMLStreamWriter xml;
  private int depth;

  /** What is written inside an element. */
  interface Inside {
    void write() throws IOException, XMLStreamException;
  }

  /** Begins a document. */
  XmlOut(Path file) throws IOException {
    out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      out.close();
      throw new IOException(e.getMessage(), e);
    }
  }

  /** An element with other elements inside; attributes are names and values in turn. */
  void element(String name, Inside inside, String... attributes) throws IOException {
    try {
      line();
      xml.writeStartElement(name);
      write(attributes);
      depth++;
      inside.write();
      depth--;
      line();
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** An element without anything inside. */
  void empty(String name, String... attributes) throws IOException {
    try {
      line();
      xml.writeEmptyElement(name);
      write(attributes);
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** An element with text inside. */
  void text(String name, String text, String... attributes) throws IOException {
    try {
      line();
      xml.writeStartElement(name);
      write(attributes);
      xml.writeCharacters(SafeText.line(text));
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void write(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], SafeText.line(attributes[i + 1]));
    }
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  @Override
  public void close() throws IOException {
    try (out) {
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
