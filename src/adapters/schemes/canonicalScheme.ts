import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";

/** The one text that stands for a scheme (RFC 8785): the same content always gives the same text. */
const canonicalScheme = (scheme: Scheme): string => canonicalize(scheme) ?? "";

/** SHA-256 of the canonical text of a scheme, in hexadecimal: the identity of a published snapshot. */
export const schemeHash = (scheme: Scheme): string =>
  createHash("sha256").update(canonicalScheme(scheme)).digest("hex");
