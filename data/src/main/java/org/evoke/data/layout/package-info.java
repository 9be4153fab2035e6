/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What data sets look like on disk: the files that their owners give out, names that a user can
 * change, and everything about a folder that is not so.
 */
package org.evoke.data.layout;
