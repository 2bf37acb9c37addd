import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Correction, Place as Posted } from '../../src/desk/corrections.ts';
import type { Desk, DeskOptions, Preview } from '../../src/desk/desk.ts';
import { CASE, LETTERS, lockOf, MODERATOR, openDesk, type Place, place, writeCase } from './fixture.ts';

const open: Desk[] = [];
afterEach(async () => {
  for (const desk of open.splice(0)) await desk.close();
});

async function deskOver(at: Place, more: Partial<DeskOptions> = {}): Promise<Desk> {
  const desk = await openDesk(at, more);
  open.push(desk);
  return desk;
}

async function publish(desk: Desk, preview: Preview, why = 'because'): Promise<number> {
  const result = await desk.publish(preview.draft, MODERATOR, why);
  if (result.kind === 'moved') throw new Error('moved');
  await result.mended;
  return result.version.number;
}

const say = (desk: Desk, question: string) => desk.casebook.engine('parcels').ask(question).answer;
const OFFICERS = {
  statement:
    'en: Officers seized 1,250 parcels.\nfr: La douane a saisi 1 250 colis.\nar: حجزت الجمارك 1250 طردا.\nes: La aduana incautó 1250 paquetes.',
};
const editParcels = { kind: 'edit', fact: 'parcels', parts: OFFICERS } as const;

describe('the start', () => {
  it('imports the folder the first time and answers from it', async () => {
    const desk = await deskOver(place());
    expect(say(desk, 'How many parcels?')).toBe('Customs seized 1,250 parcels.');
    expect(await desk.history('parcels', 10)).toMatchObject([{ number: 1, kind: 'import' }]);
  });

  it('never overwrites what moderators published, and says that the folder differs', async () => {
    const at = place();
    const first = await openDesk(at);
    await publish(first, await first.change('parcels', editParcels, MODERATOR));
    await first.close();
    writeCase(at, CASE.replace('Customs seized', 'Police seized'));
    const desk = await deskOver(at);
    expect(say(desk, 'How many parcels?')).toBe('Officers seized 1,250 parcels.');
    expect((await desk.status()).cases).toMatchObject([{ disk: 'differs', version: { number: 2 } }]);
  });

  it('goes on from what is published where the folder has faults or is gone', async () => {
    const at = place();
    await (await openDesk(at)).close();
    writeCase(at, 'case: parcels\nfacts: 3\n', '{}');
    const faulty = await deskOver(at);
    expect(say(faulty, 'How many vans?')).toBe('3 vans were seized.');
    expect((await faulty.status()).cases).toMatchObject([{ disk: 'faults' }]);
    const gone = await deskOver({ ...at, facts: join(at.root, 'nowhere') });
    expect((await gone.status()).cases).toMatchObject([{ disk: 'gone' }]);
  });

  it('refuses to begin on a folder with faults, with every fault', async () => {
    await expect(openDesk(place('case: parcels\nfacts: 3\n', null))).rejects.toThrow(
      /parcels\.yaml:\d+:\d+/u,
    );
  });
});

