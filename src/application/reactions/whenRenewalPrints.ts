import { staffRoleNames } from "../../domain/access/roleNames.ts";
import type {
  ExtensionDecided,
  RenewalDecided,
  RenewalEvent,
  RenewalExamined,
} from "../../domain/renewals/renewal.events.ts";
import type { AppealRoute, StatedGround } from "../../domain/schemes/statedGrounds.ts";
import { addDays, dayOf, type Moment } from "../../domain/shared/calendar.ts";
import { nbsp, writtenDay } from "../../domain/shared/french.ts";
import { groundViews } from "../decisions/statedGrounds.ts";
import { readContent } from "../dossiers/content.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import { sanctionLetter } from "../habilitations/sanctionLetter.ts";
import type { CycleReport } from "../renewals/cycle.ts";
import { cycleSheet } from "../renewals/cycleSheet.ts";
import { schemeOn } from "../surveillance/surveillanceScheme.ts";
import { idOf } from "./addresses.ts";
import { people } from "./dossierMails.ts";
import type { Reaction } from "./react.ts";
import { type RenewalCase, renewalCase } from "./renewalCase.ts";
import type { Tools } from "./tools.ts";

/** Prints what a renewal states: the report of the cycle for the certifier, then the letter of what is decided (R-REN-1, R-DEC-3). */
export const whenRenewalPrints: Reaction<RenewalEvent> = {
  name: "whenRenewalPrints",
  on: {
    async RenewalExamined({ stream, event }, tools) {
      const about = await renewalCase(tools, idOf(stream));
      if (about !== null) await printCycle(about, event, tools);
    },
    async RenewalDecided({ stream, event }, tools) {
      const about = await renewalCase(tools, idOf(stream));
      if (about !== null) await printLetter(about, decisionIn(event, about), tools);
    },
    async ExtensionDecided({ stream, event }, tools) {
      const about = await renewalCase(tools, idOf(stream));
      if (about !== null) await printLetter(about, extensionIn(event), tools);
    },
  },
};

async function numberOf({ renewal }: RenewalCase, { ports }: Tools): Promise<string> {
  const { state } = await ports.states.load(habilitationStream, renewal.opened.habilitationId);
  return state.status === "none" ? "" : state.grant.number;
}

/** The report is the certifier’s own: it does not join the files that the organisation reads. */
async function printCycle(about: RenewalCase, examined: RenewalExamined, tools: Tools): Promise<void> {
  const { renewalId, dossierId, state, scheme, organisationName: organisation } = about;
  const { ports, print } = tools;
  const cycle = (await ports.contents.read<CycleReport>([examined.cycle])).get(examined.cycle);
  if (cycle === undefined || scheme.templates["cycle-report"] === undefined) return;
  const opinion = (await ports.contents.read<string>([examined.opinion])).get(examined.opinion) ?? "";
  const [examiner] = await people(tools, [examined.by]);
  const sheet = cycleSheet(cycle, {
    ...{ number: await numberOf(about, tools), organisation, certifier: scheme.certifier, on: dayOf(examined.at) },
    ...{ fingerprint: ports.contents.fingerprint(cycle), proposal: examined.proposal, opinion },
    by: { name: examiner?.name ?? "", role: staffRoleNames.account_manager },
  });
  print({
    ...{ about: dossierId, subject: renewalId, name: "cycle-report", fileName: null, scheme: state.scheme, sheet },
  });
}

/** What a letter about a renewal says of its own. */
interface Decided {
  readonly subject: string;
  readonly opening: string;
  readonly text: string;
  /** As the name of the file says it. */
  readonly name: string;
  readonly registered: boolean;
  readonly grounds: readonly StatedGround[];
  readonly appeal: AppealRoute | null;
  readonly by: string;
  readonly at: Moment;
}

function decisionIn({ outcome, grounds, appeal, signBy, by, at }: RenewalDecided, { renewal }: RenewalCase): Decided {
  const { expiresOn } = renewal.opened;
  const own = { grounds, appeal, by, at };
  if (outcome === "refuse")
    return {
      ...{ ...own, name: "Refus de renouvellement", registered: true },
      subject: "Refus de renouveler votre habilitation",
      opening:
        "Sans avoir pris part à l’évaluation de votre dossier, j’ai décidé de ne pas renouveler votre habilitation, pour les motifs suivants.",
      text: `Votre habilitation garde ses effets jusqu’au ${writtenDay(addDays(expiresOn, -1))} inclus. Les personnes inscrites à l’examen avant cette date gardent le droit de s’y présenter.`,
    };
  return {
    ...{ ...own, name: "Décision de renouvellement", registered: false },
    subject: "Renouvellement de votre habilitation",
    opening:
      "Sans avoir pris part à l’évaluation de votre dossier, j’ai décidé de renouveler votre habilitation, pour le motif suivant.",
    text: `La période suivante commence le ${writtenDay(expiresOn)}, à l’échéance de celle qui court. Elle suppose une convention signée par les deux parties${signBy === null ? "" : ` au plus tard le ${writtenDay(signBy)}`}${nbsp}; sans elle, l’habilitation prend fin à son échéance.`,
  };
}

const extensionIn = ({ until, grounds, by, at }: ExtensionDecided): Decided => ({
  ...{ grounds, appeal: null, by, at, name: "Prorogation", registered: false },
  subject: "Prorogation technique de votre habilitation",
  opening: `J’ai décidé de proroger une fois votre habilitation, jusqu’au ${writtenDay(addDays(until, -1))} inclus, pour le motif suivant.`,
  text: `La prorogation prend effet par un avenant signé des deux parties. La période suivante, si elle est accordée, commencera à l’ancienne échéance${nbsp}: cette prorogation n’allonge pas votre habilitation.`,
});

/** The letter joins the files of the dossier. */
async function printLetter(about: RenewalCase, decided: Decided, tools: Tools): Promise<void> {
  const { renewalId, renewal, dossierId, state, scheme } = about;
  const { ports } = tools;
  const { content } = await readContent(ports, dossierId, state);
  const named = await schemeOn(ports, dossierId, dayOf(renewal.opened.at));
  const words = await ports.contents.read<string>(decided.grounds.map(({ detail }) => detail));
  const [sender] = await people(tools, [decided.by]);
  const number = await numberOf(about, tools);
  const { subject, opening, text, appeal, registered } = decided;
  const grounds = groundViews(decided.grounds, named, words).map(({ label, detail }) => ({
    ...{ label, precision: detail, awaited: null },
  }));
  const sheet = sanctionLetter(
    { subject, opening, following: [text], grounds, appeal, registered },
    {
      ...{ number, scheme, content, on: dayOf(decided.at) },
      sender: { name: sender?.name ?? "", role: "decision_maker" },
      fingerprint: ports.contents.fingerprint({ subject, opening, text, grounds }),
    },
  );
  tools.print({
    ...{ about: dossierId, subject: renewalId, name: "letter", scheme: state.scheme, sheet },
    fileName: `${decided.name} ${number}.pdf`,
  });
}
