/** Notices to people about runs: by a command or a webhook, once for each thing. */
@NullMarked
package dev.odoodesk.cli.notify;

import org.jspecify.annotations.NullMarked;
