import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { EntriesContext } from "./app/entries.ts";
import { queries, router } from "./app/router.tsx";
import { entries } from "./app/routes.tsx";
import { LongTexts } from "./ui/LongTexts.tsx";
import { cssVariables, theme } from "./ui/theme.ts";
import "./ui/styles.css";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no root.");

const start = () =>
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          <EntriesContext value={entries}>
            <LongTexts>
              <RouterProvider router={router} />
            </LongTexts>
          </EntriesContext>
        </QueryClientProvider>
        <Notifications position="top-center" containerWidth={360} />
      </MantineProvider>
    </StrictMode>,
  );

// Dates reason with Temporal: a browser that lacks it fetches it first, the others fetch nothing.
if ("Temporal" in globalThis) start();
else void import("temporal-polyfill/global").then(start);
