import { unreachable } from "../shared/unreachable.ts";
import type { Nonconformity } from "./nonconformity.model.ts";

/** Who has the hand on a point: the organisation until it has proposed or proved something, then the auditor; nobody once it is settled (R-AUD-9). */
export function handOn({ status }: Pick<Nonconformity, "status">): "organisation" | "auditor" | null {
  switch (status) {
    case "open":
    case "plan_refused":
    case "plan_accepted":
    case "evidence_refused":
      return "organisation";
    case "plan_proposed":
    case "evidence_submitted":
      return "auditor";
    case "cleared":
    case "failed":
      return null;
    default:
      return unreachable(status);
  }
}
