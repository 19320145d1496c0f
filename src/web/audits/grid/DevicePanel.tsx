import { Progress as Bar, Button } from "@mantine/core";
import { IconDownload, IconFileZip, IconRefresh } from "@tabler/icons-react";
import { Link, useLocation } from "@tanstack/react-router";
import { download } from "../../app/csv.ts";
import { leavingWords } from "../../offline/device.view.ts";
import { isLeaving } from "../../offline/rows.ts";
import { count, fileSize, longMoment, timeOf } from "../../ui/format.ts";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./DevicePanel.module.css";
import { entryWords, indicatorOfEntry } from "./entryWords.view.ts";
import { PanelPart, PanelParts } from "./PanelPart.tsx";
import { standingOf, troubledIn } from "./standing.view.ts";
import { Troubles } from "./Troubles.tsx";
import { useField, useSheet } from "./useNotebook.ts";
import { usePreparation } from "./usePreparation.ts";

/** What this device keeps of the audit: whether one can leave with it, what has not left, what waits for a choice. */
export function DevicePanel({ onLeave }: { readonly onLeave: () => void }) {
  const { page, notebook } = useField();
  const save = async () => download(`habilis-audit-${page.number}.zip`, await notebook.exported());
  const troubles = troubledIn(useSheet((sheet) => sheet));
  return (
    <PanelParts>
      {troubles.length > 0 && (
        <PanelPart name="Saisies à trancher" title="À trancher">
          <Troubles rows={troubles} />
        </PanelPart>
      )}
      <Preparation />
      <Queue onLeave={onLeave} />
      <PanelPart name="Exporter" title="En secours">
        <p>
          Tout ce que vous avez saisi, photos comprises, dans un fichier à garder ou à remettre si cet appareil ne peut
          plus rien envoyer.
        </p>
        <div>
          <Button variant="default" leftSection={<IconFileZip size={18} aria-hidden />} onClick={() => void save()}>
            Exporter mes saisies
          </Button>
        </div>
      </PanelPart>
    </PanelParts>
  );
}

function Preparation() {
  const { readyAt, readAt, package: taken } = useSheet(({ copy }) => copy);
  const { evidence, bytes } = taken;
  const { impossible, progress, problem, warning, start } = usePreparation();
  return (
    <PanelPart name="Hors connexion" title={leavingWords(readyAt, impossible)}>
      {impossible !== null ? (
        <Notice tone="warning" title={impossible} />
      ) : (
        <>
          <p>
            {readyAt === null
              ? `L’audit, son référentiel et ${count(evidence.length, "pièce de l’organisme", "pièces de l’organisme")} : ${fileSize(bytes)} à emporter.`
              : `Copie du ${longMoment(readAt)}, ${count(evidence.length, "pièce", "pièces")}, ${fileSize(bytes)}. Tout s’ouvre et se saisit sans réseau.`}
          </p>
          {progress !== null && (
            <Bar.Root size="lg">
              <Bar.Section
                value={(100 * progress.done) / Math.max(1, progress.total)}
                aria-label={`${fileSize(progress.done)} sur ${fileSize(progress.total)}`}
              />
            </Bar.Root>
          )}
          <div role="alert">{problem !== null && <Notice tone="danger" title={problem} />}</div>
          {warning !== null && <Notice tone="warning" title={warning} />}
          <div>
            <Button
              variant={readyAt === null ? "filled" : "default"}
              loading={progress !== null}
              leftSection={
                readyAt === null ? <IconDownload size={18} aria-hidden /> : <IconRefresh size={18} aria-hidden />
              }
              onClick={start}
            >
              {readyAt === null ? "Préparer hors connexion" : "Actualiser la copie"}
            </Button>
          </div>
        </>
      )}
    </PanelPart>
  );
}

const shown = 30;

/** What has not left yet, the next first. */
function Queue({ onLeave }: { readonly onLeave: () => void }) {
  const { audit, notebook } = useField();
  const sheet = useSheet((whole) => whole);
  const { pathname } = useLocation();
  const waiting = sheet.rows.filter(isLeaving);
  return (
    <PanelPart name="Saisies à envoyer" title={standingOf(sheet).words}>
      {waiting.length > 0 && (
        <>
          <p>Elles partent d’elles-mêmes, dans l’ordre, dès que la connexion le permet.</p>
          <ul className={styles.queue}>
            {waiting.slice(0, shown).map((row) => {
              const code = indicatorOfEntry(row.entry, audit.nonconformities);
              return (
                <li key={row.commandId}>
                  <span className={styles.time}>{timeOf(row.claimedAt)}</span>
                  <span>
                    {code !== null && (
                      <Link to={pathname} search={{ indicateur: code }} onClick={onLeave}>
                        {code}
                      </Link>
                    )}{" "}
                    {entryWords(row.entry)}
                  </span>
                </li>
              );
            })}
          </ul>
          {waiting.length > shown && <p>Et {count(waiting.length - shown, "autre", "autres")}.</p>}
          <div>
            <Button variant="default" onClick={notebook.sendAgain}>
              Envoyer maintenant
            </Button>
          </div>
        </>
      )}
    </PanelPart>
  );
}
