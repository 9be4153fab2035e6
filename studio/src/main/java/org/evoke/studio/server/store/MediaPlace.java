/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.store;

/**
 * Where the media file of a job is.
 *
 * @param folder number of the listed folder, or -1 for a file that was uploaded
 * @param path within the listed folder, or name of the uploaded file in the server's own
 * @param bytes size of the file
 */
public record MediaPlace(int folder, String path, long bytes) {
  /** No file: the job works on those of others. */
  public static final MediaPlace NONE = new MediaPlace(-1, "", 0);

  /** Whether the server owns the file. */
  public boolean isUploaded() {
    return folder < 0 && !path.isEmpty();
  }
}
