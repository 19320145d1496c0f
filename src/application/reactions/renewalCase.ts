import type { OpenedRenewal } from "../../domain/renewals/renewal.model.ts";
import { writtenDay } from "../../domain/shared/french.ts";
import type { Person } from "../ports/people.ts";
import { renewalStream } from "../renewals/renewal.stream.ts";
import { type DossierCase, dossierCase, membersWith, sendAbout } from "./dossierMails.ts";
import type { Letter } from "./mailText.ts";
import { organisationRolesIn } from "./messages.ts";
import type { Tools } from "./tools.ts";

/** A renewal as it is now, with the dossier it belongs to. */
export interface RenewalCase extends DossierCase {
  readonly renewalId: string;
  readonly renewal: OpenedRenewal;
}

/** Reads a renewal again before anything is sent about it; null when there is none. */
export async function renewalCase(tools: Tools, renewalId: string): Promise<RenewalCase | null> {
  const { state } = await tools.ports.states.load(renewalStream, renewalId);
  if (state.status === "none") return null;
  const about = await dossierCase(tools, state.opened.dossierId);
  return about && { ...about, renewalId, renewal: state };
}

interface Told {
  readonly code: string;
  readonly paragraphs: readonly string[];
  readonly deadline: Letter["deadline"];
  readonly button: string;
  /** What fills the braces of the subject; the expiry when absent. */
  readonly fills?: Readonly<Record<string, string>>;
  /** Those of the certifier, besides the people of the organisation whom the scheme names. */
  readonly besides?: readonly Person[];
}

/** Sends a message of the scheme about a renewal. */
export async function tellRenewal(about: RenewalCase, tools: Tools, told: Told): Promise<void> {
  const message = about.scheme.messages.find(({ code }) => code === told.code);
  if (message === undefined) return;
  sendAbout(about, tools, {
    ...{ code: told.code, fills: told.fills ?? { date: writtenDay(about.renewal.opened.expiresOn) } },
    readers: [...(await membersWith(organisationRolesIn(message), about, tools)), ...(told.besides ?? [])],
    wordsFor: () => ({
      ...{ paragraphs: told.paragraphs, deadline: told.deadline },
      button: { label: told.button, path: `/renouvellements/${encodeURIComponent(about.renewalId)}` },
    }),
  });
}
