/** Whose a figure of the case is. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../engines.ts';
import { decided } from './fixture.ts';

const tolls = engineOf('tolls');
const converters = engineOf('converters');
const sharkfins = engineOf('sharkfins');

describe('a figure whose bearer is asked for', () => {
  it.each([
    ['which motorway lost 86 million crowns?', 'loss-d35'],
    ['where did they find 181 of them?', 'badges-van'],
    ['who is 37?', 'mrazkova-age'],
  ])('is told by the fact that has it: "%s"', (question, fact) => {
    expect(decided(tolls.ask(question))).toEqual(['answer', fact]);
  });

  it.each([
    [converters, 'which country had 22 premises searched?', 'premises-germany'],
    [converters, 'where were 22 premises searched?', 'premises-germany'],
    [sharkfins, 'which container held 2,310 kilograms?', 'first-weight'],
  ] as const)('is told of any sort of bearer: %#', (engine, question, fact) => {
    expect(decided(engine.ask(question))).toEqual(['answer', fact]);
  });

  it('is whoever does the deed that is asked for', () => {
    expect(decided(engineOf('seizure').ask('who seized 51 watches?'))).toEqual(['answer', 'seized-watches']);
  });

  it.each([
    ['tolls', 'who cloned 1,284 badges?'],
    ['lab', 'who smoked 9.6 million cigarettes?'],
    ['ivory', 'who paid $3,000?'],
    ['fireworks', 'who fined him 7,500 euros?'],
    ['tickets', 'who stole 1.34 million?'],
  ])('is not whoever does something else with it (%s): "%s"', (id, question) => {
    expect(engineOf(id).ask(question).verdict).toBe('absent');
  });

  it.each([
    'who are the 34 people arrested?',
    'where are the 34 from?',
    'who ordered 260 officers?',
    'who owns 46 lorries?',
  ])('is not who they are, nor who did something else to them: "%s"', (question) => {
    expect(tolls.ask(question).verdict).toBe('absent');
  });

  it.each(['who had put the 46 bottles up for sale in London?'])(
    'is not told where that is known not to be told: "%s"',
    (question) => {
      expect(engineOf('wine').ask(question).verdict).toBe('absent');
    },
  );
});
