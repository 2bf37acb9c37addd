import { describe, expect, it } from 'vitest';
import { createLog, describeError } from '../src/log.ts';

function noted(write: (log: ReturnType<typeof createLog>) => void, level = 'info', secret?: string): string {
  let text = '';
  write(createLog(level, secret, { write: (line) => (text += line) }));
  return text;
}

describe('the log', () => {
  it('notes lines of JSON with level, time, ids and words', () => {
    const line = JSON.parse(noted((log) => log.info({ interaction: '1' }, 'answered')));
    expect([line.level, line.interaction, line.msg, typeof line.time]).toEqual([
      'info',
      '1',
      'answered',
      'string',
    ]);
  });

  it('blots out the token wherever it stands', () => {
    expect(
      noted(
        (log) => log.info({ a: { token: 'x.y.z' }, url: '/x/the-secret/y' }, 'the-secret'),
        'info',
        'the-secret',
      ),
    ).not.toMatch(/x\.y\.z|the-secret/u);
  });

  it('notes nothing below its level', () => {
    expect(noted((log) => log.info({}, 'x'), 'warn')).toBe('');
  });

  it('notes of a failed request neither its address nor its body', () => {
    const error = Object.assign(new Error('Unknown interaction'), {
      code: 10_062,
      status: 404,
      method: 'POST',
      url: 'https://x.test/interactions/1/secret',
      requestBody: { json: 'question' },
    });
    expect(describeError(error)).toEqual({
      type: 'Error',
      message: 'Unknown interaction',
      stack: error.stack,
      code: 10_062,
      status: 404,
      method: 'POST',
    });
  });
});
