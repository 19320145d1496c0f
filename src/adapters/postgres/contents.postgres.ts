import { createHash, randomBytes } from "node:crypto";
import canonicalize from "canonicalize";
import type { Contents } from "../../application/ports/ports.ts";
import { anyOf } from "./anyOf.ts";
import type { Reads } from "./gathered.ts";

const saltBytes = 16;

/** Texts and forms in their erasable table; the bodies that were erased are not given back. */
export function postgresContents(reads: Reads): Contents {
  return {
    seal(body) {
      const salt = randomBytes(saltBytes).toString("hex");
      return { hash: sealOf(body, salt), salt };
    },

    fingerprint: (body) => sealOf(body, ""),

    async read<T>(hashes: readonly string[]) {
      if (hashes.length === 0) return new Map();
      const { rows } = await reads.query<{ hash: string; body: T }>({
        name: "contents-read",
        text: `select hash, body from contents where hash = ${anyOf("$1")} and body is not null`,
        values: [JSON.stringify(hashes)],
      });
      return new Map(rows.map(({ hash, body }) => [hash, body]));
    },
  };
}

/** The SHA-256 of a salt and of a body in canonical JSON (RFC 8785): without the salt, a short text could be guessed from it. */
export function sealOf(body: unknown, salt: string): string {
  const text = canonicalize(body);
  if (text === undefined) throw new TypeError("Only what JSON can say is sealed.");
  return createHash("sha256").update(Buffer.from(salt, "hex")).update(text).digest("hex");
}