describe('a preview', () => {
  it('shows what is added, changed and retired, and which answers change', async () => {
    const at = place();
    const desk = await deskOver(at, {
      golden: () => [
        { question: 'How many parcels?', language: 'en' },
        { question: 'How many boxes?', language: 'en' },
      ],
    });
    writeCase(
      at,
      CASE.replace('en: Customs seized', 'en: Police seized').replace(
        '    topic: papers\n    statement: {en: 12',
        '    topic: papers\n    status: retired\n    statement: {en: 12',
      ),
    );
    const preview = await desk.refresh(undefined, MODERATOR);
    expect(preview.changes.facts).toMatchObject([
      {
        kind: 'changed',
        fact: 'parcels',
        was: { en: 'Customs seized 1,250 parcels.' },
        now: { en: 'Police seized 1,250 parcels.' },
        parts: [{ part: 'statement' }],
      },
      { kind: 'retired', fact: 'boxes' },
    ]);
    expect(preview.answers).toMatchObject({
      asked: 2,
      changes: [
        {
          question: 'How many parcels?',
          was: { answer: 'Customs seized 1,250 parcels.' },
          now: { answer: 'Police seized 1,250 parcels.' },
        },
        { question: 'How many boxes?', was: { verdict: 'answer' }, now: { verdict: 'absent' } },
      ],
    });
  });

  it('tries gaps and recent questions as well', async () => {
    const desk = await deskOver(place(), { golden: () => [{ question: 'How many vans?', language: 'en' }] });
    desk.noteAnswer(desk.casebook.engine('parcels').ask('How many letters?'));
    desk.notePosted(desk.casebook.engine('parcels').ask('How many boxes?'), {
      channelId: '1',
      messageId: '2',
    });
    const preview = await desk.change(
      'parcels',
      { kind: 'add', fact: 'letters', topic: 'papers', parts: LETTERS },
      MODERATOR,
    );
    expect(preview.answers.asked).toBe(3);
    expect(preview.answers.changes).toMatchObject([
      { origin: 'gap', question: 'How many letters?', now: { answer: '40 letters were read.' } },
    ]);
  });

  it('is refused with every fault by its line, and nothing changes', async () => {
    const at = place();
    const desk = await deskOver(at);
    writeCase(
      at,
      CASE.replace('topic: papers\n    statement', 'topic: paper\n    statement').replace(
        'exact: 3 vans',
        'exact: ""',
      ),
      'not a lock',
    );
    await expect(desk.refresh('parcels', MODERATOR)).rejects.toThrow(
      /parcels\.yaml:\d+:\d+:.*\n.*parcels\.yaml:\d+:\d+:/u,
    );
    expect(await desk.history('parcels', 10)).toHaveLength(1);
  });

  it('refuses a phrase that the article does not hold', async () => {
    const desk = await deskOver(place());
    await expect(
      desk.change('parcels', { kind: 'edit', fact: 'vans', parts: { citations: '1: 3 lorries' } }, MODERATOR),
    ).rejects.toThrow(/3 lorries/u);
  });

  it('says "not yet verified" of a new phrase where the article is not at hand, and proves it when it is', async () => {
    const at = place();
    const desk = await deskOver(at, { articlePath: undefined });
    const preview = await desk.change(
      'parcels',
      { kind: 'add', fact: 'letters', topic: 'papers', parts: LETTERS },
      MODERATOR,
    );
    expect(preview.unproved).toEqual(['letters']);
    await publish(desk, preview);
    expect([...desk.casebook.engine('parcels').base.unverified]).toEqual(['letters']);
    await desk.close();
    const again = await deskOver(at);
    expect([...again.casebook.engine('parcels').base.unverified]).toEqual(['letters']);
    await publish(again, await again.change('parcels', editParcels, MODERATOR));
    expect([...again.casebook.engine('parcels').base.unverified]).toEqual([]);
  });

  it('of nothing new says so', async () => {
    const desk = await deskOver(place());
    await expect(desk.refresh(undefined, MODERATOR)).rejects.toThrow(
      /Nothing differs from what is published \(version 1\)/u,
    );
    await expect(desk.rollback('parcels', 1, MODERATOR)).rejects.toThrow(
      /Version 1 says what is published now/u,
    );
    await expect(desk.rollback('parcels', 7, MODERATOR)).rejects.toThrow(/no version 7/u);
  });

  it('takes an attached file of the case and no other', async () => {
    const desk = await deskOver(place());
    const preview = await desk.refresh(
      'parcels',
      MODERATOR,
      CASE.replace('en: Customs seized', 'en: Police seized'),
    );
    expect(preview).toMatchObject({ caseId: 'parcels', from: 1, unproved: [] });
    await expect(
      desk.refresh('parcels', MODERATOR, CASE.replace('case: parcels', 'case: others')),
    ).rejects.toThrow(/“others”, not “parcels”/u);
  });
});

