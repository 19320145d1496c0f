import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { isStaff } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { DueDate } from "../ui/DueDate.tsx";
import { FileHeader } from "../ui/FileHeader.tsx";
import { count, plainDay } from "../ui/format.ts";
import { LoadingState } from "../ui/LoadingState.tsx";
import { Notice } from "../ui/Notice.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { useToday } from "../ui/today.ts";
import { Captures } from "./Captures.tsx";
import { Conclusion } from "./Conclusion.tsx";
import { PointCard } from "./PointCard.tsx";
import styles from "./Surveillance.module.css";
import { type Surveillance, useSurveillance } from "./surveillance.query.ts";
import { headingWords, modeWords, outcomeWords } from "./surveillance.sentences.ts";
import { awaited, pointsUnder, unrated } from "./surveillance.view.ts";
import { UnsavedContext, useUnsavedFirst, useUnsavedPoints } from "./unsaved.context.ts";

/** Most surveillances rest on no audit. */
const AuditLink = lazy(async () => ({ default: (await import("./AuditLink.tsx")).AuditLink }));
/** Only once it is concluded, and something was found. */
const Gaps = lazy(async () => ({ default: (await import("./Gaps.tsx")).Gaps }));
/** Only for whoever concludes. */
const ConcludeForm = lazy(async () => ({ default: (await import("./ConcludeForm.tsx")).ConcludeForm }));

/** `/surveillances/$surveillanceId`: one surveillance, shared by the organisation and the certifier. */
export function SurveillanceScreen() {
  const surveillance = useSurveillance();
  const staff = isStaff(useSession());
  const unsaved = useUnsavedPoints();
  const { title, organisationName, habilitationId, status, may } = surveillance;
  const trail = staff
    ? [
        { label: "Surveillances", to: "/surveillances" },
        { label: organisationName, to: `/habilitations/${habilitationId}` },
      ]
    : [{ label: "Mon habilitation", to: `/habilitations/${habilitationId}` }];
  return (
    <UnsavedContext value={unsaved}>
      <Page title={title} trail={trail} header={<Header surveillance={surveillance} />}>
        <Conclusion surveillance={surveillance} />
        {surveillance.gaps.length > 0 && (
          <Suspense fallback={<LoadingState />}>
            <Gaps surveillance={surveillance} />
          </Suspense>
        )}
        {status === "open" && <Standing surveillance={surveillance} staff={staff} />}
        <Suspense fallback={null}>
          <AuditLink surveillance={surveillance} />
        </Suspense>
        {(["requirements", "quality"] as const).map((heading) => (
          <Points key={heading} surveillance={surveillance} heading={heading} staff={staff} />
        ))}
        {status === "open" && !staff && may.answer && <Submit surveillance={surveillance} />}
        {status === "open" && may.check && <RateRest surveillance={surveillance} />}
        <Captures surveillance={surveillance} />
        {status === "open" && may.check && (
          <Suspense fallback={<LoadingState />}>
            <ConcludeForm surveillance={surveillance} />
          </Suspense>
        )}
      </Page>
    </UnsavedContext>
  );
}

function Header({ surveillance }: { readonly surveillance: Surveillance }) {
  const { title, organisationName, habilitationId, habilitationNumber, conclusion, status } = surveillance;
  const { dueOn, opensOn, closesOn, mode, managerName } = surveillance;
  const badge =
    conclusion !== null
      ? outcomeWords[conclusion.outcome]
      : status === "open"
        ? ({ tone: "info", label: "En cours" } as const)
        : ({ tone: "neutral", label: "Sans objet" } as const);
  return (
    <FileHeader
      kind={title}
      number={habilitationNumber}
      name={organisationName}
      status={<StatusBadge {...badge} />}
      facts={[
        {
          label: "Prévue",
          value:
            status === "open" ? (
              <DueDate day={dueOn} compact rule={`Fenêtre du ${plainDay(opensOn)} au ${plainDay(closesOn)}`} />
            ) : (
              plainDay(dueOn)
            ),
        },
        { label: "Contrôle", value: modeWords[mode] },
        { label: "Habilitation", value: <Link to={`/habilitations/${habilitationId}`}>{habilitationNumber}</Link> },
        ...(managerName === null ? [] : [{ label: "Suivie par", value: managerName }]),
      ]}
    />
  );
}

