/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the design that Maven's module directions do not hold already. */
@AnalyzeClasses(packages = "org.evoke", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("org.evoke.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NATIVES_ARE_SEEN_IN_MEDIA_ALONE =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.evoke.media..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.bytedeco..");

  @ArchTest
  static final ArchRule COMMAND_LINE_PARSING_STAYS_IN_STUDIO =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.evoke.studio..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule CORE_AND_AUDIO_NEED_ONLY_THE_JDK =
      noClasses()
          .that()
          .resideInAnyPackage("org.evoke.core..", "org.evoke.audio..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("org.evoke.core..", "org.evoke.audio..", "java..");

  @ArchTest
  static final ArchRule SCORE_NEEDS_THE_JDK_AND_A_LIBRARY_OF_STATISTICS =
      noClasses()
          .that()
          .resideInAPackage("org.evoke.score..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "org.evoke.core..", "org.evoke.score..", "org.apache.commons.statistics..", "java..");

  @ArchTest
  static final ArchRule THE_LIBRARY_OF_STATISTICS_IS_SEEN_IN_ONE_ROOM =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.evoke.score.statistics..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.commons.statistics..");

  @ArchTest
  static final ArchRule RANDOM_NUMBERS_COME_FROM_SEEDS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Random")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
          .orShould()
          .callMethod(Math.class, "random");

  @ArchTest
  static final ArchRule NOTHING_IS_DESERIALISED =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.ObjectInputStream");

  @ArchTest
  static final ArchRule NO_CATCH_ALL_PACKAGES =
      noClasses().should().resideInAnyPackage("..util..", "..common..", "..misc..", "..helper..");
}
