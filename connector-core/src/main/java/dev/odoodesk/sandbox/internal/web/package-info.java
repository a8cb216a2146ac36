/** The sandbox as seen over HTTP: three protocols and a few pages. */
@NullMarked
package dev.odoodesk.sandbox.internal.web;

import org.jspecify.annotations.NullMarked;
