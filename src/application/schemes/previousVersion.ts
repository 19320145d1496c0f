import { newTermsAfter } from "../../domain/briefings/newTerms.ts";
import { textsToRead } from "../briefings/briefingFacts.ts";
import type { Ports } from "../ports/ports.ts";
import type { KnownVersion } from "../ports/schemeVersions.readings.ts";

/** The published version that another follows: the last one of the scheme that takes effect before it. */
export const previousOf = (shown: KnownVersion, all: readonly KnownVersion[]): KnownVersion | null =>
  all.find(
    (one) =>
      one.scheme === shown.scheme &&
      one.publishedAt !== null &&
      one.version !== shown.version &&
      one.effectiveOn <= shown.effectiveOn,
  ) ?? null;

/** Days of notice that a version asks for, by the rules in force until then; null when it changes no text to acknowledge (R-REG-3). */
export async function noticeOf(
  ports: Pick<Ports, "ids" | "schemes">,
  shown: KnownVersion,
  all: readonly KnownVersion[],
): Promise<number | null> {
  const previous = previousOf(shown, all);
  if (previous === null) return null;
  const [before, after] = await Promise.all([previous, shown].map((one) => ports.schemes.get(one)));
  if (before === undefined || after === undefined) return null;
  const later = { version: shown.version, effectiveOn: shown.effectiveOn, documents: textsToRead(ports, after) };
  const changed = newTermsAfter(textsToRead(ports, before), [later]).length > 0;
  return changed ? before.rulebook.regulations.noticeDays : null;
}
