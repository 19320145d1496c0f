import { leftToDo } from "../../domain/briefings/briefing.progress.ts";
import { addDays, type Day } from "../../domain/shared/calendar.ts";
import { counted, listed, nbsp, writtenDay } from "../../domain/shared/french.ts";
import { briefingStream } from "../briefings/briefing.stream.ts";
import { membersOf, whoMust } from "../briefings/briefingFacts.ts";
import { type NewTerms, newTermsFor } from "../briefings/newTerms.ts";
import type { KnownVersion } from "../ports/schemeVersions.readings.ts";
import { type DossierCase, dossierCase, ofOrganisation, people, sendAbout } from "./dossierMails.ts";
import { onePage } from "./onePage.ts";
import type { Tools } from "./tools.ts";

/** What a version changes for one habilitation, with the dossier it belongs to. */
export interface Concerned {
  readonly about: DossierCase;
  readonly terms: NewTerms;
}

interface Telling {
  readonly of: Pick<KnownVersion, "scheme" | "version">;
  readonly on: Day;
  readonly after: string | null;
  readonly act: (concerned: Concerned) => Promise<void>;
}

/** One page of those whose habilitation runs, and whose texts a version changes (R-REG-3). */
export const eachConcerned = (tools: Tools, { of: { scheme, version }, on, after, act }: Telling) =>
  onePage(after, {
    read: (page) => tools.ports.readings.habilitations.running(scheme, on, page),
    key: ({ id }) => id,
    async act({ dossierId }) {
      const about = await dossierCase(tools, dossierId);
      if (about === null) return;
      const found = await newTermsFor(tools.ports, { dossierId, ref: about.state.scheme }, on);
      const terms = found.find((one) => one.version === version);
      if (terms !== undefined) await act({ about, terms });
    },
  });

/** The last day of the version that they replace: until its end the new ones may be acknowledged, or the habilitation given up. */
export const acknowledgeBy = ({ effectiveOn }: Pick<NewTerms, "effectiveOn">): Day => addDays(effectiveOn, -1);

const titlesIn = ({ documents, scheme: { regulations } }: NewTerms): string =>
  listed(
    documents.flatMap(({ document }) =>
      regulations.filter(({ code }) => code === document).map(({ title }) => `«${nbsp}${title}${nbsp}»`),
    ),
  );

const button = { label: "Lire les nouveaux textes", page: "/reglement" } as const;

/** Tells of new terms: from when, and that one may give up instead (M-235). */
export async function tellNewTerms({ about, terms }: Concerned, tools: Tools): Promise<void> {
  const on = writtenDay(terms.effectiveOn);
  sendAbout(about, tools, {
    ...{ code: "M-235", fills: { date: on }, readers: await ofOrganisation(about, tools, "M-235") },
    wordsFor: () => ({
      paragraphs: [
        `La version ${terms.version} du dispositif s’applique à partir du ${on}. Elle change ${titlesIn(terms)}. Jusqu’à cette date, la version précédente s’applique.`,
        "Lisez ces textes et accusez-en lecture avant leur date d’effet. Votre organisme peut aussi renoncer à son habilitation, sans faute et sans préavis, plutôt que de les accepter.",
      ],
      deadline: { what: "Accuser lecture des nouveaux textes, ou renoncer", on: acknowledgeBy(terms) },
      button,
    }),
  });
}

/** Reminds those who have not acknowledged the new terms, and nobody else (M-234). */
export async function remindNewTerms({ about, terms }: Concerned, tools: Tools, day: Day): Promise<void> {
  const { state } = await tools.ports.states.load(briefingStream, about.dossierId);
  const must = whoMust(await membersOf(tools.ports, about.state.organisationId));
  const left = new Map(must.map((id) => [id, leftToDo(id, state, terms).documents.length]));
  const dueOn = acknowledgeBy(terms);
  const late = day > dueOn;
  const applies = `La version ${terms.version} du dispositif s’applique ${late ? "depuis le" : "à partir du"} ${writtenDay(terms.effectiveOn)}.`;
  const awaited = late ? "manque encore" : "est attendu";
  sendAbout(about, tools, {
    code: "M-234",
    readers: await people(
      tools,
      must.filter((id) => (left.get(id) ?? 0) > 0),
    ),
    wordsFor: ({ id }) => ({
      paragraphs: [`${applies} Votre accusé de lecture de ${counted(left.get(id) ?? 0, "texte")} ${awaited}.`],
      deadline: late ? null : { what: "Accuser lecture des nouveaux textes, ou renoncer", on: dueOn },
      button,
    }),
  });
}
