import type { PersonEvent } from "../../domain/impartiality/person.events.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { nbsp } from "../../domain/shared/french.ts";
import { checkAssignment } from "../impartiality/assignment.ts";
import { idOf } from "./addresses.ts";
import { type DossierCase, people, sendAbout, type Words } from "./dossierMails.ts";
import { organisationFiles } from "./organisationFiles.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

/** Tells the quality manager, and whoever declared it, that a link touches what they are entrusted with (M-223, R-IMP-2, R-IMP-3). */
export const whenLinkDeclared: Reaction<PersonEvent> = {
  name: "whenLinkDeclared",
  on: {
    async LinkDeclared({ stream, event }, tools) {
      const personId = idOf(stream);
      for (const about of await organisationFiles(event.siren, tools)) {
        const tasks = about.state.status === "draft" ? [] : await entrusted(personId, about, tools);
        if (tasks.length > 0) await tell(about, tools, { personId, tasks });
      }
    },
  },
};

/** What a person is entrusted with on a file, that the link now forbids. */
async function entrusted(personId: string, about: DossierCase, tools: Tools): Promise<readonly string[]> {
  const { dossierId, state, scheme } = about;
  const audits = await tools.ports.readings.audits.list({ dossier: dossierId, ofTeam: personId, underWay: true });
  const held = [
    ...(state.manager === personId ? [{ role: "account_manager", words: "la charge du dossier" } as const] : []),
    ...(audits.length > 0 ? [{ role: "auditor", words: "un audit" } as const] : []),
  ];
  const file = { organisationId: state.organisationId, scheme, evaluations: [], on: dayOf(tools.at) };
  const checked = await Promise.all(
    held.map(async ({ role, words }) => ({
      words,
      check: await checkAssignment(tools.ports, { personId, role }, file),
    })),
  );
  return checked
    .filter(({ check }) => check.reasons.some(({ code }) => code === "link-declared"))
    .map(({ words }) => words);
}

interface Touched {
  readonly personId: string;
  readonly tasks: readonly string[];
}

async function tell(about: DossierCase, tools: Tools, { personId, tasks }: Touched): Promise<void> {
  const [person] = await people(tools, [personId]);
  const named = tasks.join(" et ");
  const own: Words = {
    paragraphs: [
      `Le lien que vous venez de déclarer touche ce qui vous est confié pour ${about.organisationName}${nbsp}: ${named}. N’y faites plus rien.`,
      "Le responsable qualité est prévenu, et le confie à quelqu’un d’autre.",
    ],
    deadline: null,
    button: { label: "Voir mes liens", path: "/mes-liens" },
  };
  const managers: Words = {
    paragraphs: [
      `${person?.name ?? ""} déclare un lien avec ${about.organisationName}. Ce lien touche ce qui lui est confié${nbsp}: ${named}. L’affectation est à revoir.`,
      "Ce qui est déjà fait reste au dossier, sous son nom et sa date.",
    ],
    deadline: null,
    button: { label: "Ouvrir le dossier", page: "/impartialite" },
  };
  sendAbout(about, tools, {
    code: "M-223",
    readers: [...(await tools.recipients.ofStaff(["quality_manager"])), ...(person === undefined ? [] : [person])],
    wordsFor: ({ id }) => (id === personId ? own : managers),
  });
}
