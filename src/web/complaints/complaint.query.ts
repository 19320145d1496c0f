import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import type { AnswerOf } from "../app/routeKeys.ts";

export type Complaint = AnswerOf<"GET /api/complaints/:complaintId">;
export type ComplaintRow = AnswerOf<"GET /api/complaints">["complaints"][number];
export type Hearing = AnswerOf<"GET /api/hearings/:complaintId">;

/** The case that the address designates. */
export function useComplaintId(): string {
  const { complaintId }: Readonly<Record<string, unknown>> = useParams({ strict: false });
  if (typeof complaintId !== "string") throw new Error("This screen is shown only at the address of a complaint.");
  return complaintId;
}

export const useComplaint = (): Complaint =>
  useSuspenseQuery(asking("GET /api/complaints/:complaintId", { complaintId: useComplaintId() })).data;
