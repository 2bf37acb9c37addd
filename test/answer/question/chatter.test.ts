/** What people type around a question or a statement in a chat. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

const seizure = engineOf('seizure');
const ask = (text: string) => decided(seizure.ask(text));

describe('chatter around a question', () => {
  it.each([
    [
      'photo desk again, sorry to bug you, producer is in my ear: how many watches were seized?',
      'seized-watches',
    ],
    ['how many watches were seized? thanks a million, the night editor is pacing', 'seized-watches'],
    ["hmm, i've gone blank and the producer is in my ear 🙃 how many watches were seized?", 'seized-watches'],
    [
      'boss walked over and i panicked, how many watches were seized? keep it short, she hates waffle',
      'seized-watches',
    ],
    [
      "pardon de vous embêter, la cheffe s'impatiente : combien de montres ont été saisies ? merci mille fois",
      'seized-watches',
    ],
    [
      'perdón por la hora, me lo pide la jefa de cierre: ¿cuántos relojes se incautaron? mil gracias',
      'seized-watches',
    ],
    ['عذرا على الإزعاج في هذه الساعة: كم ساعة صادرت الشرطة؟ شكرا جزيلا', 'seized-watches'],
  ])('leaves its answer: "%s"', (question, fact) => {
    expect(ask(question)).toEqual(['answer', fact]);
  });
});

describe('chatter around a statement', () => {
  it.each([
    ['standards ed flagged it. police seized 51 watches. is it right ta', 'supported'],
    ['boss wants a tick next to this one: police seized 15 watches. Tick?', 'refuted'],
    ['police seized 51 watches, right? sorry, presenter is live and i need to know', 'supported'],
    ['yes/no pls: police seized 51 watches. ta', 'supported'],
    ['chapô tel quel : la police a saisi 51 montres. on valide ?', 'supported'],
    ['la policía incautó 15 relojes, ¿o no? perdón, que no quiero sacar una fe de erratas', 'refuted'],
  ] as const)('leaves its verdict: "%s"', (statement, verdict) => {
    expect(ask(statement)).toEqual([verdict, 'seized-watches']);
  });
});

describe('what is said beside a question, and is no chatter', () => {
  it('stays where it says that nobody knows', () => {
    expect(engineOf('perfume').ask('nobody knows how many bottles were sold, right?').verdict).not.toBe(
      'answer',
    );
  });
  it('stays where it tells a day', () => {
    expect(ask('On 8 February, what was the value of the phones?')).toEqual([
      'answer',
      'february-phones-value',
    ]);
  });
  it('stays where it asks for something else', () => {
    expect(seizure.ask('How many watches were seized? And who seized them?').facts).toHaveLength(2);
  });
  it('stays where it says that something is untrue', () => {
    expect(ask('police seized 15 watches. that is wrong, sorry to say')[0]).not.toBe('supported');
  });
  it('stays where it alone asks', () => {
    expect(ask("publication date on this piece? it's for the archive tag")).toEqual([
      'answer',
      'source-published',
    ]);
  });
});
