import { Button, Checkbox } from "@mantine/core";
import type { MissingInRenewal } from "../../domain/renewals/renewal.content.ts";
import { useCommand } from "../app/useCommand.ts";
import styles from "../surveillance/Surveillance.module.css";
import { headingWords } from "../surveillance/surveillance.sentences.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { ConflictNotice } from "../ui/ConflictNotice.tsx";
import { count, plainDay } from "../ui/format.ts";
import { Notice } from "../ui/Notice.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { SavedState } from "../ui/SavedState.tsx";
import { Section } from "../ui/Section.tsx";
import { partNames } from "./draft.merge.ts";
import { PointToFill } from "./PointToFill.tsx";
import type { Renewal } from "./renewal.query.ts";
import { askedPoints, confirmable, filingMissing, missingNow } from "./renewal.view.ts";
import { type RenewalDraft, useRenewalDraft } from "./useRenewalDraft.ts";

/** The file, filled by the organisation: what is known is confirmed, what expired is given, then it is filed (R-REN-1). */
export function FilingForm({ renewal }: { readonly renewal: Renewal }) {
  const draft = useRenewalDraft(renewal);
  const missing = missingNow(renewal, draft.content);
  const { returned } = renewal;
  return (
    <>
      {returned !== null && (
        <Notice
          tone="warning"
          title={`Des points vous sont renvoyés, à compléter avant le ${plainDay(returned.answerBy)}.`}
        >
          <p>Ce que vous avez donné reste. Complété à temps, le dossier garde le jour de son premier dépôt.</p>
        </Notice>
      )}
      <Confirm renewal={renewal} draft={draft} />
      {draft.conflict.length > 0 && (
        <ConflictNotice
          title={`Ce dossier a été modifié ailleurs : ${partNames(draft.conflict)}.`}
          place="sur le même point"
          choose={draft.choose}
        />
      )}
      {(["requirements", "quality"] as const).map((heading) => (
        <Section
          key={heading}
          title={headingWords[heading]}
          aside={draft.conflict.length === 0 && <SavedState state={draft.state} />}
        >
          <ul className={styles.points}>
            {askedPoints(renewal)
              .filter((point) => point.heading === heading)
              .map((point) => (
                <PointToFill key={point.code} renewal={renewal} point={point} draft={draft} missing={missing} />
              ))}
          </ul>
        </Section>
      ))}
      <Statements renewal={renewal} draft={draft} />
      <Submit renewal={renewal} draft={draft} unavailable={unavailableFor(draft, missing)} />
    </>
  );
}

/** Nothing is filed while two answers to the same point wait for a choice. */
const unavailableFor = ({ conflict }: RenewalDraft, missing: readonly MissingInRenewal[]): string | undefined =>
  conflict.length > 0 ? "Choisissez d’abord la réponse à garder." : filingMissing(missing);

interface Filling {
  readonly renewal: Renewal;
  readonly draft: RenewalDraft;
}

/** What has not changed, in one act. */
function Confirm({ renewal, draft }: Filling) {
  const codes = confirmable(renewal, draft.content);
  if (codes.length < 2) return null;
  return (
    <Notice tone="info" title={`${count(codes.length, "point")} dont nous avons déjà votre réponse.`}>
      <p>Si rien n’a changé depuis, confirmez-les ensemble ; vous pourrez encore changer chacun.</p>
      <Button variant="default" size="compact-md" onClick={() => draft.confirm(codes)}>
        Rien n’a changé pour ces {codes.length} points
      </Button>
    </Notice>
  );
}

function Statements({ renewal: { statements }, draft }: Filling) {
  if (statements.length === 0) return null;
  return (
    <Section title="Déclarations" sheet>
      <div className={styles.form}>
        {statements.map(({ code, text }) => (
          <Checkbox
            key={code}
            label={text}
            checked={draft.content.sworn.includes(code)}
            onChange={(event) => draft.swear(code, event.currentTarget.checked)}
          />
        ))}
      </div>
    </Section>
  );
}

function Submit({ renewal, draft, unavailable }: Filling & { readonly unavailable: string | undefined }) {
  const { id: renewalId, position, organisationName, returned } = renewal;
  const command = useCommand("POST /api/renewals/:renewalId/filing", {
    ...{ to: { renewalId }, position, onDone: () => notifyDone("Votre dossier de renouvellement est déposé.") },
  });
  const saving = {
    ...command,
    send: async (fields: Parameters<typeof command.send>[0]) => (await draft.flush()) && (await command.send(fields)),
  };
  return (
    <ActionButton
      command={saving}
      fields={{}}
      unavailable={unavailable}
      confirm={{
        title: returned === null ? "Déposer le dossier de renouvellement ?" : "Déposer à nouveau le dossier ?",
        consequence: "Le certificateur le vérifie point par point. Il peut vous renvoyer un point à compléter.",
        affected: [organisationName],
        confirmLabel: "Déposer",
      }}
    >
      {returned === null ? "Déposer le dossier" : "Déposer à nouveau"}
    </ActionButton>
  );
}
