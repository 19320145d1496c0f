import { IconInbox } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { createRoute } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import type { Capability } from "../app/capability.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { shellRoute } from "../app/root.tsx";

const tasksRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/",
  component: lazyScreen(() => import("./TasksScreen.tsx"), "TasksScreen"),
});

/** How many tasks wait for the person. */
function useWaiting(): number | undefined {
  const { data } = useQuery(asking("GET /api/tasks", {}));
  return data && data.tasks.length + data.people.length + data.due.length + data.more.due;
}

export const tasks = {
  routes: [tasksRoute],
  entries: [{ label: "À faire", to: "/", icon: IconInbox, order: 10, shownTo: () => true, useWaiting }],
} as const satisfies Capability;
