import { checkSiren } from "../../src/domain/shared/identifiers.ts";

/** The SIREN of rank n among those whose key is right. */
export function* sirens(): Generator<string> {
  for (let number = 300_000_000; ; number++) if (checkSiren(String(number)).valid) yield String(number);
}
