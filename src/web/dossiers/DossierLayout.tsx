import { Outlet } from "@tanstack/react-router";
import { FileHeader } from "../ui/FileHeader.tsx";
import { Page } from "../ui/Page.tsx";
import { useDossier } from "./dossier.query.ts";

/** The head of a dossier and its tabs, over the side on screen. */
export function DossierLayout() {
  const dossier = useDossier();
  return (
    <Page
      title={dossier.organisationName}
      trail={[{ label: "Dossiers", to: "/dossiers" }]}
      header={
        <FileHeader kind="Dossier" number={dossier.number} name={dossier.organisationName} status={null} facts={[]} />
      }
    >
      <Outlet />
    </Page>
  );
}
