import { z } from "zod";
import { Role } from "#db/enums";
import { say } from "~/form-errors.server";
import { checkbox, day, id, line, many, optional, optionalLine, optionalText } from "~/form-fields.server";
import { isLocale } from "~/locales/locales";
import { isTimeZone } from "~/programmes/time-zones";

/** An e-mail address in the one form in which it is compared. */
export const email = z.string().transform((value) => value.trim().toLowerCase()).pipe(z.email().max(254));
const timeZone = z.string().refine(isTimeZone, say("errors.notAChoice"));
const name = line(120);
const newPassword = z.string().min(12).max(200);

/** A new password and the same again. */
const newPasswords = { password: newPassword, passwordAgain: z.string() };
const alike = ({ password, passwordAgain }: { password: string; passwordAgain: string }) => password === passwordAgain;
const again = { path: ["passwordAgain"], ...say("people.password.notAlike") };

export const SignInForm = z.object({ email, password: z.string().min(1).max(1000), to: z.string().optional() });
export const DemoForm = z.object({ person: id, programme: z.string().optional(), to: z.string().optional() });
export const FirstAdministratorForm = z.object({ name, email, ...newPasswords }).refine(alike, again);
export const InvitationForm = z.object({ name, ...newPasswords }).refine(alike, again);
export const ResetForm = z.object(newPasswords).refine(alike, again);
export const PasswordForm = z.object({ presentPassword: z.string().min(1).max(1000), ...newPasswords }).refine(alike, again);

export const PreferencesForm = z.object({
  locale: z.string().refine(isLocale, say("errors.notAChoice")),
  timeZone,
  theme: z.enum(["system", "light", "dark"]),
  keysOff: checkbox,
});

export const PersonForm = z.object({ name, email });
export const InviteForm = PersonForm.extend({ isAdministrator: checkbox });

export const AdministratorForm = z.object({ isAdministrator: z.enum(["yes", "no"]) });

export const PlaceForm = z.object({
  organisationId: optional(id),
  office: line(120),
  roles: many(z.enum(Role), 10).refine((roles) => roles.length > 0, say("people.members.roleNeeded")),
  heldFrom: day,
});
export const EndForm = z.object({ lastDay: optional(day) });
export const ActingForm = z.object({ actingId: id, fromDay: day, toDay: day });
export const HandOverForm = z
  .object({ to: optional(id), email: optional(email), name: optionalLine(120), on: day, note: optionalText(2_000), ends: checkbox, seen: z.string().default("").pipe(z.string().max(64)) })
  .transform(({ to, email, name, ...rest }, context) => {
    if (to !== null && email !== null) context.addIssue({ code: "custom", message: say("offices.handOver.both").error(), path: ["to"] });
    if (to === null && email === null) context.addIssue({ code: "custom", message: say("offices.handOver.noNext").error(), path: ["to"] });
    return { ...rest, next: to !== null ? { id: to } : { email: email ?? "", name } };
  });
export const NewMemberForm = PlaceForm.extend({ email, name: optionalLine(120), sideId: optional(id) });
