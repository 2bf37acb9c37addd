import { describe, expect, it } from 'vitest';
import { definitions, differences } from '../../src/discord/definitions.ts';
import { fixtureBase, fixtureContext, registry, registryWith } from './fixture.ts';

const wanted = definitions(registry, fixtureContext().casebook);
/** As Discord gives commands back: with its own ids, defaults filled in, keys in another order. */
const registered = wanted.map((command) => ({
  version: '9',
  nsfw: false,
  default_member_permissions: null,
  description: '',
  ...command,
  id: '1',
  application_id: '2',
}));

describe('definitions', () => {
  it('give each case one command of its id, described by its file', () => {
    const { casebook } = fixtureContext([fixtureBase(), fixtureBase({ id: 'lagoon' })]);
    const names = definitions(registry, casebook).map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['harbour', 'lagoon']);
    expect(definitions(registry, casebook)[1]).toMatchObject({
      description: 'What was found in the lagoon',
      description_localizations: { fr: 'What was found in the lagoon (fr)' },
    });
  });

  it('are in every locale that Discord has of our languages', () => {
    const locales = JSON.stringify(wanted).match(/"(?:name|description)_localizations":\{[^}]*\}/gu) ?? [];
    expect([
      locales.length > 20,
      locales.every((each) => ['"fr":', '"es-ES":', '"es-419":'].every((locale) => each.includes(locale))),
    ]).toEqual([true, true]);
  });

  it('refuse a case that is named like a command of its own', () => {
    const module = {
      standalone: { name: 'harbour', description: { en: 'x', fr: 'x', ar: 'x', es: 'x' }, subcommands: [] },
    };
    expect(() => definitions(registryWith(module), fixtureContext().casebook)).toThrow(
      'A case cannot be named "harbour"',
    );
  });
});

describe('differences', () => {
  it('are none for what Discord only writes otherwise', () => {
    expect(differences(registered, wanted, false)).toEqual([]);
  });

  it('are none in a guild, where Discord keeps no contexts', () => {
    const inGuild = registered.map((command) => ({
      ...command,
      guild_id: '3',
      contexts: null,
      integration_types: [0],
    }));
    expect(differences(inGuild, wanted, true)).toEqual([]);
  });

  it('name what is new, what is gone and what is other', () => {
    const [first, ...rest] = registered;
    const menu = 'Check against the case';
    const old = [
      { ...first, name: 'harbour', description: 'old', contexts: [0] },
      { name: 'gone', type: 1 },
      ...rest.filter(({ name }) => name !== menu),
    ];
    expect(differences(old, wanted, false)).toEqual([
      '+ "Check against the case" (message menu)',
      '- /gone',
      '~ /harbour contexts[1]: nothing -> 1',
      '~ /harbour contexts[2]: nothing -> 2',
      '~ /harbour description: "old" -> "What was found in the harbour"',
    ]);
  });
});
