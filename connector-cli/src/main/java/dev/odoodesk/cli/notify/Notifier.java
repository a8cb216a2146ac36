package dev.odoodesk.cli.notify;

import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.config.NotifySettings;
import dev.odoodesk.cli.config.Topic;
import dev.odoodesk.cli.output.JsonOutput;
import dev.odoodesk.cli.watch.KeyExpiry;
import dev.odoodesk.cli.watch.RunEnding;
import dev.odoodesk.cli.watch.RunListener;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells people of failures, of promises newly broken, and of keys about to expire: each thing once,
 * not every night. What could not be told is told after the next run.
 */
public final class Notifier implements RunListener {
  private final Context context;
  private final NotifySettings settings;
  private final StateStore store;
  private final List<Hook> hooks;

  Notifier(Context context, NotifySettings settings, StateStore store, List<Hook> hooks) {
    this.context = context;
    this.settings = settings;
    this.store = store;
    this.hooks = List.copyOf(hooks);
  }

  @Override
  public void ended(RunEnding ending) {
    try {
      tellFailure(ending);
      tellBreaches(ending);
      tellKeyExpiry(ending);
    } catch (StoreException e) {
      context.warn("nobody was notified: " + e.getMessage());
    }
  }

  private void tellFailure(RunEnding ending) {
    if (!settings.on().contains(Topic.FAILURE)) {
      return;
    }
    ToldFacts told = told(ending);
    String event = Topic.FAILURE.key();
    if (ending.failed()) {
      String message = String.join("; ", ending.failure());
      String kind = ending.code().word() + " " + message.replaceAll("\\d+", "#");
      if (!told.of(event).equals(Optional.of(kind))) {
        String text = "odoo-desk: job %s failed: %s".formatted(ending.subject().job(), message);
        Map<String, Object> details =
            Map.of("exitCode", ending.code().code(), "outcome", ending.code().word());
        tell(ending, event, text, details, () -> told.remember(event, kind, ending.ended()));
      }
    } else if (ending.code() != ExitCode.INTERRUPTED && told.of(event).isPresent()) {
      String text = "odoo-desk: job %s is well again".formatted(ending.subject().job());
      tell(ending, "recovery", text, Map.of(), () -> told.forget(event));
    }
  }

  private void tellBreaches(RunEnding ending) {
    if (!settings.on().contains(Topic.BREACH) || ending.run() == null) {
      return;
    }
    ToldFacts told = told(ending);
    String event = Topic.BREACH.key();
    Set<String> before = new TreeSet<>(List.of(told.of(event).orElse("").split(" ")));
    Breaches breaches = Breaches.of(store.outcomes(), key(ending), ending.run().asOf(), before);
    Runnable remember =
        () -> told.remember(event, String.join(" ", breaches.all()), ending.ended());
    if (breaches.count() > 0) {
      String text =
          "odoo-desk: job %s found %d promises newly broken"
              .formatted(ending.subject().job(), breaches.count());
      tell(
          ending,
          event,
          text,
          Map.of("count", breaches.count(), "breaches", breaches.fresh()),
          remember);
    } else if (!before.equals(breaches.all())) {
      remember.run();
    }
  }

  private void tellKeyExpiry(RunEnding ending) {
    if (!settings.on().contains(Topic.KEY_EXPIRY)) {
      return;
    }
    String connection = ending.subject().connection();
    ToldFacts told = new ToldFacts(store.facts(), connection);
    KeyExpiry.known(store.facts(), connection)
        .filter(expiry -> expiry.isBefore(ending.ended().plus(settings.keyExpiryWithin())))
        .filter(expiry -> !told.of(Topic.KEY_EXPIRY.key()).equals(Optional.of(expiry.toString())))
        .ifPresent(expiry -> tellKeyExpiry(ending, told, expiry));
  }

  private void tellKeyExpiry(RunEnding ending, ToldFacts told, Instant expiry) {
    String event = Topic.KEY_EXPIRY.key();
    Duration left = Duration.between(ending.ended(), expiry);
    String text =
        "odoo-desk: an API key of connection %s %s at %s; make a new one in Odoo"
            .formatted(
                ending.subject().connection(),
                left.isNegative() ? "expired" : "expires in " + left.toDays() + " days,",
                expiry);
    tell(
        ending,
        event,
        text,
        Map.of("expiresAt", expiry.toString()),
        () -> told.remember(event, expiry.toString(), ending.ended()));
  }

  /** Tells by all hooks; what at least one of them took counts as told. */
  private void tell(
      RunEnding ending, String event, String text, Map<String, Object> details, Runnable remember) {
    Map<String, Object> all = new HashMap<>(details);
    if (ending.run() != null) {
      all.put("run", ending.run().id());
    }
    Notice notice = new Notice(event, ending.subject(), ending.ended(), text, all);
    StringWriter json = new StringWriter();
    JsonOutput.print(notice.asMap(), new PrintWriter(json));
    boolean taken = false;
    for (Hook hook : hooks) {
      try {
        hook.send(json.toString());
        taken = true;
      } catch (IOException e) {
        context.warn(
            "the %s was not told of '%s' (%s); it is told after the next run"
                .formatted(
                    hook, event, context.logs().secrets().hide(String.valueOf(e.getMessage()))));
      }
    }
    if (taken) {
      remember.run();
    }
  }

  private ToldFacts told(RunEnding ending) {
    JobKey job = key(ending);
    return new ToldFacts(store.facts(), job.odoo() + "/" + job.name());
  }

  private static JobKey key(RunEnding ending) {
    return ending.subject().key();
  }
}
