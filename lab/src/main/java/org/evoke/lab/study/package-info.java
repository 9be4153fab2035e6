/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What the reproductions of papers about networks stand on.
 *
 * <ul>
 *   <li>{@link org.evoke.lab.study.Paper}: what a paper states and what was chosen where it is
 *       silent, from a YAML file of this repository ({@code org/evoke/lab/papers/NAME.yaml}), with
 *       the paper's figures; {@link org.evoke.lab.study.PaperSettings} are its values after {@code
 *       --set}.
 *   <li>{@link org.evoke.lab.study.MediaFeatures}: features of a data set's media, extracted into
 *       {@code RUN/features} or found in the folder of {@code --data features=DIR}.
 *   <li>{@link org.evoke.lab.study.Cell}: one cell of a table, an ordinary experiment over a table
 *       of labels and folders of features ({@link org.evoke.lab.study.CellData}), or other rows
 *       ({@link org.evoke.lab.study.CellRows}).
 *   <li>{@link org.evoke.lab.study.Study}: the run folder. It says what the cells will take, writes
 *       each as {@code RUN/cells/NAME.yaml}, runs it into {@code RUN/cells/NAME}, keeps its scores
 *       and gives them as {@link org.evoke.lab.study.CellResult}.
 * </ul>
 *
 * <p>{@code evoke train RUN/cells/NAME.yaml -o RUN/cells/NAME} does a cell by hand.
 */
package org.evoke.lab.study;
