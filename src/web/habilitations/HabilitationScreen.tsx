import { isStaff } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { HabilitationFile } from "./HabilitationFile.tsx";
import { useHabilitation } from "./habilitation.query.ts";

/** `/habilitations/$habilitationId`: one habilitation. */
export function HabilitationScreen() {
  const habilitation = useHabilitation();
  return <HabilitationFile habilitation={habilitation} staff={isStaff(useSession())} />;
}
