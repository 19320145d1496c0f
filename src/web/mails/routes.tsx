import { IconMail } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { staff } from "../app/entries.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { shellRoute } from "../app/root.tsx";

const mailsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "messages",
  component: lazyScreen(() => import("./MailsScreen.tsx"), "MailsScreen"),
});

const mailRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "messages/$mailId",
  component: lazyScreen(() => import("./MailScreen.tsx"), "MailScreen"),
});

export const mails = {
  routes: [mailsRoute, mailRoute],
  entries: [{ label: "Messages envoyés", to: "/messages", icon: IconMail, order: 80, shownTo: staff("administrator") }],
} as const satisfies Capability;
