/** Who may moderate: asked on every command, button and form, whatever Discord showed to whom. */

/** Discord's rights that the desk needs: Manage Server, or Administrator, which includes it. */
export const MANAGE_GUILD = 1n << 5n;
export const ADMINISTRATOR = 1n << 3n;

export interface DeskRules {
  /** Guilds that have a desk. Nobody is a moderator anywhere else, nor in direct messages. */
  guildIds: readonly string[];
  /** One of these roles is needed as well; empty: none. */
  roleIds: readonly string[];
}

export interface Person {
  guildId: string | undefined;
  permissions: bigint;
  roles: readonly string[];
}

export type Refusal = 'notHere' | 'notAllowed' | 'notInRole';

/** Why this person is not a moderator here; undefined for one who is. */
export function refusal(person: Person, rules: DeskRules): Refusal | undefined {
  if (person.guildId === undefined || !rules.guildIds.includes(person.guildId)) return 'notHere';
  if ((person.permissions & (MANAGE_GUILD | ADMINISTRATOR)) === 0n) return 'notAllowed';
  if (rules.roleIds.length > 0 && !person.roles.some((role) => rules.roleIds.includes(role)))
    return 'notInRole';
  return undefined;
}
