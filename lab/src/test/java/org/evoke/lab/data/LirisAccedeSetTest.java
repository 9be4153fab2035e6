/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.Test;

class LirisAccedeSetTest {
  @Test
  void thePublishedDataKeepTheirSetsApartByGroups() {
    NamedDataSet named = DataSets.named().get("liris-accede");
    DataSet set = named.read(SharedData.require("data/liris-accede"));
    assertThat(set.clips().inputs()).extracting(Input::name).isEqualTo(named.inputs());
    assertThat(set.clips().inputs()).extracting(Input::width).containsExactly(23, 17, 36);
    assertThat(set.clips().targets()).extracting(Target::name).isEqualTo(named.targets());
    Set<String> learned = groups(set, "learning");
    learned.addAll(groups(set, "validation"));
    assertThat(learned).hasSize(68).doesNotContainAnyElementsOf(groups(set, "test"));
    assertThat(groups(set, "test")).hasSize(46);
    assertThat(set.about().terms()).contains("research");
    assertThat(set.sha256()).hasSize(64);
  }

  private static Set<String> groups(DataSet set, String part) {
    List<String> names = set.clips().groups().names();
    return new HashSet<>(IntStream.of(set.parts().get(part)).mapToObj(names::get).toList());
  }
}
