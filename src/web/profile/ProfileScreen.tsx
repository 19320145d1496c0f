import { isStaff, useReserved } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { Page } from "../ui/Page.tsx";
import { DigestSection } from "./DigestSection.tsx";
import { FeedSection } from "./FeedSection.tsx";

/** `/mes-rappels`: how one is told of what is due, beyond the messages that are owed. */
export function ProfileScreen() {
  const session = useSession();
  useReserved((one) => isStaff(one) || one.memberships.length > 0);
  return (
    <Page title="Mes rappels" lead="Comment vous apprenez ce qui vous attend.">
      <FeedSection auditor={session.roles.includes("auditor")} />
      {isStaff(session) && <DigestSection />}
    </Page>
  );
}
