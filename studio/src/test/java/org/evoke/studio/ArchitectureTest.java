/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rules of the design that Maven's module directions do not hold already. */
class ArchitectureTest {
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("org.evoke.(**)").should().beFreeOfCycles();

  static final ArchRule NATIVES_ARE_SEEN_IN_FEW_PLACES =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.evoke.media..", "org.evoke.learn.blas..", "org.evoke.nn.torch..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.bytedeco..");

  static final ArchRule ONNX_RUNTIME_IS_SEEN_IN_ONE_ROOM =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.evoke.nn.encoder.onnx..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.onnxruntime..");

  static final ArchRule COMMAND_LINE_PARSING_STAYS_IN_STUDIO =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.evoke.studio..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  static final ArchRule CORE_AND_AUDIO_NEED_ONLY_THE_JDK =
      noClasses()
          .that()
          .resideInAnyPackage("org.evoke.core..", "org.evoke.audio..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("org.evoke.core..", "org.evoke.audio..", "java..");

  static final ArchRule SCORE_NEEDS_THE_JDK_AND_A_LIBRARY_OF_STATISTICS =
      noClasses()
          .that()
          .resideInAPackage("org.evoke.score..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "org.evoke.core..", "org.evoke.score..", "org.apache.commons.statistics..", "java..");

  static final ArchRule THE_LIBRARY_OF_STATISTICS_IS_SEEN_IN_ONE_ROOM =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.evoke.score.statistics..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.commons.statistics..");

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

  static final ArchRule NOTHING_IS_DESERIALISED =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.ObjectInputStream");

  static final ArchRule NO_CATCH_ALL_PACKAGES =
      noClasses().should().resideInAnyPackage("..util..", "..common..", "..misc..", "..helper..");

  /**
   * The rules as tests of the usual engine: Surefire drops those of ArchUnit's own without a word.
   */
  @TestFactory
  Stream<DynamicTest> rules() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("org.evoke");
    return Stream.of(ArchitectureTest.class.getDeclaredFields())
        .filter(field -> field.getType() == ArchRule.class)
        .map(field -> DynamicTest.dynamicTest(field.getName(), () -> rule(field).check(classes)));
  }

  private static ArchRule rule(Field field) throws IllegalAccessException {
    return (ArchRule) field.get(null);
  }
}
