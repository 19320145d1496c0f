import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import { LinkButton } from "../app/LinkButton.tsx";
import { isStaff } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { DueDate } from "../ui/DueDate.tsx";
import { FileHeader } from "../ui/FileHeader.tsx";
import { count } from "../ui/format.ts";
import { KeyValue } from "../ui/KeyValue.tsx";
import { LongText } from "../ui/LongText.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { Thread } from "../ui/Thread.tsx";
import { useToday } from "../ui/today.ts";
import { type Session, useNamed } from "./activity.query.ts";
import { causeWords, fateWords, remarkWords, standingWords } from "./activity.sentences.ts";
import { datesIn, lifeEntries, modalitiesIn } from "./activity.view.ts";
import { CancelForm } from "./CancelForm.tsx";
import { HeadcountForm } from "./HeadcountForm.tsx";

/** `/sessions/$sessionId`: one session, what it asks for, what happened to it. */
export function SessionScreen() {
  const sessionId = useNamed("sessionId");
  const { data: session } = useSuspenseQuery(asking("GET /api/sessions/:sessionId", { sessionId }));
  const today = useToday();
  const staff = isStaff(useSession());
  const reports = session.acts.includes("ReportHeadcount") && today >= session.until;
  return (
    <Page
      title={`Session ${datesIn(session)}`}
      trail={[{ label: staff ? "Sessions" : "Mes sessions", to: "/sessions" }]}
      header={<Header session={session} />}
    >
      <Remarks session={session} />
      {reports && session.headcount === null && <HeadcountForm session={session} />}
      <Declared session={session} />
      {reports && session.headcount !== null && <HeadcountForm session={session} />}
      {session.acts.includes("CancelSession") && today <= session.until && <CancelForm session={session} />}
      <Section title="Ce qui s’est passé">
        <Thread entries={lifeEntries(session)} />
      </Section>
    </Page>
  );
}

function Header({ session }: { readonly session: Session }) {
  const { habilitationId, habilitationNumber, organisationName, standing, headcountDueOn, expected } = session;
  return (
    <FileHeader
      kind="Session"
      number={habilitationNumber}
      name={`${organisationName}, ${datesIn(session)}`}
      status={<StatusBadge {...standingWords[standing]} />}
      action={
        session.acts.includes("CorrectSession") ? (
          <LinkButton to={`/sessions/${session.id}/correction`} kind="secondary">
            Corriger
          </LinkButton>
        ) : undefined
      }
      facts={[
        { label: "Habilitation", value: <Link to={`/habilitations/${habilitationId}`}>{habilitationNumber}</Link> },
        { label: "Attendues", value: count(expected, "personne") },
        ...(standing === "awaiting-headcount"
          ? [{ label: "Effectifs à déclarer", value: <DueDate day={headcountDueOn} compact /> }]
          : []),
      ]}
    />
  );
}

function Remarks({ session: { remarks, fate } }: { readonly session: Session }) {
  return (
    <>
      {fate !== null && (
        <Notice tone="warning" title={`${fateWords[fate.fate]}, avec la ${causeWords[fate.cause] ?? ""}.`} />
      )}
      {remarks.length > 0 && (
        <Notice tone="warning" title="À regarder">
          {remarks.map((remark) => (
            <p key={remark}>{remarkWords[remark].sentence}</p>
          ))}
        </Notice>
      )}
    </>
  );
}

function Declared({ session }: { readonly session: Session }) {
  const { where, trainers, others, programme, headcount, expected } = session;
  const names = [...trainers.map(({ name }) => name), ...(others === null ? [] : [`${others} (non accepté)`])];
  return (
    <Section title="Ce qui est déclaré" sheet>
      <KeyValue
        items={[
          { label: "Dates", value: datesIn(session) },
          { label: "Modalités", value: modalitiesIn(session) },
          { label: "Lieu ou lien", value: where === null ? "Effacé" : <LongText text={where} /> },
          { label: "Programme", value: programme.validated ? programme.title : `${programme.title} (non validé)` },
          { label: "Animée par", value: names.join(", ") },
          { label: "Personnes attendues", value: String(expected) },
          ...(headcount === null
            ? []
            : [
                { label: "Personnes préparées", value: String(headcount.prepared) },
                { label: "Inscrites à l’examen", value: String(headcount.enrolled) },
                { label: "Renoncements écrits", value: String(headcount.gaveUp) },
              ]),
        ]}
      />
    </Section>
  );
}
