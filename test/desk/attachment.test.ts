import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fetchCase } from '../../src/desk/attachment.ts';
import { MAX_BYTES } from '../../src/facts/load.ts';

const CDN = 'https://cdn.example';
const attached = (size: number) => ({ filename: 'case.yaml', size, url: `${CDN}/case.yaml` });
const sends = (text: string) => () => Promise.resolve(new Response(text));

describe('fetchCase', () => {
  it('takes a file as large as a case may be', async () => {
    const text = 'x'.repeat(MAX_BYTES);
    expect(await fetchCase(attached(MAX_BYTES), CDN, sends(text))).toHaveLength(MAX_BYTES);
  });
  it('takes the case that comes with the project', async () => {
    const { size } = statSync('facts/seizure.yaml');
    expect(await fetchCase(attached(size), CDN, sends('case: seizure'))).toBe('case: seizure');
  });
  it('refuses a larger one without fetching it', async () => {
    const asked: string[] = [];
    const get = (url: string) => {
      asked.push(url);
      return Promise.resolve(new Response('x'));
    };
    await expect(fetchCase(attached(MAX_BYTES + 1), CDN, get)).rejects.toThrow();
    expect(asked).toEqual([]);
  });
  it('refuses one that turns out larger than was said', async () => {
    const text = 'x'.repeat(MAX_BYTES + 1);
    await expect(fetchCase(attached(10), CDN, sends(text))).rejects.toThrow();
  });
});
