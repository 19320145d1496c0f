import { LinkButton } from "../../app/LinkButton.tsx";
import { allowed, isStaff } from "../../app/rights.ts";
import { useSession } from "../../app/session.ts";
import { useCommand } from "../../app/useCommand.ts";
import { RecordSheet } from "../../decisions/RecordSheet.tsx";
import { DueDate } from "../../ui/DueDate.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { plainDay } from "../../ui/format.ts";
import { Notice as Told } from "../../ui/Notice.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { Page } from "../../ui/Page.tsx";
import { Section } from "../../ui/Section.tsx";
import { useToday } from "../../ui/today.ts";
import { correctionsMissing } from "../acts/act.view.ts";
import { isRunning } from "../status.view.ts";
import { Besides } from "./Besides.tsx";
import { Failings } from "./Failings.tsx";
import { Points } from "./Points.tsx";
import styles from "./Procedure.module.css";
import { type Failing, type Notice, type Procedure, useProcedure } from "./procedure.query.ts";
import { aimWords, isEmpty, type Rights, rightsOf, stepsOf, titleOf } from "./procedure.view.ts";
import { ReasonForm } from "./ReasonForm.tsx";
import { Unfolding } from "./Unfolding.tsx";

/** `/habilitations/$habilitationId/procedure`: one page for both sides, point by point (R-SUS-1 to R-SUS-3). */
export function ProcedureScreen() {
  const procedure = useProcedure();
  const session = useSession();
  const staff = isStaff(session);
  const rights = rightsOf(staff, (action) => allowed(session, action, procedure.organisationId));
  const { id, number, organisationName, notices, points, suspension } = procedure;
  return (
    <Page
      title={titleOf(procedure)}
      trail={[
        ...(staff ? [{ label: "Habilitations", to: "/habilitations" }] : []),
        { label: staff ? organisationName : "Mon habilitation", to: `/habilitations/${id}` },
      ]}
      lead={`${organisationName}, habilitation ${number}`}
    >
      {isEmpty(procedure) && (
        <EmptyState
          what="Aucune procédure n’est en cours."
          why="Des griefs, une suspension ou le retrait des mentions apparaîtraient ici, point par point."
        />
      )}
      {suspension !== null && <Suspended procedure={procedure} rights={rights} />}
      {notices.map((notice) => (
        <OneNotice
          key={`${notice.aim}-${notice.notifiedOn ?? "told"}`}
          procedure={procedure}
          notice={notice}
          rights={rights}
        />
      ))}
      {notices.length === 0 && points.length > 0 && <Points procedure={procedure} points={points} rights={rights} />}
      <Besides procedure={procedure} rights={rights} />
    </Page>
  );
}

interface Props {
  readonly procedure: Procedure;
  readonly rights: Rights;
}

/** The suspension that goes on: what must be corrected, then what may be decided of it. */
function Suspended({ procedure, rights }: Props) {
  const { id, suspension, awaitsDecision, verifiedByMe } = procedure;
  if (suspension === null) return null;
  const { from, lastDay, urgency, repeated, failings } = suspension;
  const over = !isRunning(procedure);
  return (
    <Section
      title={over ? "La suspension" : "Corrections attendues"}
      lead={
        over
          ? `Elle a commencé le ${plainDay(from)}, et l’habilitation a pris fin sans qu’elle soit levée : il n’y a plus rien à corriger.`
          : `Suspendue du ${plainDay(from)} au ${plainDay(lastDay)} inclus. Une preuve déposée à temps et pas encore vérifiée n’est jamais retenue contre l’organisme.`
      }
    >
      {awaitsDecision && (
        <Told tone="warning" title="Suspendue : décision en cours">
          <p>Le dernier jour est passé. Les effets de la suspension continuent jusqu’à la levée ou au retrait.</p>
        </Told>
      )}
      {!over && repeated.length > 0 && (
        <Told tone="danger" title="Même motif qu’une suspension du cycle">
          <p>{repeated.join(", ")} : une procédure de retrait s’ouvre, avec ses griefs et ses observations.</p>
        </Told>
      )}
      {urgency !== null && (
        <Told tone="info" title="Mesure urgente">
          <p>{urgency}</p>
        </Told>
      )}
      <Failings procedure={procedure} failings={failings} rights={rights} />
      {!over &&
        rights.decides &&
        (verifiedByMe ? (
          <Told tone="info" title="Vous avez vérifié une correction">
            <p>La levée, son refus et le retrait sont décidés par une autre personne.</p>
          </Told>
        ) : (
          <Decisions id={id} failings={failings} />
        ))}
    </Section>
  );
}

