package io.tillbridge.sandbox;

import static io.tillbridge.sandbox.support.Sample.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.support.LiveSandbox;
import io.tillbridge.sandbox.support.Reply;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The shop's REST API and the controls that fill it. */
class ShopTest {
  private static final String READ = "sandbox-read";
  private static final String WRITE = "sandbox-write";
  private final LiveSandbox sandbox = LiveSandbox.start(SandboxOptions.standard());

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void anOrderIsShownAsItWasGivenWithWhatWasMissing() {
    Reply placed = place("{'total':10.1234,'currency':'AUD','payment_status':{'code':'P'}}");
    assertThat(placed.status()).isEqualTo(201);
    assertThat(placed.fields().text("order_number")).contains("1");
    Fields order = sandbox.shop("GET", "/orders/1", READ, "").fields();
    assertThat(order.number("total").orElseThrow().toString()).isEqualTo("10.1234");
    assertThat(order.nested("payment_status").orElseThrow().text("name")).contains("Paid");
    assertThat(order.text("create_date").orElse("")).endsWith("+00:00");
    assertThat(sandbox.shop("GET", "/orders/by_number/1", READ, "").fields()).isEqualTo(order);
  }

  @Test
  void aTransactionShowsItsMethodAsStatus() {
    sandbox.control(
        "POST",
        "/xcart/orders",
        json(
            "{'order':{'total':5},'payment_transactions':[{'name':'Card','value':5,'status':'S',"
                + "'backend_transactions':[{'type':'sale','status':'S','value':5}]}]}"));
    Fields shown =
        new Fields(
            sandbox
                .shop("GET", "/orders/1/payment_transactions", READ, "")
                .array()
                .getJsonObject(0));
    assertThat(shown.text("status")).contains("Card");
    assertThat(new Fields(shown.objects("backend_transactions").get(0)).text("status"))
        .contains("S");
  }

  @Test
  void tokensReadOrWrite() {
    place("{'total':1}");
    assertThat(sandbox.shop("GET", "/orders", "wrong", "").status()).isEqualTo(401);
    String shipped = json("{'code':'S'}");
    assertThat(sandbox.shop("PUT", "/orders/1/shipping_status", READ, shipped).status())
        .isEqualTo(403);
    assertThat(sandbox.shop("PUT", "/orders/1/shipping_status", WRITE, shipped).status())
        .isEqualTo(200);
    assertThat(
            sandbox.shop("PUT", "/orders/1/shipping_status", WRITE, json("{'code':'XX'}")).status())
        .isEqualTo(400);
    assertThat(sandbox.shop("GET", "/orders/1/shipping_status", READ, "").body())
        .contains("Shipped");
  }

  @Test
  void ordersAreFilteredSortedAndPaged() {
    place("{'create_date':'2026-01-01T00:00:00+00:00','payment_status':{'code':'P'}}");
    place("{'create_date':'2026-01-02T00:00:00+00:00','payment_status':{'code':'Q'}}");
    place("{'create_date':'2026-01-03T00:00:00+00:00','payment_status':{'code':'P'}}");
    assertThat(numbers("?date%5Bafter%5D=2026-01-02")).isEqualTo("2 3");
    assertThat(numbers("?date%5Bstrictly_after%5D=2026-01-02")).isEqualTo("3");
    assertThat(numbers("?paymentStatus.code=P&order%5Bdate%5D=desc")).isEqualTo("3 1");
    assertThat(numbers("?itemsPerPage=2&page=2")).isEqualTo("3");
    assertThat(numbers("?date%5Bafter%5D=nonsense")).isEqualTo("1 2 3");
    assertThat(numbers("?lastRenewDate%5Bafter%5D=2030-01-01")).isEqualTo("1 2 3");
  }

