import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PostedAnswer } from '../../src/desk/corrections.ts';
import type { GapNote } from '../../src/desk/gaps.ts';
import { Notes } from '../../src/desk/notes.ts';
import { parseCase } from '../../src/facts/load.ts';
import { silentLog } from '../../src/log.ts';
import { CASE, ruleEngine } from './fixture.ts';

const { ask } = ruleEngine(parseCase(CASE, 'parcels.yaml').base);
const PLACE = { channelId: '1', messageId: '2' };

/** Notes over a store that refuses everything while `full`. */
function notesOver(state: { full: boolean }) {
  const gaps: GapNote[] = [];
  const posts: PostedAnswer[] = [];
  const refuse = () => {
    if (state.full) throw new Error('no room');
  };
  const notes = new Notes({
    target: () => ({
      gaps: {
        note: async (all) => {
          refuse();
          gaps.push(...all);
          return [];
        },
      },
      postings: {
        remember: async (all) => {
          refuse();
          posts.push(...all);
        },
      },
    }),
    at: () => '2021-05-06T00:00:00.000Z',
    log: silentLog,
  });
  return { notes, gaps, posts };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('writes by itself, and counts what was asked twice', async () => {
  const { notes, gaps } = notesOver({ full: false });
  notes.answer(ask('Who paid?'));
  notes.answer(ask('who paid'));
  await vi.runAllTimersAsync();
  expect(gaps).toMatchObject([{ question: 'Who paid?', times: 2 }]);
});

it('notes no known unknown and nothing that was answered', async () => {
  const { notes, gaps } = notesOver({ full: false });
  notes.answer(ask('What are the names?'));
  notes.answer(ask('How many vans?'));
  await notes.flush();
  expect(gaps).toEqual([]);
});

it('tries again by itself what could not be written, where only a posted answer waits, too', async () => {
  const state = { full: true };
  const { notes, posts } = notesOver(state);
  notes.posted(ask('How many vans?'), PLACE);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(posts).toEqual([]);
  state.full = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(posts).toMatchObject([PLACE]);
});

it('begins no further try once it is closed', async () => {
  const { notes } = notesOver({ full: true });
  notes.posted(ask('How many vans?'), PLACE);
  await notes.close();
  expect(vi.getTimerCount()).toBe(0);
});
