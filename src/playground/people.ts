/** Who may be played in the page, and where: a server with a member and a moderator in it. */

/** Discord's rights: what a member has by default (view, send, use commands), and Manage Server besides. */
const MEMBER = (1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 15n) | (1n << 16n) | (1n << 31n);
const MANAGE_GUILD = 1n << 5n;

/** The page's server and channel; ids look like Discord's and belong to nobody there. */
export const PLAYGROUND = {
  guildId: '100000000000000001',
  channelId: '100000000000000002',
  botId: '100000000000000003',
  botName: 'Casefile',
  moderatorRole: '100000000000000004',
} as const;

export interface Person {
  id: string;
  name: string;
  role: 'member' | 'moderator';
  permissions: bigint;
  roles: readonly string[];
}

/** @param moderatorRoles further roles that the desk asks of its moderators. */
export function people(moderatorRoles: readonly string[] = []): readonly [Person, Person] {
  return [
    { id: '100000000000000011', name: 'Lina', role: 'member', permissions: MEMBER, roles: [] },
    {
      id: '100000000000000012',
      name: 'Omar',
      role: 'moderator',
      permissions: MEMBER | MANAGE_GUILD,
      roles: [PLAYGROUND.moderatorRole, ...moderatorRoles],
    },
  ];
}
