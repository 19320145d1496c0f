import { type LaterAuditType, scheduleHabilitationAudit } from "../../application/audits/orderAudit.ts";
import { nextWorkingDay } from "../../domain/deadlines/workingDays.ts";
import { addDays } from "../../domain/shared/calendar.ts";
import type { Cast } from "./application.ts";
import { type AuditStory, daysToAudit, playAudit } from "./audit.ts";
import type { Player } from "./player.ts";

/** An audit of an habilitation, and how far it goes. */
export interface LaterStory extends Pick<AuditStory, "nonconformities" | "until"> {
  readonly auditType: LaterAuditType;
  readonly mode: "on_site" | "remote" | "documentary";
}

/** What a complementary audit is ordered on, and what it sees. */
const ordered = {
  grounds: [
    {
      code: "AUC-02",
      detail:
        "Deux signalements concordants : la page d’une session annonce « un diplôme d’État », capture du 12 à l’appui.",
    },
  ],
  indicators: ["B1", "B3", "F2"],
} as const;

/** Plays an audit of an habilitation: scheduled by the account manager, or ordered by a decision maker on grounds. */
export async function playLaterAudit(
  player: Player,
  cast: Cast & { readonly auditor: string },
  { dossierId, auditType, mode, ...story }: LaterStory & { readonly dossierId: string },
): Promise<void> {
  const { auditor } = cast;
  const complementary = auditType === "C";
  const scope = complementary ? ordered : { grounds: [], indicators: [] };
  const days = [daysToAudit, daysToAudit + 7].map((later) => [nextWorkingDay(addDays(player.today, later))]);
  const { id } = await player.act(complementary ? "staff-bertrand" : cast.manager, scheduleHabilitationAudit, {
    ...{ habilitationId: dossierId, auditType, mode, auditor, ...scope, announced: true, proposals: days },
  });
  await playAudit(player, cast, { ...story, dossierId, auditId: id, auditor, reviewer: "staff-nadia" });
}