/** What may be decided of the suspension now; why the rest may not be yet (R-SUS-1, R-SUS-3). */
function Decisions({ id, failings }: { readonly id: string; readonly failings: readonly Failing[] }) {
  const [lift, refuse] = [correctionsMissing(failings, "lift"), correctionsMissing(failings, "refuse_lift")];
  return (
    <>
      {lift !== undefined && <p>{lift}</p>}
      <div className={styles.acts}>
        {lift === undefined && <LinkButton to={`/habilitations/${id}/levee`}>Lever la suspension</LinkButton>}
        {refuse === undefined && (
          <LinkButton to={`/habilitations/${id}/refus-de-levee`} kind="secondary">
            Refuser la levée
          </LinkButton>
        )}
        <LinkButton to={`/habilitations/${id}/retrait`} kind="secondary">
          Retirer l’habilitation
        </LinkButton>
      </div>
    </>
  );
}

/** One notice of grievances: where it stands, its points, and the decision that follows. */
function OneNotice({ procedure, notice, rights }: Props & { readonly notice: Notice }) {
  const today = useToday();
  const { id, rules } = procedure;
  const points = procedure.points.filter(({ aim }) => aim === notice.aim);
  const over = notice.until !== null && notice.until < today;
  return (
    <RecordSheet
      title={`Griefs en vue ${aimWords(notice.aim)}`}
      reference={
        notice.until === null
          ? "Le délai d’observations court de la première présentation de la lettre recommandée."
          : undefined
      }
    >
      <div className={styles.notice}>
        <ol className={styles.steps}>
          {stepsOf(notice, today, rules.observationDays).map(({ name, state, words }) => (
            <li key={name} data-state={state} aria-current={state === "now" ? "step" : undefined}>
              <span className={styles.step}>{name}</span>
              <span className={styles.soft}>{words}</span>
            </li>
          ))}
        </ol>
        {!rights.staff && notice.until !== null && !over && (
          <DueDate
            day={notice.until}
            rule={`${rules.observationDays} jours après la première présentation de la lettre`}
          />
        )}
        <Points procedure={procedure} points={points} rights={rights} />
        {notice.notifiedOn === null && rights.notifies && (
          <LinkButton to={`/habilitations/${id}/notification`} kind="secondary">
            Noter la présentation de la lettre
          </LinkButton>
        )}
        {rights.decides && <Decide procedure={procedure} notice={notice} over={over} />}
      </div>
    </RecordSheet>
  );
}

function Decide({
  procedure,
  notice,
  over,
}: {
  readonly procedure: Procedure;
  readonly notice: Notice;
  readonly over: boolean;
}) {
  const { id, position, suspension } = procedure;
  const command = useCommand("POST /api/habilitations/:habilitationId/no-sanction", {
    ...{ to: { habilitationId: id }, position },
    onDone: () => notifyDone("Décision enregistrée : aucune sanction ne suit ces griefs."),
  });
  const byLetter = suspension !== null && notice.issuedOn === null;
  if (byLetter) return null;
  const act = notice.aim === "suspension" ? "suspension" : "retrait";
  return (
    <div className={styles.acts}>
      {over && (
        <LinkButton to={`/habilitations/${id}/${act}`}>
          {notice.aim === "suspension" ? "Suspendre l’habilitation" : "Retirer l’habilitation"}
        </LinkButton>
      )}
      <Unfolding label="Aucune sanction">
        {() => (
          <ReasonForm
            kept={`${id}/sans-sanction/${notice.aim}`}
            label="Pourquoi aucune sanction ne suit"
            description="L’organisme reçoit cette raison. Les griefs sont clos."
            command={{ ...command, send: ({ reason }) => command.send({ aim: notice.aim, reason }) }}
            verb="Clore les griefs sans sanction"
            confirm={{
              title: "Clore ces griefs sans sanction ?",
              consequence: "La décision est notifiée à l’organisme avec sa raison.",
              affected: [procedure.organisationName],
              confirmLabel: "Clore les griefs",
            }}
          />
        )}
      </Unfolding>
    </div>
  );
}
