import { Link } from "@tanstack/react-router";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { sentences } from "./app.sentences.ts";

/** An address that leads nowhere. */
export function NotFoundScreen() {
  return (
    <Page title="Page introuvable">
      <EmptyState kind="no-result" {...sentences.notFound} next={<Link to="/">Revenir à l’accueil</Link>} />
    </Page>
  );
}
