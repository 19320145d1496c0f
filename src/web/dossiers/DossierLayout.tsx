import { useQuery } from "@tanstack/react-query";
import { Outlet, useLocation } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import { isStaff } from "../app/rights.ts";
import { type SignedIn, useSession } from "../app/session.ts";
import { DueDate } from "../ui/DueDate.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FileHeader } from "../ui/FileHeader.tsx";
import { siren, siret } from "../ui/format.ts";
import { Page } from "../ui/Page.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { type Dossier, useDossier } from "./dossier.query.ts";
import { badgeOf } from "./dossiers.view.ts";
import { wasAccepted } from "./journey.view.ts";
import { sideAt, sideLabel, tabsOf, whyClosed } from "./tabs.view.ts";

/** The head of a dossier and its tabs, over the side on screen. */
export function DossierLayout() {
  const dossier = useDossier();
  const session = useSession();
  const audience = isStaff(session) ? "staff" : "organisation";
  const standing = { ...dossier, wasAccepted: useWasAccepted(dossier) };
  const tabs = tabsOf(standing, audience);
  const path = useLocation({ select: ({ pathname }) => pathname });
  const side = sideAt(dossier.id, path);
  const label = side === undefined ? undefined : sideLabel(side);
  const closed = whyClosed(side, standing, audience);
  return (
    <Page
      title={pageWithoutTab(path) ?? label ?? "Dossier"}
      trail={[
        audience === "staff" ? { label: "Dossiers", to: "/dossiers" } : { label: "Accueil", to: "/" },
        { label: dossier.organisationName, to: `/dossiers/${dossier.id}` },
      ]}
      header={
        <FileHeader
          kind="Dossier"
          number={dossier.number}
          name={dossier.organisationName}
          status={<StatusBadge {...badgeOf(dossier, audience)} />}
          facts={factsOf(dossier, session)}
          tabs={tabs}
        />
      }
    >
      {closed === undefined ? (
        <Outlet />
      ) : (
        <EmptyState what={`${label} : cette rubrique n’est pas ouverte.`} why={closed} />
      )}
    </Page>
  );
}

/** Only a refused dossier leaves it open whether it had been accepted: its history tells. */
function useWasAccepted({ id, status }: Dossier): boolean {
  const history = useQuery({
    ...asking("GET /api/dossiers/:dossierId/history", { dossierId: id }),
    enabled: status === "refused",
  });
  return status === "refused" && wasAccepted(history.data?.entries ?? []);
}

const pagesWithoutTab: Readonly<Record<string, string>> = {
  suivi: "Suivi",
  impartialite: "Impartialité",
  observateurs: "Observateurs",
};

const pageWithoutTab = (path: string): string | undefined => pagesWithoutTab[path.split("/").at(-1) ?? ""];

function factsOf(dossier: Dossier, session: SignedIn) {
  const { content, organisationId, managerName, tasks } = dossier;
  const dueOn = tasks.find(({ mine }) => mine)?.dueOn ?? tasks[0]?.dueOn ?? dossier.dueOn;
  const identity =
    content.identity.siret === ""
      ? { label: "SIREN", value: <span className="figures">{siren(organisationId)}</span> }
      : { label: "SIRET", value: <span className="figures">{siret(content.identity.siret)}</span> };
  return [
    identity,
    ...(dueOn === null ? [] : [{ label: "Prochaine échéance", value: <DueDate day={dueOn} /> }]),
    { label: isStaff(session) ? "Suivi par" : "Votre interlocuteur", value: managerName ?? "Pas encore désigné" },
  ];
}
