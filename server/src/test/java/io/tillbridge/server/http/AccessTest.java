package io.tillbridge.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.server.installation.Browser;
import io.tillbridge.server.installation.Installation;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {
  @TempDir static Path folder;
  private static Installation installation;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    installation = new Installation(folder);
    browser = installation.browser();
  }

  @AfterAll
  static void stop() throws Exception {
    installation.close();
  }

  @Test
  void pageAndApiWantTheToken() throws Exception {
    assertThat(browser.send(browser.bare("/")).statusCode()).isEqualTo(401);
    assertThat(browser.send(browser.bare("/api/v1/orders")).statusCode()).isEqualTo(401);
    assertThat(
            browser
                .send(browser.bare("/api/v1/orders").header("Authorization", "Bearer wrong"))
                .statusCode())
        .isEqualTo(401);
    assertThat(browser.send(browser.request("/api/v1/orders")).statusCode()).isEqualTo(200);
  }

  @Test
  void theAddressPrintedAtStartOpensThePageAndLeavesACookie() throws Exception {
    HttpResponse<String> opened = browser.send(browser.bare("/?token=" + browser.token()));

    assertThat(opened.statusCode()).isEqualTo(303);
    assertThat(opened.headers().firstValue("Location")).contains("/");
    String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).containsIgnoringCase("HttpOnly").contains("SameSite=Strict");
    assertThat(
            browser
                .send(browser.bare("/").header("Cookie", cookie.substring(0, cookie.indexOf(';'))))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void aForeignNameIsNotAnsweredEvenWithTheToken() throws Exception {
    assertThat(statusUnder("rebound.example", "/api/v1/orders")).contains("421");
    assertThat(statusUnder("rebound.example", "/metrics")).contains("421");
    assertThat(statusUnder("localhost:" + port(), "/api/v1/orders")).contains("200");
  }

  @Test
  void nothingIsChangedFromAForeignPage() throws Exception {
    HttpResponse<String> foreign =
        browser.send(
            browser
                .request("/api/v1/lanes/books/resume")
                .header("Origin", "https://evil.example")
                .POST(BodyPublishers.noBody()));
    HttpResponse<String> own =
        browser.send(
            browser
                .request("/api/v1/lanes/books/resume")
                .header("Origin", installation.server().address().replaceAll("/$", ""))
                .POST(BodyPublishers.noBody()));

    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(own.statusCode()).isEqualTo(200);
  }

  @Test
  void everyAnswerTellsTheBrowserWhatNotToDo() throws Exception {
    HttpResponse<String> page = browser.send(browser.request("/"));

    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'")
        .doesNotContain("unsafe-inline");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void healthAndMetricsNeedNoToken() throws Exception {
    assertThat(browser.send(browser.bare("/health/live")).statusCode()).isEqualTo(200);
    assertThat(browser.send(browser.bare("/health/ready")).body()).contains("\"status\":\"ready\"");
    assertThat(browser.send(browser.bare("/metrics")).body()).contains("jvm_memory_used_bytes");
  }

  private static int port() {
    return URI.create(installation.server().address()).getPort();
  }

  private static String statusUnder(String host, String path) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("GET "
                  + path
                  + " HTTP/1.1\r\nHost: "
                  + host
                  + "\r\nAuthorization: Bearer "
                  + browser.token()
                  + "\r\nConnection: close\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return new String(socket.getInputStream().readNBytes(16), StandardCharsets.US_ASCII);
    }
  }
}
