import { describe, expect, it } from 'vitest';
import { parseConfig } from '../src/config.ts';
import { messageOf } from '../src/errors.ts';

const faultsOf = (source: Record<string, string>): string => {
  try {
    parseConfig(source);
    return '';
  } catch (error) {
    return messageOf(error);
  }
};

describe('the settings', () => {
  it('have defaults for everything', () => {
    expect(parseConfig({})).toMatchObject({
      token: undefined,
      apiUrl: 'https://discord.com/api',
      guildId: undefined,
      factsDir: 'facts',
      logLevel: 'info',
    });
  });

  it('take an empty line of .env for not set', () => {
    expect(parseConfig({ DISCORD_TOKEN: '', DISCORD_GUILD_ID: ' ', FACTS_DIR: '' })).toMatchObject({
      token: undefined,
      guildId: undefined,
      factsDir: 'facts',
    });
  });

  it('take the address of the API with or without version and slash', () => {
    expect(
      ['http://127.0.0.1:8/api', 'http://127.0.0.1:8/api/', 'http://127.0.0.1:8/api/v10'].map(
        (url) => parseConfig({ DISCORD_API_URL: url }).apiUrl,
      ),
    ).toEqual(Array(3).fill('http://127.0.0.1:8/api'));
  });

  it('are reported with all their faults at once, a line each', () => {
    const lines = faultsOf({
      DISCORD_TOKEN: 'two words',
      DISCORD_API_URL: 'ftp://x',
      DISCORD_GUILD_ID: 'newsroom',
      LOG_LEVEL: 'loud',
    }).split('\n');
    expect(lines.map((line) => line.trim().split(' ')[0])).toEqual([
      'The',
      'DISCORD_TOKEN',
      'DISCORD_API_URL',
      'DISCORD_GUILD_ID',
      'LOG_LEVEL',
    ]);
  });

  it('are never repeated in a report, for a value may be a secret', () => {
    expect(faultsOf({ DISCORD_TOKEN: 'my secret' })).not.toContain('secret');
  });
});
