package dev.odoodesk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OdooConnectionTest {
  private static OdooConnection.Builder complete() {
    return OdooConnection.builder("acme")
        .url(URI.create("https://acme.example.com"))
        .database("acme")
        .user("ann")
        .credential(Credential.password("secret"));
  }

  @Test
  void defaults() {
    OdooConnection connection = complete().build();
    assertThat(connection.protocol()).isEqualTo(Protocol.AUTO);
    assertThat(connection.pageSize()).isEqualTo(2000);
    assertThat(connection.maxParallel()).isEqualTo(1);
    assertThat(connection.overlap()).isEqualTo(Duration.ofMinutes(10));
    assertThat(connection.rate()).isEqualTo(Rate.unlimited());
  }

  @ParameterizedTest
  @CsvSource({
    "https://h,https://h/",
    "http://h:8069/,http://h:8069/",
    "https://h/odoo,https://h/odoo/",
    "HTTPS://h,HTTPS://h/"
  })
  void urlsEndInASlash(String given, String kept) {
    assertThat(complete().url(URI.create(given)).build().url()).hasToString(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://h", "h:8069", "https:///x", "https://h/?db=x", "https://h/#x", "h"})
  void urlsThatAreNoServer_areRefused(String url) {
    assertThatIllegalArgumentException().isThrownBy(() -> complete().url(URI.create(url)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://h:3128", "http://h", "http://u:p@h:3128"})
  void proxiesThatAreNone_areRefused(String url) {
    assertThatIllegalArgumentException().isThrownBy(() -> complete().proxy(URI.create(url)));
  }

  @Test
  void whatIsMissing_isNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OdooConnection.builder("acme").build())
        .withMessage("connection acme has no url");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> complete().protocol(Protocol.JSON_2).build())
        .withMessageContaining("JSON-2 takes an API key");
  }

  @Test
  void caFileThatIsMissingOrBroken_isRefused(@TempDir Path folder) throws IOException {
    Path missing = folder.resolve("missing.pem");
    Path broken = Files.writeString(folder.resolve("broken.pem"), "no certificate");
    Path empty = Files.createFile(folder.resolve("empty.pem"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> complete().caFile(missing).build())
        .withMessage("connection acme: ca-file " + missing + " does not exist");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> complete().caFile(folder).build())
        .withMessageStartingWith("connection acme: ca-file " + folder);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> complete().caFile(broken).build())
        .withMessageContaining("is no PEM file of certificates");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> complete().caFile(empty).build())
        .withMessageContaining("holds no certificate");
  }

  @Test
  void databaseThatNoHeaderCanCarry_isRefusedForJson2() {
    OdooConnection.Builder builder =
        complete().database("señal").credential(Credential.apiKey("key"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.protocol(Protocol.JSON_2).build())
        .withMessage(
            "connection acme: JSON-2 names the database in an HTTP header, which cannot carry"
                + " 'señal'; use the protocol json-rpc");
    assertThat(builder.protocol(Protocol.AUTO).build().database()).isEqualTo("señal");
  }

  @Test
  void senselessNumbers_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> complete().pageSize(0));
    assertThatIllegalArgumentException().isThrownBy(() -> complete().maxParallel(0));
    assertThatIllegalArgumentException().isThrownBy(() -> complete().retries(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> complete().callTimeout(Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rate(0, Duration.ofSeconds(1)));
  }

  @Test
  void laterChangesOfABuilder_changeNoConnection() {
    OdooConnection.Builder builder = complete();
    OdooConnection connection = builder.build();
    builder.database("other");
    assertThat(connection.database()).isEqualTo("acme");
    assertThat(connection.toBuilder().pageSize(5).build().database()).isEqualTo("acme");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "two\nlines", "with space", "ümlaut"})
  void keysThatCannotBeKeys_areRefusedWithoutBeingRepeated(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Credential.apiKey(key))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain(key.strip() + "\""));
  }

  @ParameterizedTest
  @CsvSource({
    "19.0,19,COMMUNITY",
    "16.0+e-20240101,16,ENTERPRISE",
    "saas~18.4,18,COMMUNITY",
    "saas-18.4+e,18,ENTERPRISE",
    "14.0-20231205,14,COMMUNITY"
  })
  void versions(String text, int major, OdooVersion.Edition edition) {
    assertThat(OdooVersion.parse(text)).isEqualTo(new OdooVersion(text, major, edition));
  }

  @Test
  void textsThatAreNoVersion_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> OdooVersion.parse("master"));
  }
}
