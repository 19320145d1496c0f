import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import { allowed, isStaff } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { count } from "../ui/format.ts";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useToday } from "../ui/today.ts";
import { lineOfTask, linesOfDue } from "./line.view.ts";
import { MemberHome } from "./MemberHome.tsx";
import { PeopleTasks } from "./PeopleTasks.tsx";
import { TaskList, WaitingList } from "./TaskList.tsx";
import { byDue, grouped, urgencyNames } from "./tasks.view.ts";

/** What one has to do: the home of everybody. An organisation finds there where its habilitation is. */
export function TasksScreen() {
  const session = useSession();
  return isStaff(session) ? <StaffTasks /> : <MemberHome session={session} />;
}

interface MoreProps {
  readonly count: number;
  readonly singular: string;
  readonly plural: string;
  /** The list that shows them; null for who does not read it: they come up as the first ones are done. */
  readonly to: string | null;
}

/** What the list does not show, said rather than left out. */
function More({ count: left, singular, plural, to }: MoreProps) {
  if (left <= 0) return null;
  return (
    <p>
      Et {count(left, singular, plural)}
      {to === null ? " : la suite vient à mesure." : <> : {<Link to={to}>ouvrir la liste</Link>}.</>}
    </p>
  );
}

function StaffTasks() {
  const boardReader = allowed(useSession(), "board.read", "");
  const { data } = useSuspenseQuery(asking("GET /api/tasks", {}));
  const lines = [...data.tasks.map(lineOfTask), ...linesOfDue(data.due)];
  const waiting = byDue([...data.waiting.map(lineOfTask), ...linesOfDue(data.awaited)]);
  const groups = grouped(lines, useToday());
  const late = groups.find(({ urgency }) => urgency === "late")?.tasks.length ?? 0;
  const { more } = data;
  const all = lines.length + data.people.length + more.due;
  const none = all === 0 && more.files === 0;
  const total = count(all, "chose à faire", "choses à faire");
  return (
    <Page title="À faire" {...(none ? {} : { lead: late > 0 ? `${total}, dont ${late} en retard.` : `${total}.` })}>
      {groups.map(({ urgency, tasks }) => (
        <Section key={urgency} title={`${urgencyNames[urgency]} (${tasks.length})`}>
          <TaskList lines={tasks} />
        </Section>
      ))}
      <More
        {...{ count: more.due, singular: "autre échéance, plus tardive", plural: "autres échéances, plus tardives" }}
        to={boardReader ? "/echeances" : null}
      />
      <More
        {...{
          count: more.files,
          singular: "autre dossier, déposé plus tard",
          plural: "autres dossiers, déposés plus tard",
        }}
        to="/dossiers"
      />
      {data.people.length > 0 && (
        <Section title={`Auditeurs et autorisations (${data.people.length})`}>
          <PeopleTasks tasks={data.people} />
        </Section>
      )}
      {none && (
        <EmptyState
          what="Rien ne vous attend."
          why="Ce qui vous revient apparaîtra ici dès qu’un dossier aura besoin de vous, avec son échéance."
        />
      )}
      {waiting.length > 0 && (
        <Section
          title={`En attente de l’autre (${waiting.length})`}
          lead="Vos dossiers où quelqu’un d’autre a la main."
        >
          <WaitingList lines={waiting} />
          <More
            {...{ count: more.awaited, singular: "autre échéance attendue", plural: "autres échéances attendues" }}
            to={boardReader ? "/echeances" : null}
          />
        </Section>
      )}
    </Page>
  );
}