  @Test
  void aPatchChangesTheOrderAndItsDate() {
    place("{'total':5,'update_date':'2020-01-01T00:00:00+00:00','payment_status':{'code':'Q'}}");
    sandbox.control(
        "PATCH", "/xcart/orders/1", json("{'payment_status':{'code':'P'},'notes':'thanks'}"));
    Fields order = sandbox.shop("GET", "/orders/1", READ, "").fields();
    assertThat(order.nested("payment_status").orElseThrow().text("name")).contains("Paid");
    assertThat(order.text("notes")).contains("thanks");
    assertThat(order.number("total").orElseThrow()).isEqualByComparingTo("5");
    assertThat(order.text("update_date").orElse("")).doesNotStartWith("2020");
    assertThat(sandbox.control("PATCH", "/xcart/orders/99", "{}").status()).isEqualTo(404);
  }

  @Test
  void anOrderTheShopCannotShowBreaksEveryPageItIsOn() {
    for (int i = 0; i < 5; i++) {
      place("{'total':1}");
    }
    sandbox.control("POST", "/xcart/orders/4/poison", "{}");
    assertThat(sandbox.shop("GET", "/orders", READ, "").status()).isEqualTo(500);
    assertThat(sandbox.shop("GET", "/orders/4", READ, "").status()).isEqualTo(500);
    assertThat(numbers("?itemsPerPage=3&page=1")).isEqualTo("1 2 3");
    assertThat(numbers("?itemsPerPage=1&page=5")).isEqualTo("5");

    sandbox.control("POST", "/xcart/orders/4/poison", json("{'poison':false}"));
    assertThat(numbers("")).isEqualTo("1 2 3 4 5");
  }

  @Test
  void aDeletedOrderIsGone() {
    place("{'total':1}");
    place("{'total':2}");
    assertThat(sandbox.control("DELETE", "/xcart/orders/1", "").status()).isEqualTo(204);
    assertThat(sandbox.control("DELETE", "/xcart/orders/1", "").status()).isEqualTo(404);
    assertThat(sandbox.shop("GET", "/orders/1", READ, "").status()).isEqualTo(404);
    assertThat(numbers("")).isEqualTo("2");
  }

  @Test
  void aChangeThatDoesNotTouchTheOrderLeavesItsDate() {
    place("{'total':5,'update_date':'2020-01-01T00:00:00+00:00'}");
    sandbox.control(
        "PATCH", "/xcart/orders/1", json("{'notes':'hush','touch':false,'webhook':false}"));
    Fields order = sandbox.shop("GET", "/orders/1", READ, "").fields();
    assertThat(order.text("notes")).contains("hush");
    assertThat(order.text("update_date").orElse("")).startsWith("2020");
    assertThat(order.has("touch")).isFalse();
  }

  @Test
  void productsAreKept() {
    sandbox.control(
        "POST", "/xcart/products", json("{'sku':'A','price':1.2345,'tax_class':'Standard'}"));
    Fields product = sandbox.shop("GET", "/products/1", READ, "").fields();
    assertThat(product.nested("tax_class").orElseThrow().text("name")).contains("Standard");
    sandbox.shop("PUT", "/products/1", WRITE, json("{'amount':7}"));
    Fields changed = sandbox.shop("GET", "/products/1", READ, "").fields();
    assertThat(changed.text("sku")).contains("A");
    assertThat(changed.whole("amount")).contains(7L);
  }

  @Test
  void jsonThatIsCalledAFormIsReadAllTheSame() {
    String body = json("{'order':{'notes':'" + "x".repeat(100_000) + "'}}");
    var form = Map.of("Content-Type", "application/x-www-form-urlencoded");
    assertThat(sandbox.send("POST", "/sandbox/xcart/orders", form, body).status()).isEqualTo(201);
  }

  @Test
  void aResetEmptiesAll() {
    place("{'total':1}");
    sandbox.control("POST", "/reset", "{}");
    assertThat(sandbox.control("GET", "/xcart/orders", "").array()).isEmpty();
    assertThat(sandbox.control("GET", "/calls", "").fields().objects("calls")).isEmpty();
  }

  private Reply place(String order) {
    return sandbox.control("POST", "/xcart/orders", json("{'order':" + order + "}"));
  }

  private String numbers(String query) {
    StringBuilder numbers = new StringBuilder();
    for (var order : sandbox.shop("GET", "/orders" + query, READ, "").array()) {
      numbers.append(order.asJsonObject().getString("order_number")).append(' ');
    }
    return numbers.toString().strip();
  }
}
