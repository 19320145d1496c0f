import { habilis } from "../../domain/access/actor.ts";
import { endHabilitation } from "../habilitations/endHabilitation.ts";
import { handle } from "../handle.ts";
import type { DailyTask } from "./daily.ts";
import { itself, onePage } from "./onePage.ts";

/** Lets an organisation apply again from the day on which its habilitation is over, when it may (R-APP-4, R-WIT-1). */
export const noteEnds: DailyTask = {
  name: "noteEnds",
  run: (day, { ports, at, id }, after) =>
    onePage(after, {
      read: (page) => ports.readings.habilitations.endedOn(day, page),
      key: itself,
      act(habilitationId) {
        const commandId = id("end", habilitationId);
        const request = { actor: habilis, at, commandId, bodyHash: ports.ids.sha256(habilitationId), expected: null };
        return handle(ports, request, { run: endHabilitation, input: { habilitationId } });
      },
    }),
};
