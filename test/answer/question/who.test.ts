import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

describe('somebody by name, of whom nothing is asked but who that is', () => {
  it.each([
    ['copper', "what is Camila Larraguibel's role?", 'larraguibel-who'],
    ['copper', 'Paula Nahuelcoy is who exactly?', 'nahuelcoy-who'],
    ['ransom', 'quel est le poste de Joris Haeck ?', 'haeck-who'],
    ['tortoises', '¿qué puesto ocupa Bako Tsimihety?', 'tsimihety-who'],
    ['solarpanels', 'which organisation is Teresa Vilaplana with?', 'vilaplana-who'],
    ['lakespa', 'جوليو فيراريس من يكون؟', 'mayor-who'],
  ])('is told who that is: %s, "%s"', (name, question, fact) => {
    expect(decided(engineOf(name).ask(question))).toEqual(['answer', fact]);
  });

  it.each([
    ['a body where none is told', 'violins', 'which organisation is Konrad Hellweger with?'],
    ['a post that is known to be unknown', 'bananas', "what is the retired harbor pilot's role?"],
    ['a post at some time', 'copper', "what was Camila Larraguibel's role in 2019?"],
    ['whoever works for him', 'trams', 'Who works for Strnad?'],
    ['whoever leads her', 'eels', 'Qui est le chef de Barrutia ?'],
    ['more than who that is', 'ransom', 'what role did Joris Haeck play in the negotiations?'],
  ])('is not told who that is in the place of %s', (_, name, question) => {
    expect(engineOf(name).ask(question).verdict).toBe('absent');
  });
});
