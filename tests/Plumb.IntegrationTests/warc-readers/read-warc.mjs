// Prints what warcio finds in a WARC file: one JSON object for each record, with the hash of its payload.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { WARCParser } from "warcio";

const parser = new WARCParser(createReadStream(process.argv[2]), { checkDigests: true });
for await (const record of parser) {
  const payload = await record.readFully(record.warcType === "response");
  console.log(JSON.stringify({
    type: record.warcType,
    url: record.warcTargetURI ?? null,
    date: record.warcDate,
    status: record.httpHeaders?.statusCode ?? null,
    payload: createHash("sha256").update(payload).digest("hex"),
    payloadDigest: record.warcPayloadDigest ?? null,
  }));
}
