import { isStaff } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { AllHabilitations } from "./AllHabilitations.tsx";
import { MyHabilitation } from "./MyHabilitation.tsx";

/** `/habilitations`: all of them for the certifier, its own for an organisation. */
export function HabilitationsScreen() {
  return isStaff(useSession()) ? <AllHabilitations /> : <MyHabilitation />;
}
