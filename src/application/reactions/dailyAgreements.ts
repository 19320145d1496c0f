import { habilis } from "../../domain/access/actor.ts";
import { addDays } from "../../domain/shared/calendar.ts";
import { lapseAgreement } from "../agreements/lapseAgreement.ts";
import { handle } from "../handle.ts";
import { agreementCase } from "./agreementCase.ts";
import type { DailyTask } from "./daily.ts";
import { onePage } from "./onePage.ts";
import { askToSign } from "./whenAgreementToSign.ts";

/** Notes the favourable decisions that were not followed by signatures in time (R-AGR-2). */
export const lapseUnsigned: DailyTask = {
  name: "lapseUnsigned",
  run: (day, { ports, at, id }, after) =>
    onePage(after, {
      read: (page) => ports.readings.agreements.awaited(page),
      key: ({ dossierId }) => dossierId,
      async act({ dossierId, signBy }) {
        if (signBy >= day) return;
        const commandId = id("lapse", dossierId);
        const request = { actor: habilis, at, commandId, bodyHash: ports.ids.sha256(dossierId), expected: null };
        await handle(ports, request, { run: lapseAgreement, input: { dossierId } });
      },
    }),
};

/** Reminds whoever signs next, some days before the decision lapses (M-505). */
export const remindSignatures: DailyTask = {
  name: "remindSignatures",
  run: (day, tools, after) =>
    onePage(after, {
      read: (page) => tools.ports.readings.agreements.awaited(page),
      key: ({ dossierId }) => dossierId,
      async act({ dossierId, signBy }) {
        const about = await agreementCase(tools, dossierId);
        const schedule = about?.scheme.messages.find(({ code }) => code === "M-505")?.schedule ?? [];
        if (about !== null && schedule.some((days) => addDays(signBy, days) === day)) await askToSign(about, tools);
      },
    }),
};
