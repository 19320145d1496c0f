import { isStaff } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { AllSessions } from "./AllSessions.tsx";
import { MySessions } from "./MySessions.tsx";

/** `/sessions`: all of them for the certifier, its own for an organisation. */
export function SessionsScreen() {
  return isStaff(useSession()) ? <AllSessions /> : <MySessions />;
}
