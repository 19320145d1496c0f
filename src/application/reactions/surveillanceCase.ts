import { writtenDay } from "../../domain/shared/french.ts";
import type { SurveillanceOpened } from "../../domain/surveillance/surveillance.events.ts";
import type { Person } from "../ports/people.ts";
import { surveillanceStream } from "../surveillance/surveillance.stream.ts";
import { type DossierCase, dossierCase, membersWith, sendAbout } from "./dossierMails.ts";
import type { Letter } from "./mailText.ts";
import { organisationRolesIn } from "./messages.ts";
import type { Tools } from "./tools.ts";

/** A surveillance as it is now, with the dossier it belongs to. */
export interface SurveillanceCase extends DossierCase {
  readonly surveillanceId: string;
  readonly opened: SurveillanceOpened;
}

/** Reads a surveillance again before anything is sent about it; null when there is none. */
export async function surveillanceCase(tools: Tools, surveillanceId: string): Promise<SurveillanceCase | null> {
  const { state } = await tools.ports.states.load(surveillanceStream, surveillanceId);
  const about = state.status === "none" ? null : await dossierCase(tools, state.opened.dossierId);
  return about === null || state.status === "none" ? null : { ...about, surveillanceId, opened: state.opened };
}

interface Told {
  readonly code: string;
  readonly paragraphs: readonly string[];
  readonly deadline: Letter["deadline"];
  readonly button: string;
  /** Days from the due date, when it is a reminder: some recipients are only told on some of them. */
  readonly day?: number;
  /** Those of the certifier; the people of the organisation whom the scheme names when absent. */
  readonly readers?: readonly Person[];
}

/** Sends a message of the scheme about a surveillance. */
export async function tellSurveillance(about: SurveillanceCase, tools: Tools, told: Told): Promise<void> {
  const message = about.scheme.messages.find(({ code }) => code === told.code);
  if (message === undefined) return;
  const { day } = told;
  const recipients = message.recipients.filter(
    ({ onlyOn }) => day === undefined || onlyOn.length === 0 || onlyOn.includes(day),
  );
  const members = () => membersWith(organisationRolesIn({ ...message, recipients }), about, tools);
  sendAbout(about, tools, {
    ...{ code: told.code, fills: { date: writtenDay(about.opened.dueOn) } },
    readers: told.readers ?? (await members()),
    wordsFor: () => ({
      ...{ paragraphs: told.paragraphs, deadline: told.deadline },
      button: { label: told.button, path: `/surveillances/${about.surveillanceId}` },
    }),
  });
}
