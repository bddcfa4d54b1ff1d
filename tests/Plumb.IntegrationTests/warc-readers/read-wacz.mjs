// Opens a WACZ file with wabac, the replay of ReplayWeb.page, as a browser does: over ranges of a web server, by its index. Prints one JSON
// object for each page that its list names, with the hash of what is replayed for it.
import "fake-indexeddb/auto";
import { createHash } from "node:crypto";
import { open, stat } from "node:fs/promises";
import { createServer } from "node:http";

// What wabac says of its work is no answer.
const print = (line) => process.stdout.write(`${line}\n`);
console.log = console.error;

const file = process.argv[2];
const server = createServer(async (request, response) => {
  const { size } = await stat(file);
  const [, first, last] = /bytes=(\d*)-(\d*)/.exec(request.headers.range ?? "bytes=0-") ?? [];
  const from = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === "" || last === "" || last === undefined ? size - 1 : Math.min(Number(last), size - 1);
  response.writeHead(request.headers.range ? 206 : 200, { "Content-Length": to - from + 1, "Content-Range": `bytes ${from}-${to}/${size}`, "Accept-Ranges": "bytes" });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  const handle = await open(file);
  handle.createReadStream({ start: from, end: to }).pipe(response);
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const address = `http://127.0.0.1:${server.address().port}/a.wacz`;

const home = new EventTarget();
globalThis.self = Object.assign(globalThis, { location: new URL(address), registration: { scope: address } });
const { WorkerLoader, ArchiveRequest } = await import("@webrecorder/wabac/swlib");
const problems = [];
const loader = new WorkerLoader(home);
await loader._init_db;
const collection = await loader.addCollection({ name: "a", file: { sourceUrl: address } }, (_, problem) => problem && problems.push(problem));
if (!collection || problems.length > 0) {
  console.error(problems.join("\n") || "it could not be opened");
  process.exit(1);
}

const pages = await collection.store.getAllPages();
for (const page of pages) {
  const asked = new ArchiveRequest(`mp_/${page.url}`, new Request("http://127.0.0.1/", { headers: {} }), {});
  asked.url = page.url;
  const found = await collection.store.getResource(asked, "", { waitUntil: () => {} }, { noRedirect: true });
  const body = found ? new Uint8Array(await found.getBuffer()) : null;
  print(JSON.stringify({ url: page.url, title: page.title ?? null, status: found?.status ?? null, payload: body && createHash("sha256").update(body).digest("hex") }));
}
server.close();
process.exitCode = 0;
setImmediate(() => process.exit());
