import type { AlertKind, Signal } from "../alerts/alert.events.ts";
import type { SessionRemark } from "./session.events.ts";
import type { DeclaredState } from "./session.model.ts";

/** What of a declaration is looked at by somebody: used before it was accepted (R-CHG-1, R-SUR-5). */
const kinds: Partial<Record<SessionRemark, AlertKind>> = {
  "trainer-not-accepted": "trainer-not-accepted",
  "programme-not-validated": "programme-not-accepted",
};

/** The alerts that a declared session raises; declared again with the same days, it raises none. */
export const sessionSignals = (
  sessionId: string,
  { declared, session, remarks }: Pick<DeclaredState, "declared" | "session" | "remarks">,
): readonly Signal[] =>
  remarks.flatMap((remark) => {
    const kind = kinds[remark];
    if (kind === undefined) return [];
    const { habilitationId } = declared;
    return [
      { habilitationId, kind, subject: sessionId, facts: { startsOn: session.from, until: session.until }, seen: {} },
    ];
  });
