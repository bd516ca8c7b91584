package io.tillbridge.bench.webhook;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes requests as bytes, which leaves the cores to the server as far as can be. */
final class ByteSender implements Sender {
  private final NetClient client;
  private final int port;
  private final String path;
  private final Deque<Lane> idle = new ArrayDeque<>();

  ByteSender(Vertx vertx, int port, String path) {
    this.client = vertx.createNetClient();
    this.port = port;
    this.path = path;
  }

  @Override
  public Future<Integer> send(SignedWebhooks.Webhook webhook) {
    Lane lane = idle.poll();
    return lane == null
        ? client.connect(port, "127.0.0.1").compose(socket -> new Lane(socket).send(webhook))
        : lane.send(webhook);
  }

  @Override
  public void close() {
    client.close();
  }

  /** One connection. */
  private final class Lane {
    private final NetSocket socket;
    private Buffer answer = Buffer.buffer();
    private Promise<Integer> answered = Promise.promise();

    Lane(NetSocket socket) {
      this.socket = socket;
      socket.handler(this::more);
      socket.closeHandler(gone -> answered.tryFail("the server closed the connection"));
    }

    Future<Integer> send(SignedWebhooks.Webhook webhook) {
      answered = Promise.promise();
      socket.write(webhook.request(path));
      return answered.future();
    }

    private void more(Buffer chunk) {
      answer = answer.length() == 0 ? chunk : answer.copy().appendBuffer(chunk);
      String text = answer.toString(StandardCharsets.ISO_8859_1);
      int head = text.indexOf("\r\n\r\n");
      if (head >= 0 && answer.length() >= head + 4 + bodyLength(text)) {
        answer = Buffer.buffer();
        idle.add(this);
        answered.complete(Integer.parseInt(text.substring(9, 12)));
      }
    }

    private static int bodyLength(String text) {
      String name = "content-length: ";
      int at = 0;
      while (at >= 0 && !text.regionMatches(true, at, name, 0, name.length())) {
        int line = text.indexOf('\n', at);
        at = line < 0 ? -1 : line + 1;
      }
      return at < 0
          ? 0
          : Integer.parseInt(text.substring(at + name.length(), text.indexOf('\r', at)).strip());
    }
  }
}
