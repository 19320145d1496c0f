import { Button } from "@mantine/core";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useSession } from "../app/session.ts";
import { partLink } from "../audits/audit.view.ts";
import { daysInWords } from "../audits/days.view.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { count, fileSize, longMoment } from "../ui/format.ts";
import { Notice } from "../ui/Notice.tsx";
import { Page } from "../ui/Page.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import styles from "./DeviceScreen.module.css";
import { deviceMeans } from "./device.ts";
import { impossibleOffline } from "./device.view.ts";
import { type KeptAudit, keptAudits, removeAudit } from "./notebooks.ts";

const keptQuery = (person: string) => ({
  queryKey: ["kept-audits", person],
  queryFn: () => keptAudits(person),
  staleTime: 0,
});

/** The audits that this device keeps for who is signed in: each opens without a network. */
export function DeviceScreen() {
  const { person } = useSession();
  const { data } = useSuspenseQuery(keptQuery(person.id));
  const impossible = impossibleOffline(deviceMeans());
  const lead =
    impossible === null
      ? "Ils s’ouvrent et se saisissent sans réseau ; vous seul les voyez ici."
      : "Vos saisies y restent jusqu’à leur envoi ; vous seul les voyez ici.";
  return (
    <Page title="Audits sur cet appareil" lead={lead}>
      {impossible !== null && <Notice tone="warning" title={impossible} />}
      {data.length === 0 ? (
        <EmptyState
          what="Aucun audit n’est gardé sur cet appareil."
          why="Un audit s’y garde dès que vous ouvrez sa grille ; « Préparer hors connexion » emporte aussi les pièces de l’organisme."
          next={<Link to="/audits">Voir les audits</Link>}
        />
      ) : (
        <ul className={styles.audits}>
          {data.map((one) => (
            <Line key={one.copy} kept={one} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function Readiness({ readyAt }: Pick<KeptAudit, "readyAt">) {
  if (impossibleOffline(deviceMeans()) !== null)
    return <StatusBadge tone="warning" label="Hors connexion impossible" />;
  if (readyAt === null) return <StatusBadge tone="neutral" label="Sans les pièces" />;
  return <StatusBadge tone="success" label="Prêt hors connexion" />;
}

function Line({ kept }: { readonly kept: KeptAudit }) {
  const { person } = useSession();
  const queries = useQueryClient();
  const { page, readAt, readyAt, bytes, waiting, troubled } = kept;
  const remove = async () => {
    await removeAudit(person, page.auditId);
    await queries.invalidateQueries(keptQuery(person.id));
  };
  return (
    <li className={styles.audit}>
      <div>
        <p className={styles.name}>
          <Link to={partLink("grid", page)}>{page.organisationName}</Link>
        </p>
        <p className={styles.more}>
          {page.audit?.kind}, dossier <span className="reference">{page.number}</span>,{" "}
          {daysInWords(page.audit?.plan?.days ?? [])}
        </p>
        <p className={styles.more}>
          Copie du {longMoment(readAt)}, {fileSize(bytes)}
        </p>
      </div>
      <div className={styles.states}>
        <Readiness readyAt={readyAt} />
        {waiting > 0 && <StatusBadge tone="warning" label={count(waiting, "saisie à envoyer", "saisies à envoyer")} />}
        {troubled > 0 && (
          <StatusBadge tone="warning" label={count(troubled, "saisie à trancher", "saisies à trancher")} />
        )}
      </div>
      <Button variant="subtle" size="compact-md" disabled={waiting + troubled > 0} onClick={() => void remove()}>
        Retirer de cet appareil<span className="reader-only"> l’audit de {page.organisationName}</span>
      </Button>
    </li>
  );
}
