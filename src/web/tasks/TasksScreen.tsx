import { useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import { isStaff } from "../app/rights.ts";
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

function StaffTasks() {
  const { data } = useSuspenseQuery(asking("GET /api/tasks", {}));
  const lines = [...data.tasks.map(lineOfTask), ...linesOfDue(data.due)];
  const waiting = byDue([...data.waiting.map(lineOfTask), ...linesOfDue(data.awaited)]);
  const groups = grouped(lines, useToday());
  const late = groups.find(({ urgency }) => urgency === "late")?.tasks.length ?? 0;
  const all = lines.length + data.people.length;
  const none = all === 0;
  const total = count(all, "chose à faire", "choses à faire");
  return (
    <Page title="À faire" {...(none ? {} : { lead: late > 0 ? `${total}, dont ${late} en retard.` : `${total}.` })}>
      {groups.map(({ urgency, tasks }) => (
        <Section key={urgency} title={`${urgencyNames[urgency]} (${tasks.length})`}>
          <TaskList lines={tasks} />
        </Section>
      ))}
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
        </Section>
      )}
    </Page>
  );
}
