import { Role } from "#db/enums";

/** The roles in the order of the table of permissions. */
export const ROLES = Object.values(Role);

/** Roles that act for a side: without one they could do nothing. */
export const ROLES_OF_A_SIDE: readonly Role[] = [Role.FOCAL_POINT, Role.CO_CHAIR, Role.SECRETARY];

/** Whether a text names a role. */
export function isRole(text: string): text is Role {
  return Object.hasOwn(Role, text);
}
