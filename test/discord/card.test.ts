import { describe, expect, it } from 'vitest';
import { answerCard, factAnswer, findFact, passageUrl } from '../../src/discord/card.ts';
import { type Block, plain } from '../../src/discord/reply.ts';
import { fixtureBase, fixtureContext } from './fixture.ts';

const lines = (blocks: readonly Block[]) =>
  blocks.map((block) => ('text' in block ? plain(block.text) : block.kind));
const about = (question: string, context = fixtureContext()) =>
  answerCard(context.casebook.engine('harbour').ask(question), context);

describe('the card of an answer', () => {
  it('leads with the source, then the statement, the cited phrase and its place', () => {
    expect(lines(about('How many bells were recovered?').blocks)).toEqual([
      'According to the gazette of 3 May 2020: Divers recovered 14 bells.',
      '14 bells',
      'the gazette of 3 May 2020 · paragraph 3',
      'Automatic answer · base abcdef012345',
    ]);
  });

  it('leads with those to whom the source attributes it', () => {
    expect(lines(about('Will the harbour open?').blocks)[0]).toBe(
      'According to the harbour office: The harbour will open again.',
    );
  });

  it('names the speaker once where the speaker is asked for', () => {
    const context = fixtureContext();
    const told = context.casebook.engine('harbour').ask('Will the harbour open?');
    const said = { ...told, answer: `According to the harbour office: ${told.answer}` };
    expect(lines(answerCard(said, context).blocks)[0]).toBe(
      'According to the harbour office: The harbour will open again.',
    );
  });

  it('gives no day of an article that bears none', () => {
    const base = fixtureBase();
    base.content.source.undated = true;
    base.content.source.name.en = 'the gazette';
    expect(lines(about('How many bells were recovered?', fixtureContext([base])).blocks)[2]).toBe(
      'the gazette · paragraph 3',
    );
  });

  it.each([
    ['refuted', 'denied', '✗ Denied, according to the gazette of 3 May 2020'],
    ['supported', 'denied', '✓ Said so, according to the gazette of 3 May 2020'],
    ['refuted', 'alleged', '≈ Alleged, according to the gazette of 3 May 2020'],
    ['supported', 'alleged', '≈ Alleged, according to the gazette of 3 May 2020'],
  ] as const)(
    'takes no side where the article only tells what is said: %s, %s',
    (verdict, disputed, heading) => {
      const context = fixtureContext();
      const told = context.casebook.engine('harbour').ask('How many bells were recovered?');
      const card = answerCard({ ...told, verdict, disputed }, context);
      expect([lines(card.blocks)[0], card.tone]).toEqual([heading, 'clarify']);
    },
  );

  it('says of a fact that no lock proves that its citation is not yet verified', () => {
    const context = fixtureContext([fixtureBase({ unverified: ['bells'] })]);
    expect(lines(about('How many bells were recovered?', context).blocks)[2]).toBe(
      'the gazette of 3 May 2020 · paragraph 3 · citation not yet verified',
    );
  });

  it('shows the working of a derived answer and cites every fact it used', () => {
    expect(lines(about('sum').blocks).slice(1, -1)).toEqual([
      'How it was worked out\n· 12 + 14 = 26',
      '12 crates',
      'the gazette of 3 May 2020 · paragraph 1',
      '14 bells',
      'the gazette of 3 May 2020 · paragraph 3',
    ]);
  });

  it('cites nothing where the article does not say, and offers the nearest facts', () => {
    const card = about('who did it?');
    expect([
      card.blocks.map(({ kind }) => kind),
      card.rows[0]?.kind === 'buttons' ? card.rows[0].buttons.map(({ label }) => label) : [],
    ]).toEqual([
      ['text', 'text', 'small'],
      ['How many crates were recovered?', 'How many anchors were recovered?'],
    ]);
  });

  it('offers beside an answer what else may have been meant, and suggests nothing further', () => {
    const context = fixtureContext();
    const engine = context.casebook.engine('harbour');
    const { options } = engine.ask('who did it?');
    const card = answerCard({ ...engine.ask('How many bells were recovered?'), options }, context);
    const offered = card.rows.flatMap((row) =>
      row.kind === 'buttons' && row.aside !== true ? row.buttons.map(({ label }) => label) : [],
    );
    expect([lines(card.blocks).includes('If you meant another:'), offered]).toEqual([
      true,
      ['How many crates were recovered?', 'How many anchors were recovered?'],
    ]);
  });

  it('offers at most three next questions', () => {
    const [next] = about('How many bells were recovered?').rows;
    expect(next?.kind === 'buttons' ? next.buttons.length : 0).toBe(3);
  });

  it('writes in the language of the answer', () => {
    const context = fixtureContext();
    const engine = context.casebook.engine('harbour');
    const card = answerCard(engine.ask('How many bells were recovered?', { language: 'ar' }), context);
    expect(lines(card.blocks)[0]).toBe('بحسب جريدة 3 مايو 2020: Divers recovered 14 bells. (ar)');
  });
});

describe('the address of a passage', () => {
  const engine = fixtureContext([fixtureBase({ url: 'https://gazette.test/find' })]).casebook.engine(
    'harbour',
  );
  const said = findFact(engine, 'office-said');

  it('is a text fragment of the cited phrase', () => {
    expect(passageUrl(engine, said?.citations[0])).toBe(
      'https://gazette.test/find#:~:text=will%20open%20again',
    );
  });

  it('encodes a hyphen, which would mark a prefix', () => {
    expect(passageUrl(engine, { paragraph: 1, exact: 'a-b, c', prefix: 'x', suffix: 'y' })).toBe(
      'https://gazette.test/find#:~:text=x-,a%2Db%2C%20c,-y',
    );
  });

  it('is the bare address where the fragment would be too long for a button', () => {
    expect(passageUrl(engine, { paragraph: 1, exact: 'ي'.repeat(160) })).toBe('https://gazette.test/find');
  });

  it('is none where the case file gives none', () => {
    expect(passageUrl(fixtureContext().casebook.engine('harbour'), said?.citations[0])).toBe(undefined);
  });
});

it('answers with a picked fact, whatever the judgement would make of its phrasing', () => {
  const engine = fixtureContext().casebook.engine('harbour');
  const fact = findFact(engine, 'found-on');
  expect(fact && factAnswer(engine, { ...fact, questions: {} }, 'en')).toMatchObject({
    verdict: 'answer',
    facts: ['found-on'],
    answer: 'They were found in April 2020.',
    confidence: 1,
    next: [],
  });
});