interface Shown {
  readonly surveillance: Surveillance;
  readonly staff: boolean;
}

/** Who has the hand, and what is left. */
function Standing({ surveillance, staff }: Shown) {
  const today = useToday();
  const { submittedOn, closesOn, reduced, provided } = surveillance;
  const left = staff ? unrated(surveillance).length : awaited(surveillance).length;
  return (
    <>
      {today > closesOn && (
        <Notice
          tone="danger"
          title={`La fenêtre s’est close le ${plainDay(closesOn)} : le retard est du fait du certificateur.`}
        />
      )}
      {reduced && <Reduced surveillance={surveillance} />}
      {staff ? (
        <Notice
          tone="info"
          title={
            submittedOn === null
              ? "L’organisme n’a pas encore transmis ses éléments."
              : `Éléments transmis le ${plainDay(submittedOn)}.`
          }
        >
          <p>{left === 0 ? "Tous les points sont évalués." : `${count(left, "point")} à évaluer.`}</p>
        </Notice>
      ) : (
        <Section
          title="Ce qui vous est demandé"
          lead={
            submittedOn === null
              ? undefined
              : `Transmis le ${plainDay(submittedOn)}. Vous pouvez compléter jusqu’à la conclusion.`
          }
        >
          <ul>
            {provided.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <p>
            {left === 0
              ? "Chaque point a sa réponse."
              : `${count(left, "point attend", "points attendent")} une réponse.`}
          </p>
        </Section>
      )}
    </>
  );
}

function Reduced({ surveillance: { id: surveillanceId, position, may } }: { readonly surveillance: Surveillance }) {
  const command = useCommand("POST /api/surveillances/:surveillanceId/widening", {
    ...{ to: { surveillanceId }, position, onDone: () => notifyDone("Tous les points sont contrôlés.") },
  });
  return (
    <Notice tone="warning" title="Aucune session ouverte : le contrôle est réduit, avec une observation.">
      {may.check && (
        <ActionButton command={command} fields={{}} kind="quiet">
          Contrôler tous les points
        </ActionButton>
      )}
    </Notice>
  );
}

function Points({ surveillance, heading, staff }: Shown & { readonly heading: keyof typeof headingWords }) {
  const points = pointsUnder(surveillance, heading);
  if (points.length === 0) return null;
  return (
    <Section title={headingWords[heading]}>
      <ul className={styles.points}>
        {points.map((point) => (
          <PointCard key={point.code} surveillance={surveillance} point={point} staff={staff} />
        ))}
      </ul>
    </Section>
  );
}

/** Once those that deserve a word are rated, the others in one act. */
function RateRest({ surveillance }: { readonly surveillance: Surveillance }) {
  const { id: surveillanceId, position } = surveillance;
  const command = useCommand("POST /api/surveillances/:surveillanceId/ratings/rest", {
    to: { surveillanceId },
    position,
  });
  const unavailable = useUnsavedFirst();
  const left = unrated(surveillance);
  if (left.length < 2) return null;
  return (
    <ActionButton
      command={command}
      fields={{}}
      kind="secondary"
      unavailable={unavailable}
      confirm={{
        title: "Évaluer conformes les points restants ?",
        consequence: `${count(left.length, "point")} : ${left.map(({ code }) => code).join(", ")}. Chacun peut encore être changé avant la conclusion.`,
        affected: [surveillance.organisationName],
        confirmLabel: "Tous conformes",
      }}
    >
      Évaluer conformes les {left.length} points restants
    </ActionButton>
  );
}

function Submit({ surveillance }: { readonly surveillance: Surveillance }) {
  const { id: surveillanceId, position, submittedOn } = surveillance;
  const command = useCommand("POST /api/surveillances/:surveillanceId/submission", {
    ...{ to: { surveillanceId }, position, onDone: () => notifyDone("Vos éléments sont transmis.") },
  });
  const left = awaited(surveillance).length;
  return (
    <ActionButton
      command={command}
      fields={{}}
      kind={submittedOn === null ? "primary" : "secondary"}
      unavailable={left > 0 ? `${count(left, "point attend", "points attendent")} une réponse.` : undefined}
    >
      {submittedOn === null ? "Transmettre mes éléments" : "Transmettre à nouveau"}
    </ActionButton>
  );
}
