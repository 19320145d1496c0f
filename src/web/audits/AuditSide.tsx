import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { LinkButton } from "../app/LinkButton.tsx";
import { allowed, isStaff } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { useCommand } from "../app/useCommand.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { longDay } from "../ui/format.ts";
import { KeyValue } from "../ui/KeyValue.tsx";
import { LoadingState } from "../ui/LoadingState.tsx";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { AuditNav } from "./AuditNav.tsx";
import styles from "./AuditSide.module.css";
import { type Audit, type AuditPage, target, useAuditPage } from "./audit.query.ts";
import { nowsOf, partLink } from "./audit.view.ts";
import { badgeOfAudit } from "./audits.badges.ts";
import { modeWords } from "./audits.sentences.ts";
import { daysInWords } from "./days.view.ts";
import { PrintedDocuments } from "./PrintedDocuments.tsx";
import { DatesChoice } from "./preparation/DatesChoice.tsx";
import { ReplaceForm, SettleForm } from "./preparation/ObjectionForms.tsx";
import { MissionOrder } from "./programme/MissionOrder.tsx";
import { ReasonAct } from "./ReasonAct.tsx";
import { Standing } from "./Standing.tsx";

/** What chooses dates comes only to who chooses them. */
const ScheduleForm = lazy(async () => ({ default: (await import("./preparation/ScheduleForm.tsx")).ScheduleForm }));
const ProposeForm = lazy(async () => ({ default: (await import("./preparation/ProposeForm.tsx")).ProposeForm }));

/** The audit of a dossier: where it is, the one thing to do now, what is known of it. */
export function AuditSide() {
  const page = useAuditPage();
  const { audit } = page;
  return (
    <>
      <AuditNav page={page} />
      {audit !== null && <Standing page={page} />}
      <Suspense fallback={<LoadingState />}>
        {audit === null ? <NotScheduled page={page} /> : <Scheduled page={page} audit={audit} />}
      </Suspense>
    </>
  );
}

function NotScheduled({ page }: { readonly page: AuditPage }) {
  const staff = isStaff(useSession());
  if (page.maySchedule) return <ScheduleForm page={page} />;
  return (
    <EmptyState
      what="L’audit n’est pas encore programmé."
      why={
        staff
          ? "Le chargé d’affaires le programme dès que le règlement a été lu et accepté par chaque personne concernée."
          : "Le certificateur vous proposera un auditeur et des dates dès que chacun aura lu et accepté le règlement. En attendant, vous pouvez lire le référentiel sur lequel vous serez audité."
      }
      next={
        <LinkButton to={partLink("referential", page)} kind="secondary">
          Lire le référentiel
        </LinkButton>
      }
    />
  );
}

interface Props {
  readonly page: AuditPage;
  readonly audit: Audit;
}

