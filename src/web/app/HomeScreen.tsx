import { Navigate } from "@tanstack/react-router";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { sentences } from "./app.sentences.ts";
import { useEntries } from "./entries.ts";
import { useSession } from "./session.ts";

/** Opens the first job of the person; says what to expect when there is none. */
export function HomeScreen() {
  const [first] = useEntries(useSession());
  if (first !== undefined) return <Navigate to={first.to} replace />;
  return (
    <Page title="Accueil">
      <EmptyState {...sentences.nothingForYou} />
    </Page>
  );
}
