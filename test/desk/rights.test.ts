import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ADMINISTRATOR, MANAGE_GUILD, refusal } from '../../src/desk/rights.ts';

const rules = { guildIds: ['1'], roleIds: [] };

it('a moderator may manage the server that has the desk', () => {
  expect(refusal({ guildId: '1', permissions: MANAGE_GUILD, roles: [] }, rules)).toBeUndefined();
  expect(refusal({ guildId: '1', permissions: ADMINISTRATOR, roles: [] }, rules)).toBeUndefined();
});

it('nobody is one in another server, in a direct message, or where no server has a desk', () => {
  for (const guildId of ['2', undefined])
    expect(refusal({ guildId, permissions: ADMINISTRATOR, roles: [] }, rules)).toBe('notHere');
  expect(
    refusal({ guildId: '1', permissions: ADMINISTRATOR, roles: [] }, { guildIds: [], roleIds: [] }),
  ).toBe('notHere');
});

it('roles narrow it, and open nothing by themselves', () => {
  const narrow = { guildIds: ['1'], roleIds: ['7', '8'] };
  expect(refusal({ guildId: '1', permissions: MANAGE_GUILD, roles: ['8'] }, narrow)).toBeUndefined();
  expect(refusal({ guildId: '1', permissions: MANAGE_GUILD, roles: ['9'] }, narrow)).toBe('notInRole');
  expect(refusal({ guildId: '1', permissions: 0n, roles: ['7'] }, narrow)).toBe('notAllowed');
});

it('no other right than these two is enough', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: (1n << 52n) - 1n }), (bits) => {
      const allowed = (bits & (MANAGE_GUILD | ADMINISTRATOR)) !== 0n;
      expect(refusal({ guildId: '1', permissions: bits, roles: [] }, rules) === undefined).toBe(allowed);
    }),
  );
});