describe('publishing', () => {
  it('switches to the whole new version, names it, and keeps the reason', async () => {
    const desk = await deskOver(place());
    const preview = await desk.change('parcels', editParcels, MODERATOR);
    expect(say(desk, 'How many parcels?')).toBe('Customs seized 1,250 parcels.');
    await publish(desk, preview, 'wrong word');
    expect(say(desk, 'How many parcels?')).toBe('Officers seized 1,250 parcels.');
    expect(desk.casebook.engine('parcels').ask('How many parcels?').receipt.version).toBe(preview.label);
    expect(await desk.history('parcels', 1)).toMatchObject([
      { number: 2, who: MODERATOR, why: 'wrong word', kind: 'edit', label: preview.label },
    ]);
  });

  it('asks for a reason', async () => {
    const desk = await deskOver(place());
    const { draft } = await desk.change('parcels', editParcels, MODERATOR);
    await expect(desk.publish(draft, MODERATOR, '  \n ')).rejects.toThrow(/why/u);
    expect(await desk.history('parcels', 10)).toHaveLength(1);
  });

  it('tells the second of two moderators that the base moved, with a preview that has both changes', async () => {
    const desk = await deskOver(place());
    const mine = await desk.change('parcels', editParcels, '1');
    const theirs = await desk.change('parcels', { kind: 'retire', fact: 'vans' }, '2');
    await publish(desk, mine);
    const second = await desk.publish(theirs.draft, '2', 'sold');
    expect(second).toMatchObject({
      kind: 'moved',
      preview: { moved: true, from: 2, changes: { facts: [{ kind: 'retired', fact: 'vans' }] } },
    });
    if (second.kind !== 'moved') return;
    expect(await desk.history('parcels', 10)).toHaveLength(2);
    await publish(desk, second.preview);
    expect(say(desk, 'How many parcels?')).toBe('Officers seized 1,250 parcels.');
    expect(say(desk, 'How many vans?')).toBe('The article does not say.');
  });

  it('publishes one of two that come in the same moment', async () => {
    const desk = await deskOver(place());
    const drafts = [
      await desk.change('parcels', editParcels, '1'),
      await desk.change('parcels', { kind: 'retire', fact: 'vans' }, '2'),
    ];
    const results = await Promise.all(drafts.map(({ draft }, at) => desk.publish(draft, String(at), 'now')));
    expect(results.map(({ kind }) => kind).sort()).toEqual(['moved', 'published']);
  });

  it('knows a draft once only, and not after it was discarded', async () => {
    const desk = await deskOver(place());
    const { draft } = await desk.change('parcels', editParcels, MODERATOR);
    expect(await desk.discard(draft)).toBe(true);
    expect(await desk.discard(draft)).toBe(false);
    await expect(desk.publish(draft, MODERATOR, 'late')).rejects.toThrow(/preview is gone/u);
  });

  it('goes back to the very bytes of a version, as a new version', async () => {
    const at = place();
    const desk = await deskOver(at);
    await publish(desk, await desk.change('parcels', editParcels, MODERATOR));
    await publish(desk, await desk.rollback('parcels', 1, MODERATOR), 'was right');
    expect(await desk.current('parcels')).toMatchObject({
      number: 3,
      kind: 'rollback',
      content: readFileSync(join(at.facts, 'parcels.yaml'), 'utf8'),
      lock: lockOf(CASE),
    });
    expect(say(desk, 'How many parcels?')).toBe('Customs seized 1,250 parcels.');
  });
});

describe('posted answers', () => {
  const edits: { place: Posted; text: string; correction: Correction }[] = [];
  const connect = (desk: Desk, gone: readonly string[] = []) => {
    edits.length = 0;
    desk.connect({
      editMessage: (where, answer, correction) => {
        if (gone.includes(where.messageId)) return Promise.resolve('gone');
        edits.push({ place: where, text: answer.answer, correction });
        return Promise.resolve('edited');
      },
    });
  };
  const post = (desk: Desk, question: string, messageId: string) =>
    desk.notePosted(desk.casebook.engine('parcels').ask(question), { channelId: '9', messageId });

  it('are edited where a published change alters them, and listed', async () => {
    const desk = await deskOver(place(), { now: () => new Date('2026-05-01T10:00:00Z') });
    connect(desk, ['gone']);
    post(desk, 'How many parcels?', 'a');
    post(desk, 'How many parcels?', 'gone');
    post(desk, 'How many vans?', 'b');
    const preview = await desk.change('parcels', editParcels, MODERATOR);
    const result = await desk.publish(preview.draft, MODERATOR, 'word');
    expect(result.kind === 'published' && (await result.mended)).toEqual({
      edited: 1,
      gone: 1,
      failed: 0,
      told: 0,
    });
    const correction = {
      date: '2026-05-01',
      was: 'Customs seized 1,250 parcels.',
      now: 'Officers seized 1,250 parcels.',
    };
    expect(edits).toEqual([
      { place: { channelId: '9', messageId: 'a' }, text: 'Officers seized 1,250 parcels.', correction },
    ]);
    expect(await desk.corrections('parcels', 10)).toMatchObject({
      total: 1,
      entries: [
        {
          question: 'How many parcels?',
          was: correction.was,
          now: correction.now,
          edited: 1,
          gone: 1,
          version: 2,
        },
      ],
    });
  });

  it('are corrected again by a rollback', async () => {
    const desk = await deskOver(place());
    connect(desk);
    post(desk, 'How many parcels?', 'a');
    await publish(desk, await desk.change('parcels', editParcels, MODERATOR));
    await publish(desk, await desk.rollback('parcels', 1, MODERATOR));
    expect(edits.map(({ text }) => text)).toEqual([
      'Officers seized 1,250 parcels.',
      'Customs seized 1,250 parcels.',
    ]);
  });

  it('that could not be edited are tried again at the next start, from what they show', async () => {
    const at = place();
    const first = await openDesk(at);
    first.connect({ editMessage: () => Promise.reject(new Error('busy')) });
    post(first, 'How many parcels?', 'a');
    await publish(first, await first.change('parcels', editParcels, MODERATOR));
    await first.close();
    const desk = await deskOver(at);
    connect(desk);
    await desk.close();
    expect(edits).toMatchObject([
      { text: 'Officers seized 1,250 parcels.', correction: { was: 'Customs seized 1,250 parcels.' } },
    ]);
  });

  it('are forgotten after the days that are set', async () => {
    let now = new Date('2026-05-01T10:00:00Z');
    const desk = await deskOver(place(), { now: () => now, retainDays: 3 });
    connect(desk);
    post(desk, 'How many parcels?', 'a');
    await desk.flush();
    now = new Date('2026-05-05T10:00:00Z');
    await desk.forgetOld();
    await publish(desk, await desk.change('parcels', editParcels, MODERATOR));
    expect(edits).toEqual([]);
  });
});

