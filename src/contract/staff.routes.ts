import { z } from "zod";
import { organisationRoles, staffRoles } from "../domain/access/actor.ts";
import { passwordLength } from "../domain/access/password.ts";
import { command, optionalText, query } from "./route.ts";

/** An invitation that nobody has used yet. */
export const waitingInvitation = z.object({
  id: z.string(),
  email: z.string(),
  roles: z.array(z.enum([...staffRoles, ...organisationRoles])),
  invitedAt: z.string(),
  expiresAt: z.string(),
});

const person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.enum(staffRoles)),
  /** Of the stream of their functions. */
  position: z.int(),
});

const passedFile = z.object({ dossierId: z.string(), number: z.string(), organisationName: z.string() });

const password = z.string().min(passwordLength.least).max(passwordLength.most);

export const staffRoutes = {
  "GET /api/staff": query({
    action: "staff.read",
    summary:
      "Les personnes du certificateur et leurs fonctions ; pour l’administrateur, aussi les invitations en cours",
    answer: z.object({ people: z.array(person), invitations: z.array(waitingInvitation) }),
  }),
  "POST /api/staff/invitations": command({
    action: "staff.invite",
    summary: "Invite une personne parmi celles du certificateur",
    body: { email: z.email().max(200), roles: z.array(z.enum(staffRoles)).min(1).max(staffRoles.length) },
    /** The link to hand over, only where no mail leaves this installation. */
    answer: { link: z.string().nullable() },
  }),
  "POST /api/staff/invitations/:invitationId/withdraw": command({
    action: "staff.invite",
    summary: "Retire une invitation que personne n’a utilisée",
  }),
  "POST /api/staff/:personId/roles": command({
    action: "staff.roles",
    summary: "Donne à une personne du certificateur exactement ces fonctions",
    body: { roles: z.array(z.enum(staffRoles)).max(staffRoles.length) },
  }),
  "POST /api/staff/:personId/reassign": command({
    action: "dossier.reassign",
    summary:
      "Confie à un collègue tous les dossiers suivis par une personne ; dit lesquels, et pourquoi pas les autres",
    body: { to: z.string().min(1).max(64), reason: optionalText(1000) },
    answer: {
      moved: z.array(passedFile),
      kept: z.array(passedFile.extend({ reason: z.string() })),
    },
  }),
  "GET /api/invitations/:token": query({
    action: "public",
    summary: "À quoi invite un lien d’invitation",
    answer: z.object({
      email: z.string().nullable(),
      organisationName: z.string().nullable(),
      roles: z.array(z.enum([...staffRoles, ...organisationRoles])),
      invitedByName: z.string(),
      hasAccount: z.boolean(),
    }),
  }),
  "POST /api/invitations/:token/accept": command({
    action: "public",
    summary: "Accepte une invitation ; nom et mot de passe si l’adresse n’a pas encore de compte",
    body: {
      name: optionalText(200),
      email: z.union([z.literal(""), z.email().max(200)]).default(""),
      password: z.union([z.literal(""), password]).default(""),
    },
  }),
} as const;
