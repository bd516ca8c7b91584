package io.tillbridge.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.tillbridge.server.installation.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final double PATIENCE_MILLIS = 60_000;
  @TempDir Path folder;

  @Test
  void anOrderArrivesByItselfAndItsTimelineTellsWhy() throws Exception {
    if (!isThereABrowser()) {
      return;
    }
    try (Installation installation = new Installation(folder);
        Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(ARGUMENTS))) {
      Page page = browser.newPage();
      page.setDefaultTimeout(PATIENCE_MILLIS);
      List<String> complaints = new CopyOnWriteArrayList<>();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
              complaints.add(message.text());
            }
          });
      page.onPageError(complaints::add);
      page.navigate(installation.server().address() + "?token=" + installation.server().token());
      page.getByText("No orders yet").waitFor();
      assertThat(page.url()).doesNotContain("token");

      installation.shoppers(2).order();
      Locator row = page.locator(".rows li").first();
      row.locator(".chip.booked").waitFor();
      row.locator("a").click();

      page.locator(".timeline h2").waitFor();
      assertThat(page.locator(".timeline h2").innerText()).startsWith("Order ");
      page.locator(".timeline summary", new Page.LocatorOptions().setHasText("decisions")).click();
      assertThat(page.locator(".timeline").innerText())
          .contains("What the shop told", "What the rules decided", "status.drl:");
      page.locator(".timeline summary", new Page.LocatorOptions().setHasText("Invoice")).click();
      Locator fields = page.locator(".timeline details[open] tbody");
      assertThat(fields.allInnerTexts().toString()).contains("order-to-invoice.json:");

      page.setViewportSize(360, 740);
      assertThat(
              page.evaluate(
                  "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
          .isEqualTo(0);
      page.locator(".back").click();
      row.locator("a").waitFor();
      assertThat(complaints).isEmpty();
    }
  }

  private static boolean isThereABrowser() {
    if (Files.isExecutable(CHROMIUM)) {
      return true;
    }
    assertThat(System.getenv("CI")).as("%s is wanted where CI is set", CHROMIUM).isNull();
    System.err.println("Left out: the page is not tried, for there is no " + CHROMIUM);
    return false;
  }
}