function Scheduled({ page, audit }: Props) {
  const session = useSession();
  const others = nowsOf(audit, page).slice(1);
  return (
    <>
      <MainForm page={page} audit={audit} />
      <div className={styles.columns}>
        <Section title="L’audit" sheet>
          <Known audit={audit} />
        </Section>
        <div className={styles.side}>
          {others.length > 0 && (
            <Section title={others.some(({ yours }) => yours) ? "Aussi à faire" : "Aussi en attente"}>
              <ul className={styles.others}>
                {others.map((one) => (
                  <li key={one.code}>
                    {one.yours && one.part !== "overview" ? (
                      <Link to={partLink(one.part, page)}>{one.what}</Link>
                    ) : (
                      one.what
                    )}
                    <span className={styles.hand}>{one.hand}</span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {allowed(session, "audit.list", "") && <MissionOrder page={page} />}
          <PrintedDocuments page={page} audit={audit} />
        </div>
      </div>
      <OtherActs page={page} audit={audit} />
    </>
  );
}

/** The form of the one thing to do on this screen, if it is done here. */
function MainForm({ page, audit }: Props) {
  const { can, dates, team } = audit;
  if (page.maySchedule) return <ScheduleForm page={page} />;
  if (can.includes("SettleObjection")) return <SettleForm page={page} audit={audit} />;
  if (can.includes("ReplaceAuditor") && team.objection?.status === "upheld")
    return <ReplaceForm page={page} audit={audit} />;
  if (can.includes("ConfirmDates")) return <DatesChoice page={page} audit={audit} />;
  const unset = dates.status === "none" || dates.status === "others_asked" || audit.status === "postponed";
  return can.includes("ProposeDates") && unset ? <ProposeForm page={page} audit={audit} /> : null;
}

const dateWords: Readonly<Record<Audit["dates"]["status"], string>> = {
  none: "Pas encore proposées",
  proposed: "Proposées, en attente du choix de l’organisme",
  others_asked: "D’autres dates sont demandées",
  confirmed: "",
};

const objectionWords = {
  open: "Récusation en attente de réponse",
  upheld: "Récusation fondée",
  rejected: "Récusation non fondée",
} as const;

function Known({ audit }: { readonly audit: Audit }) {
  const { team, dates, mode, kind, cancelled } = audit;
  const { objection } = team;
  const days = dates.status === "confirmed" ? daysInWords(dates.days) : dateWords[dates.status];
  return (
    <KeyValue
      items={[
        { label: "Statut", value: <StatusBadge {...badgeOfAudit(audit)} /> },
        { label: "Type", value: kind },
        { label: "Mode", value: modeWords[mode].name },
        ...occasionFacts(audit),
        { label: "Auditeur", value: team.auditor.name },
        ...(team.formerAuditors.length === 0
          ? []
          : [{ label: "Auparavant", value: team.formerAuditors.map(({ name }) => name).join(", ") }]),
        { label: "Dates", value: days },
        ...(objection === null
          ? []
          : [
              {
                label: objectionWords[objection.status],
                value: (
                  <>
                    <p>« {objection.reason} »</p>
                    {objection.answer !== null && <p>Réponse : « {objection.answer} »</p>}
                  </>
                ),
              },
            ]),
        ...(cancelled === null ? [] : [{ label: "Motif de l’annulation", value: cancelled }]),
      ]}
    />
  );
}

/** What an audit of an habilitation is held for, and what it sees beyond the scope of its type. */
function occasionFacts({ occasion }: Audit) {
  if (occasion === null) return [];
  const { grounds, indicators, announced } = occasion;
  const motives = grounds.map(({ code, label, detail }) => (
    <p key={code}>
      {label}&nbsp;: {detail}
    </p>
  ));
  return [
    ...(motives.length === 0 ? [] : [{ label: "Motifs", value: <>{motives}</> }]),
    ...(indicators.length === 0 ? [] : [{ label: "Indicateurs désignés", value: indicators.join(", ") }]),
    ...(announced ? [] : [{ label: "Annonce", value: "Non annoncé à l’organisme avant son ouverture" }]),
  ];
}

/** What may also be done, and is rare: closed until one asks for it. */
function OtherActs({ page, audit }: Props) {
  const { can, dates, team } = audit;
  const [replacing, setReplacing] = useState(false);
  const others = useCommand("POST /api/audits/:auditId/dates/others", target(page));
  const object = useCommand("POST /api/audits/:auditId/objection", target(page));
  const postpone = useCommand("POST /api/audits/:auditId/postponement", target(page));
  const cancel = useCommand("POST /api/audits/:auditId/cancellation", target(page));
  const mayReplace = can.includes("ReplaceAuditor") && team.objection?.status !== "upheld";
  const mayMove = can.includes("AskOtherDates") && dates.status === "confirmed";
  const mayObject = can.includes("ObjectToAuditor");
  if (!mayReplace && !mayMove && !mayObject && !can.includes("Postpone") && !can.includes("Cancel")) return null;
  return (
    <Section title="Autres actions">
      <div className={styles.acts}>
        {mayMove && (
          <ReasonAct
            open="Demander d’autres dates"
            label="Pourquoi, et quelles dates vous conviendraient"
            help="La date retenue n’est plus confirmée ; le certificateur en proposera d’autres."
            send="Demander d’autres dates"
            command={others}
            fieldsOf={(reason) => ({ reason })}
          />
        )}
        {mayObject && (
          <ReasonAct
            open="Récuser l’auditeur"
            label={`Pourquoi ${team.auditor.name} ne devrait pas vous auditer`}
            help={`Possible jusqu’au ${longDay(team.objectionUntil)}. Un lien ou un conflit d’intérêts, par exemple. Le responsable qualité vous répond.`}
            send="Envoyer la récusation"
            command={object}
            fieldsOf={(reason) => ({ reason })}
          />
        )}
        {mayReplace && !replacing && (
          <Button variant="default" onClick={() => setReplacing(true)}>
            Remplacer l’auditeur
          </Button>
        )}
        {can.includes("Postpone") && (
          <ReasonAct
            open="Reporter l’audit"
            label="Motif du report"
            help="Les réponses restent ; le plan est refait à la nouvelle date. L’organisme est prévenu."
            send="Reporter l’audit"
            command={postpone}
            fieldsOf={(reason) => ({ reason })}
          />
        )}
        {can.includes("Cancel") && (
          <ReasonAct
            open="Annuler l’audit"
            label="Motif de l’annulation"
            help="Cet audit n’aura pas lieu. Un autre pourra être programmé sur ce dossier, avec un nouveau plan."
            send="Annuler l’audit"
            command={cancel}
            fieldsOf={(reason) => ({ reason })}
            kind="danger"
            confirm={{
              title: "Annuler cet audit ?",
              consequence: "L’annulation est définitive. L’organisme et l’auditeur sont prévenus.",
              affected: [page.organisationName, `${team.auditor.name}, auditeur`],
              confirmLabel: "Annuler l’audit",
            }}
          />
        )}
      </div>
      {replacing && <ReplaceForm page={page} audit={audit} />}
    </Section>
  );
}