describe('gaps', () => {
  const ask = (desk: Desk, question: string, times = 1) => {
    for (let i = 0; i < times; i++) desk.noteAnswer(desk.casebook.engine('parcels').ask(question));
  };

  it('are one where they mean the same, most asked first', async () => {
    const desk = await deskOver(place());
    ask(desk, 'Which ship carried letters?', 1);
    ask(desk, 'Who paid customs officers?', 2);
    ask(desk, 'WHICH ship carried letters');
    ask(desk, 'which ships carried these letter', 2);
    const clusters = await desk.gaps('parcels');
    expect(clusters.map(({ times, gaps }) => [times, gaps.length])).toEqual([
      [4, 2],
      [2, 1],
    ]);
  });

  it('become phrasings of a fact, and are settled when that is published', async () => {
    const desk = await deskOver(place());
    ask(desk, 'Number of lorries seized?');
    const [cluster] = await desk.gaps('parcels');
    const preview = await desk.gapToPhrasing('parcels', cluster?.id ?? 0, 'vans', MODERATOR);
    expect(await desk.gaps('parcels')).toHaveLength(1);
    await publish(desk, preview);
    expect(await desk.gaps('parcels')).toEqual([]);
    expect(say(desk, 'Number of lorries seized?')).toBe('3 vans were seized.');
  });

  it('become something that the article does not say', async () => {
    const desk = await deskOver(place());
    ask(desk, 'What did the vans cost?');
    const [cluster] = await desk.gaps('parcels');
    await publish(
      desk,
      await desk.gapToUnknown(
        'parcels',
        cluster?.id ?? 0,
        { en: 'the price', fr: 'le prix', ar: 'السعر', es: 'el precio' },
        MODERATOR,
      ),
    );
    expect(say(desk, 'What did the vans cost?')).toBe('The article does not say: the price.');
  });

  it('that were dismissed stay away until somebody sends them by hand', async () => {
    const desk = await deskOver(place());
    ask(desk, 'What did the vans cost?');
    const [cluster] = await desk.gaps('parcels');
    await desk.dismissGap('parcels', cluster?.id ?? 0);
    ask(desk, 'What did the vans cost?');
    expect(await desk.gaps('parcels')).toEqual([]);
    await desk.sendGap('parcels', { question: 'What did the vans cost?', language: 'en' }, 'sent');
    expect(await desk.gaps('parcels')).toMatchObject([{ times: 3 }]);
  });

  it('tell those who asked to be told, once, and forget them', async () => {
    const desk = await deskOver(place());
    const told: [string, string][] = [];
    desk.connect({
      tell: (userId, answer) => {
        told.push([userId, answer.answer]);
        return Promise.resolve('told');
      },
    });
    const id = await desk.sendGap(
      'parcels',
      { question: 'Number of lorries seized?', language: 'en' },
      'sent',
    );
    await desk.tellMe('parcels', id, '42');
    await desk.tellMe('parcels', id, '42');
    await publish(desk, await desk.gapToPhrasing('parcels', id, 'vans', MODERATOR));
    await publish(desk, await desk.change('parcels', editParcels, MODERATOR));
    expect(told).toEqual([['42', '3 vans were seized.']]);
  });
});

describe('thumbs', () => {
  const asked = { question: 'How many parcels?', language: 'en' } as const;

  it('count one vote a person a message, and may be changed', async () => {
    const desk = await deskOver(place());
    const vote = (voter: string, message: string, way: 'up' | 'down') =>
      desk.vote('parcels', asked, voter, message, way);
    expect([
      await vote('1', 'a', 'up'),
      await vote('1', 'a', 'up'),
      await vote('2', 'a', 'up'),
      await vote('1', 'b', 'up'),
      await vote('1', 'a', 'down'),
    ]).toEqual(['counted', 'again', 'counted', 'counted', 'changed']);
    expect((await desk.status()).numbers).toMatchObject({ up: 2, down: 1 });
  });

  it('leave no id of a person in the store', async () => {
    const at = place();
    const desk = await openDesk(at);
    await desk.vote('parcels', asked, '123456789012345678', '998877665544332211', 'up');
    await desk.close();
    const bytes = readFileSync(join(at.data, 'desk.sqlite')).toString('latin1');
    expect(bytes).toContain('How many parcels?');
    expect(bytes).not.toContain('123456789012345678');
    expect(bytes).not.toContain('998877665544332211');
  });
});
