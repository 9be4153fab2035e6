/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the media files of jobs.
 *
 * @param own files that were uploaded
 * @param listed files of listed folders
 */
public record MediaFiles(ServerFolder own, ListedFolders listed) {
  /** The file of a job, where it is still there. */
  public Optional<Path> of(Job job) {
    MediaPlace place = job.media();
    return place.isUploaded()
        ? Optional.of(own.media(place.path())).filter(Files::isRegularFile)
        : listed.find(place.folder(), place.path());
  }
}
