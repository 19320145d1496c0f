import { lazy, Suspense } from "react";
import { isStaff } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { LoadingState } from "../ui/LoadingState.tsx";

/** A list for some, a file for the others: nobody reads the code of both. */
const AllHabilitations = lazy(async () => ({ default: (await import("./AllHabilitations.tsx")).AllHabilitations }));
const MyHabilitation = lazy(async () => ({ default: (await import("./MyHabilitation.tsx")).MyHabilitation }));

/** `/habilitations`: all of them for the certifier, its own for an organisation. */
export function HabilitationsScreen() {
  return (
    <Suspense fallback={<LoadingState />}>{isStaff(useSession()) ? <AllHabilitations /> : <MyHabilitation />}</Suspense>
  );
}
