import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { count } from "../../ui/format.ts";
import { Section } from "../../ui/Section.tsx";
import { AuditNav } from "../AuditNav.tsx";
import { type Audit, type AuditPage, useAuditPage } from "../audit.query.ts";
import { auditedCriteria } from "../grid/grid.view.ts";
import styles from "./EvidenceSide.module.css";
import { IndicatorEvidence } from "./IndicatorEvidence.tsx";
import { isWaiting, kept } from "./pieces.view.ts";

/** The evidence of an audit, indicator by indicator: filed by the organisation, read beforehand by the auditor (R-AUD-4). */
export function EvidenceSide() {
  const page = useAuditPage();
  const { audit } = page;
  return (
    <>
      <AuditNav page={page} />
      {audit === null || audit.grid.length === 0 ? (
        <EmptyState
          what="Les preuves se déposent une fois le plan d’audit établi."
          why="Vous saurez alors quels indicateurs s’appliquent, et ce qui prouve d’ordinaire chacun d’eux."
        />
      ) : (
        <EvidenceByCriterion page={page} audit={audit} />
      )}
    </>
  );
}

function EvidenceByCriterion({ page, audit }: { readonly page: AuditPage; readonly audit: Audit }) {
  const [open, setOpen] = useState<string>();
  const [onlyWaiting, setOnlyWaiting] = useState(false);
  const reading = audit.can.includes("PreassessEvidence");
  const criteria = auditedCriteria(audit);
  const all = criteria.flatMap(({ indicators }) => indicators);
  const given = all.filter(({ evidence }) => kept(evidence).length > 0).length;
  const shown = (evidence: (typeof all)[number]["evidence"]) => !onlyWaiting || isWaiting(evidence, reading);
  return (
    <Section
      title="Preuves"
      lead={`${count(given, "indicateur a", "indicateurs ont")} au moins une pièce, sur ${all.length}. Rien n’est obligatoire avant l’audit : ce qui est déposé est lu à l’avance, et la journée est plus courte.`}
      aside={
        <Checkbox
          label={reading ? "À lire seulement" : "Sans pièce ou à compléter"}
          checked={onlyWaiting}
          onChange={(event) => setOnlyWaiting(event.currentTarget.checked)}
        />
      }
    >
      <div className={styles.criteria}>
        {criteria
          .map((criterion) => ({ ...criterion, indicators: criterion.indicators.filter((one) => shown(one.evidence)) }))
          .filter(({ indicators }) => indicators.length > 0)
          .map(({ code, title, indicators }) => (
            <section key={code} aria-label={title}>
              <h3 className={styles.criterion}>
                {code}. {title}
              </h3>
              <ul className={styles.rows}>
                {indicators.map((one) => (
                  <IndicatorEvidence
                    key={one.code}
                    page={page}
                    indicator={one}
                    acts={audit.can}
                    open={open === one.code}
                    onTurn={() => setOpen(open === one.code ? undefined : one.code)}
                  />
                ))}
              </ul>
            </section>
          ))}
      </div>
    </Section>
  );
}
