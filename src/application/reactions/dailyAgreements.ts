import { addDays } from "../../domain/shared/calendar.ts";
import { lapseAgreement } from "../agreements/lapseAgreement.ts";
import { agreementCase } from "./agreementCase.ts";
import type { DailyTask } from "./daily.ts";
import { actInTheName } from "./inTheName.ts";
import { onePage } from "./onePage.ts";
import { askToSign } from "./whenAgreementToSign.ts";

/** Notes the favourable decisions that were not followed by signatures in time (R-AGR-2). */
export const lapseUnsigned: DailyTask = {
  name: "lapseUnsigned",
  run: (day, tools, after) =>
    onePage(after, {
      read: (page) => tools.ports.readings.agreements.awaited(page),
      key: ({ dossierId }) => dossierId,
      async act({ dossierId, signBy }) {
        if (signBy >= day) return;
        await actInTheName(tools, { id: dossierId, run: lapseAgreement, input: { dossierId } });
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
