/** What is used here of nlp.js, which ships no types. */
declare module '@nlpjs/core' {
  interface Container {
    use(plugin: unknown, name?: string): void;
  }
  export function containerBootstrap(): Promise<Container> | Container;
}
declare module '@nlpjs/nlu' {
  export class NluNeural {
    constructor(settings: {
      locale: string;
      log: boolean;
      useNoneFeature: boolean;
      container: import('@nlpjs/core').Container;
    });
    train(corpus: readonly { utterance: string; intent: string }[]): Promise<unknown>;
    process(utterance: string): Promise<{ classifications: { intent: string; score: number }[] }>;
  }
}
declare module '@nlpjs/lang-en-min' {
  export const LangEn: unknown;
}
declare module '@nlpjs/lang-fr' {
  export const LangFr: unknown;
}
declare module '@nlpjs/lang-es' {
  export const LangEs: unknown;
}
declare module '@nlpjs/lang-ar' {
  export const LangAr: unknown;
}
