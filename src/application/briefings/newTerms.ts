import { newTermsAfter, type Terms } from "../../domain/briefings/newTerms.ts";
import { statusOn } from "../../domain/habilitations/periods.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import type { Ports } from "../ports/ports.ts";
import type { SchemeRef } from "../ports/schemes.ts";
import { textsToRead } from "./briefingFacts.ts";

/** The texts of a later version that are to be acknowledged again, with the version they are of. */
export interface NewTerms extends Terms {
  readonly scheme: Scheme;
}

/**
 * What the versions published since change of the texts that an habilitation runs under, in their order; nothing once it is over, nor
 * before it begins: a dossier keeps its version (R-REG-3).
 */
export async function newTermsFor(
  ports: Ports,
  { dossierId, ref }: { readonly dossierId: string; readonly ref: SchemeRef },
  on: Day,
): Promise<readonly NewTerms[]> {
  const { state } = await ports.states.load(habilitationStream, dossierId);
  const status = statusOn(state, on);
  return status === "active" || status === "suspended" ? await newTermsSince(ports, ref) : [];
}

/** What the versions published since one change of its texts. */
async function newTermsSince(ports: Ports, ref: SchemeRef): Promise<readonly NewTerms[]> {
  const known = (await ports.readings.schemeVersions.all()).filter(({ scheme }) => scheme === ref.scheme);
  const own = known.find(({ version }) => version === ref.version);
  const since = known.filter(
    (one) => own !== undefined && one.publishedAt !== null && one.effectiveOn > own.effectiveOn,
  );
  if (since.length === 0) return [];
  const later = await Promise.all(
    since.toReversed().map(async ({ version, effectiveOn, ...one }) => {
      const scheme = await ports.schemes.get({ version, ...one });
      return { version, effectiveOn, scheme, documents: textsToRead(ports, scheme) };
    }),
  );
  const schemes = new Map(later.map(({ version, scheme }) => [version, scheme]));
  return newTermsAfter(textsToRead(ports, await ports.schemes.get(ref)), later).flatMap((terms) => {
    const scheme = schemes.get(terms.version);
    return scheme === undefined ? [] : [{ ...terms, scheme }];
  });
}
