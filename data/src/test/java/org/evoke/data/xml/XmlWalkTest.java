/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.evoke.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused in XML from outside. */
class XmlWalkTest {
  @TempDir Path folder;

  /** The texts of all elements {@code t}. */
  private static List<String> texts(String xml) {
    List<String> texts = new ArrayList<>();
    XmlWalk.over(
        new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
        "some.xml",
        in -> {
          while (in.hasNext()) {
            if (in.next() == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("t")) {
              texts.add(in.getElementText());
            }
          }
        });
    return texts;
  }

  private static void assertRefused(String xml, String why) {
    assertThatThrownBy(() -> texts(xml))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("some.xml: no well-formed XML: ")
        .hasMessageContaining(why);
  }

  @Test
  void textsComeWhole() {
    assertThat(
            texts(
                "\uFEFF<?xml version=\"1.0\"?><a><t>a &amp; <![CDATA[<b>]]><!-- no --> c</t></a>"))
        .containsExactly("a & <b> c");
  }

  @Test
  void documentTypesAreRefusedWithTheirEntities() throws IOException {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"evil\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY e" + i + " \"" + ("&e" + (i - 1) + ";").repeat(10) + "\">");
    }
    assertRefused(bomb + "]><a><t>&e29;</t></a>", "a document type");
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    assertRefused(
        "<!DOCTYPE a [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><a><t>&e;</t></a>",
        "a document type");
    assertRefused("<!DOCTYPE a SYSTEM \"http://localhost:1/a.dtd\"><a/>", "a document type");
    assertRefused("<a><t>&e;</t></a>", "\"e\"");
  }

  @Test
  void depthIsLimited() {
    assertThat(texts("<a>".repeat(99) + "<t>x</t>" + "</a>".repeat(99))).containsExactly("x");
    assertThat(texts("<a>" + "<t>x</t>".repeat(500) + "</a>")).hasSize(500);
    assertRefused("<a>".repeat(100_000), "more than 100 deep");
    assertRefused("<a><t><b/></t></a>", "element b where there must be text alone");
  }

  @Test
  void brokenTextIsRefused() {
    assertRefused("", "");
    assertRefused("<a><t>x", "");
    assertRefused("<a></b>", "");
    assertRefused("\u0000\u0001", "");
  }

  @Test
  void largeFilesAreRefused() throws IOException {
    Path file = folder.resolve("large.xml");
    try (var out = new java.io.RandomAccessFile(file.toFile(), "rw")) {
      out.setLength((1 << 20) + 1);
    }
    assertThatThrownBy(() -> XmlWalk.over(file, 1, in -> {}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("larger than 1 MiB");
    assertThatThrownBy(() -> XmlWalk.over(folder.resolve("absent.xml"), 1, in -> {}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot be read");
  }
}
