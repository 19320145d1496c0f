import { riskAnalysisNeeded } from "../../domain/access/impartiality.ts";
import type { DossierEvent } from "../../domain/dossiers/dossier.events.ts";
import type { ImpartialityEvent, QualiopiRelation } from "../../domain/impartiality/impartiality.events.ts";
import type { ImpartialityState } from "../../domain/impartiality/impartiality.model.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { nbsp, writtenDay } from "../../domain/shared/french.ts";
import { impartialityStream } from "../impartiality/impartiality.stream.ts";
import { streamName } from "../stream.ts";
import { idOf } from "./addresses.ts";
import { type DossierCase, dossierCase, sendAbout } from "./dossierMails.ts";
import { organisationFiles } from "./organisationFiles.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

/**
 * Asks the quality manager for a risk analysis as soon as a Qualiopi relation is known of an organisation whose file they can
 * read (M-221, R-IMP-1): when the relation is recorded, or when the draft it was recorded on is deposited.
 */
export const whenRiskToAnalyse: Reaction<ImpartialityEvent | DossierEvent> = {
  name: "whenRiskToAnalyse",
  on: {
    async QualiopiRelationRecorded({ stream }, tools) {
      for (const about of await organisationFiles(idOf(stream), tools))
        if (about.state.status !== "draft") await ask(about, tools);
    },
    async DossierSubmitted({ stream, event }, tools) {
      const about = await dossierCase(tools, idOf(stream));
      if (about === null || about.state.status !== "submitted" || about.state.rounds > 1) return;
      if (await wasRecordedBefore(about, tools, event)) await ask(about, tools);
    },
  },
};

async function wasRecordedBefore({ state }: DossierCase, { ports }: Tools, { at }: Pick<DossierEvent, "at">) {
  const log = streamName(impartialityStream.name, state.organisationId);
  const { events } = await ports.events.read<ImpartialityEvent>(log, 0, null);
  const recorded = events.findLast(({ type }) => type === "QualiopiRelationRecorded");
  return recorded !== undefined && recorded.at < at;
}

async function ask(about: DossierCase, tools: Tools): Promise<void> {
  const { state, scheme, organisationName } = about;
  const { state: known } = await tools.ports.states.load(impartialityStream, state.organisationId);
  if (known.status !== "recorded") return;
  if (!riskAnalysisNeeded(known.relation, dayOf(tools.at), scheme.rulebook.impartiality.qualiopiMonths)) return;
  sendAbout(about, tools, {
    code: "M-221",
    readers: await tools.recipients.ofStaff(["quality_manager"]),
    wordsFor: () => ({
      paragraphs: [
        `L’organisme ${organisationName} (dossier ${state.number}) ${relationWords(known.relation)} de ${scheme.certifier.name} pour sa certification Qualiopi (${sources[known.source]}).`,
        `Une analyse de risques est à approuver${nbsp}: jusque-là, personne ne peut être affecté au dossier.`,
      ],
      deadline: null,
      button: { label: "Établir l’analyse", page: "/impartialite" },
    }),
  });
}

function relationWords(relation: QualiopiRelation): string {
  switch (relation.kind) {
    case "former":
      return `a été client, jusqu’au ${writtenDay(relation.until)},`;
    case "requested":
      return "demande à devenir client";
    default:
      return "est client";
  }
}

type Source = Exclude<ImpartialityState, { readonly status: "unknown" }>["source"];

const sources: Readonly<Record<Source, string>> = {
  declared: "déclaré par l’organisme",
  detected: "constaté par le certificateur",
};
