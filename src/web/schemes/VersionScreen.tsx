import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { asking } from "../app/api.ts";
import { useCommand } from "../app/useCommand.ts";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { count, longDay, longMoment } from "../ui/format.ts";
import { notifyDone } from "../ui/notify.tsx";
import { Page } from "../ui/Page.tsx";
import { useToday } from "../ui/today.ts";
import { ChangesSection } from "./ChangesSection.tsx";
import { TouchedSections } from "./TouchedSections.tsx";
import { affectedBy, touchedWords, type VersionPage } from "./versions.view.ts";

/** A version before its publication and after: what it changes, whom it touches. */
export function VersionScreen() {
  const { scheme = "", version = "" }: Readonly<Record<string, string>> = useParams({ strict: false });
  const { data } = useSuspenseQuery(asking("GET /api/scheme-versions/:scheme/:version", { scheme, version }));
  const { name, effectiveOn, publishedAt, before } = data;
  const standing = publishedAt === null ? "Elle attend d’être publiée." : `Publiée le ${longMoment(publishedAt)}.`;
  return (
    <Page
      title={`${name}, version ${version}`}
      trail={[{ label: "Dispositif", to: "/dispositif" }]}
      lead={`${effectiveOn <= useToday() ? "A pris effet" : "Prend effet"} le ${longDay(effectiveOn)}. ${standing}`}
      action={publishedAt === null && <Publish scheme={scheme} page={data} />}
    >
      <ChangesSection changes={data.changes} before={before} />
      <TouchedSections page={data} />
    </Page>
  );
}

function Publish({ scheme, page }: { readonly scheme: string; readonly page: VersionPage }) {
  const { version, hash, position, effectiveOn, noticeDays } = page;
  const [opened, setOpened] = useState(false);
  const command = useCommand("POST /api/scheme-versions/:scheme/:version/publication", {
    ...{ to: { scheme, version }, position },
    onDone: () => notifyDone(`La version ${version} est publiée.`),
  });
  return (
    <>
      <Button onClick={() => setOpened(true)}>Publier cette version</Button>
      <ConfirmDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={`Publier la version ${version} ?`}
        consequence={
          <>
            <p>
              Elle s’applique à partir du {longDay(effectiveOn)} et ne pourra plus être modifiée. {touchedWords(page)}.
            </p>
            {noticeDays !== null && (
              <p>
                Des textes à lire changent : les organismes habilités en sont avertis par e-mail{" "}
                {count(noticeDays, "jour")} avant, en accusent lecture de nouveau, ou renoncent. D’ici là, la version
                précédente s’applique.
              </p>
            )}
          </>
        }
        affected={affectedBy(page)}
        confirmLabel="Publier"
        command={command}
        fields={{ hash }}
      />
    </>
  );
}
