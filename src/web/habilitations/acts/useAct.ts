import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { asking } from "../../app/api.ts";
import { affectedOf } from "../../decisions/people.view.ts";
import { notifyDone } from "../../ui/notify.tsx";
import type { Habilitation } from "../habilitation.query.ts";

/** Comes back to the habilitation once an act is done, and says so. */
export function useBack({ id }: Habilitation): (message: string) => void {
  const navigate = useNavigate();
  return (message) => {
    notifyDone(message);
    void navigate({ to: `/habilitations/${id}` });
  };
}

/** Who is affected by an act, by name; the organisation alone while its dossier is being read. */
export function useAffected({ dossierId, organisationName }: Habilitation): readonly string[] {
  const { data } = useQuery(asking("GET /api/dossiers/:dossierId", { dossierId }));
  return data === undefined ? [organisationName] : affectedOf(data);
}
