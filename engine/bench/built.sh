# For the scripts beside it, which are at the root of the repository: builds what is missing or
# older than its sources, and starts and ends servers.
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
bench="engine/bench/target/classes:engine/bench/target/lib/*"
stamp=engine/bench/target/.built
if [ ! -f $stamp ] || [ ! -x server/target/tillbridge/bin/tillbridge ] ||
  [ -n "$(find pom.xml engine plugins server -path '*/target' -prune -o -type f -newer $stamp -print -quit)" ]; then
  echo "Building (a few minutes the first time)…" >&2
  began=$(mktemp)
  mvn -B -ntp -q -DskipTests package
  # A JVM leaves an archive of other class files aside, and start-and-memory makes a new one.
  rm -f server/target/tillbridge/lib/classes-*.jsa
  mv "$began" $stamp
fi

work=$(mktemp -d)
pids=()
finish() {
  trap - EXIT INT TERM
  for ((i = ${#pids[@]} - 1; i >= 0; i--)); do
    kill "${pids[i]}" 2>/dev/null || true
    wait "${pids[i]}" 2>/dev/null || true
  done
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# start_server PORT SANDBOX_PORT: with a store of its own; returns once it is ready.
start_server() {
  TILLBRIDGE_HTTP_PORT=$1 \
    TILLBRIDGE_STORE_PATH=$work/tillbridge.db \
    TILLBRIDGE_LOG_LEVEL=error \
    TILLBRIDGE_CONNECTIONS_SHOP_SETTINGS_STORE_URL=${TILLBRIDGE_CONNECTIONS_SHOP_SETTINGS_STORE_URL:-http://127.0.0.1:$2/xcart} \
    TILLBRIDGE_CONNECTIONS_BOOKS_SETTINGS_API_URL=http://127.0.0.1:$2 \
    TILLBRIDGE_CONNECTIONS_BOOKS_SETTINGS_TOKEN_URL="http://127.0.0.1:$2/connect/token?org=AU" \
    server/target/tillbridge/bin/tillbridge serve >"$work/server.log" 2>&1 &
  server=$!
  pids+=("$server")
  until ready "$1"; do
    kill -0 "$server" 2>/dev/null || { cat "$work/server.log" >&2; exit 1; }
    sleep 0.02
  done
}

# ready PORT: whether the server there says that it is.
ready() {
  [ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$1/health/ready")" = 200 ]
}
