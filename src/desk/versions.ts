/** The versions of each case, which of them is published, and the drafts that wait for a word. */
import { createHash, randomBytes } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Operation } from './operation.ts';
import { type Store, StoreError } from './store.ts';
import type { Tables, VersionRow } from './tables.ts';

/** How a version came about. */
export type Kind = 'import' | 'refresh' | 'edit' | 'add' | 'retire' | 'gap' | 'rollback';

/** The texts of a case: all that a version consists of. */
export interface CaseText {
  content: string;
  /** The text of its lock, where there is one. */
  lock: string | undefined;
}

export interface VersionInfo {
  id: number;
  caseId: string;
  number: number;
  /** What replies name. */
  label: string;
  kind: Kind;
  who: string;
  why: string;
  at: string;
  /** The version that it was made from. */
  parent: number | undefined;
}
export type Version = VersionInfo & CaseText;

/** What a draft is for, so that it can be made again on a base that moved. */
export interface Plan {
  /** Without one, the draft is a whole file. */
  operation?: Operation;
  /** Number of the version that is rolled back to. */
  rollback?: number;
  /** Gaps that it settles. */
  closes?: number[];
}

export interface Draft extends CaseText {
  id: string;
  caseId: string;
  label: string;
  kind: Kind;
  plan: Plan;
  parent: number | undefined;
  who: string;
  at: string;
}

/** What is to become a version. */
export interface NewVersion extends CaseText {
  caseId: string;
  label: string;
  kind: Kind;
  who: string;
  why: string;
  at: string;
  /** Id of the version it was made from: published only if that is still the published one. */
  parent: number | undefined;
  /** The draft that ends with it. */
  draft?: string;
  /** Questions whose gap it closes. */
  closes?: readonly number[];
}

/** SHA-256 over both texts of a case. */
export function hashOf(text: CaseText): string {
  return createHash('sha256')
    .update(text.content)
    .update('\0')
    .update(text.lock ?? '')
    .digest('hex');
}

const INFO = [
  'versions.id',
  'versions.case_id',
  'versions.number',
  'versions.label',
  'versions.kind',
  'versions.who',
  'versions.why',
  'versions.at',
  'versions.parent',
] as const;

function infoOf(
  row: Pick<VersionRow, 'case_id' | 'number' | 'label' | 'kind' | 'who' | 'why' | 'at' | 'parent'> & {
    id: number;
  },
): VersionInfo {
  return {
    id: row.id,
    caseId: row.case_id,
    number: row.number,
    label: row.label,
    kind: row.kind as Kind,
    who: row.who,
    why: row.why,
    at: row.at,
    parent: row.parent ?? undefined,
  };
}

/** Reads a whole text and makes sure that it is the one that was written. @throws StoreError */
function textOf(row: { base: string; content: string; lock: string | null }): CaseText {
  const text: CaseText = { content: row.content, lock: row.lock ?? undefined };
  if (hashOf(text) !== row.base) throw new StoreError('corrupt');
  return text;
}

async function keepBase(db: Transaction<Tables>, text: CaseText): Promise<string> {
  const hash = hashOf(text);
  await db
    .insertInto('bases')
    .values({ hash, content: text.content, lock: text.lock ?? null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return hash;
}

/** Deletes texts that neither a version nor a draft holds. */
async function dropOrphans(db: Kysely<Tables>): Promise<void> {
  await db
    .deleteFrom('bases')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('versions').select('versions.id').whereRef('versions.base', '=', 'bases.hash'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('drafts').select('drafts.id').whereRef('drafts.base', '=', 'bases.hash'))),
    )
    .execute();
}

export class Versions {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** The published version of every case. @throws StoreError */
  async published(): Promise<Version[]> {
    return this.#store.use(async (db) => {
      const rows = await db
        .selectFrom('published')
        .innerJoin('versions', 'versions.id', 'published.version_id')
        .innerJoin('bases', 'bases.hash', 'versions.base')
        .select([...INFO, 'versions.base', 'bases.content', 'bases.lock'])
        .orderBy('versions.case_id')
        .execute();
      return rows.map((row) => ({ ...infoOf(row), ...textOf(row) }));
    });
  }

  /** The published version of one case. @throws StoreError */
  async current(caseId: string): Promise<Version | undefined> {
    return (await this.published()).find((version) => version.caseId === caseId);
  }

  /** Id of the published version. @throws StoreError */
  async currentId(caseId: string): Promise<number | undefined> {
    const row = await this.#store.use((db) =>
      db.selectFrom('published').select('version_id').where('case_id', '=', caseId).executeTakeFirst(),
    );
    return row?.version_id;
  }

  /** The newest versions of a case, newest first. @throws StoreError */
  async history(caseId: string, limit: number, before = Number.MAX_SAFE_INTEGER): Promise<VersionInfo[]> {
    const rows = await this.#store.use((db) =>
      db
        .selectFrom('versions')
        .select([...INFO])
        .where('case_id', '=', caseId)
        .where('number', '<', before)
        .orderBy('number', 'desc')
        .limit(limit)
        .execute(),
    );
    return rows.map(infoOf);
  }

  /** One version by its number. @throws StoreError */
  async version(caseId: string, number: number): Promise<Version | undefined> {
    const row = await this.#store.use((db) =>
      db
        .selectFrom('versions')
        .innerJoin('bases', 'bases.hash', 'versions.base')
        .select([...INFO, 'versions.base', 'bases.content', 'bases.lock'])
        .where('case_id', '=', caseId)
        .where('number', '=', number)
        .executeTakeFirst(),
    );
    return row === undefined ? undefined : { ...infoOf(row), ...textOf(row) };
  }

  /** The newest version with that label: what a receipt names. @throws StoreError */
  async labelled(caseId: string, label: string): Promise<Version | undefined> {
    const row = await this.#store.use((db) =>
      db
        .selectFrom('versions')
        .innerJoin('bases', 'bases.hash', 'versions.base')
        .select([...INFO, 'versions.base', 'bases.content', 'bases.lock'])
        .where('case_id', '=', caseId)
        .where('label', '=', label)
        .orderBy('number', 'desc')
        .executeTakeFirst(),
    );
    return row === undefined ? undefined : { ...infoOf(row), ...textOf(row) };
  }

  /**
   * Makes a version and publishes it, in one transaction: afterwards it is on the disk, whole, or nothing has changed.
   * @returns the version; `moved` where another was published since its parent was read.
   * @throws StoreError
   */
  async publish(next: NewVersion): Promise<VersionInfo | 'moved'> {
    return this.#store.change(async (db) => {
      // The first statement writes, so two processes that publish at once queue here and the second reads what the first left.
      const base = await keepBase(db, next);
      const current = await db
        .selectFrom('published')
        .select('version_id')
        .where('case_id', '=', next.caseId)
        .executeTakeFirst();
      if (current?.version_id !== next.parent) {
        await dropOrphans(db);
        return 'moved' as const;
      }
      const last = await db
        .selectFrom('versions')
        .select(({ fn }) => fn.max('number').as('number'))
        .where('case_id', '=', next.caseId)
        .executeTakeFirst();
      const row = {
        case_id: next.caseId,
        number: (last?.number ?? 0) + 1,
        base,
        label: next.label,
        kind: next.kind,
        who: next.who,
        why: next.why,
        at: next.at,
        parent: next.parent ?? null,
      };
      const { id } = await db.insertInto('versions').values(row).returning('id').executeTakeFirstOrThrow();
      await db
        .insertInto('published')
        .values({ case_id: next.caseId, version_id: id })
        .onConflict((conflict) => conflict.column('case_id').doUpdateSet({ version_id: id }))
        .execute();
      if (next.draft !== undefined) await db.deleteFrom('drafts').where('id', '=', next.draft).execute();
      if (next.closes !== undefined && next.closes.length > 0) {
        await db
          .updateTable('gaps')
          .set({ state: 'published' })
          .where('id', 'in', next.closes)
          .where('state', '=', 'open')
          .execute();
      }
      return infoOf({ ...row, id });
    });
  }

  /** Keeps a draft. @returns it with its id. @throws StoreError */
  async keepDraft(draft: Omit<Draft, 'id'>): Promise<Draft> {
    const id = randomBytes(9).toString('base64url');
    await this.#store.change(async (db) => {
      const base = await keepBase(db, draft);
      await db
        .insertInto('drafts')
        .values({
          id,
          case_id: draft.caseId,
          base,
          label: draft.label,
          kind: draft.kind,
          plan: JSON.stringify(draft.plan),
          parent: draft.parent ?? null,
          who: draft.who,
          at: draft.at,
        })
        .execute();
    });
    return { ...draft, id };
  }

  /** A draft that still waits. @throws StoreError */
  async draft(id: string): Promise<Draft | undefined> {
    const row = await this.#store.use((db) =>
      db
        .selectFrom('drafts')
        .innerJoin('bases', 'bases.hash', 'drafts.base')
        .selectAll('drafts')
        .select(['bases.content', 'bases.lock'])
        .where('drafts.id', '=', id)
        .executeTakeFirst(),
    );
    if (row === undefined) return undefined;
    return {
      id: row.id,
      caseId: row.case_id,
      label: row.label,
      kind: row.kind as Kind,
      plan: JSON.parse(row.plan) as Plan,
      parent: row.parent ?? undefined,
      who: row.who,
      at: row.at,
      ...textOf(row),
    };
  }

  /** Throws a draft away. @returns whether there was one. @throws StoreError */
  async discard(id: string): Promise<boolean> {
    return this.#store.change(async (db) => {
      const { numDeletedRows } = await db.deleteFrom('drafts').where('id', '=', id).executeTakeFirst();
      await dropOrphans(db);
      return numDeletedRows > 0n;
    });
  }

  /** Forgets drafts from before a time. @throws StoreError */
  async forgetDrafts(before: string): Promise<void> {
    await this.#store.change(async (db) => {
      await db.deleteFrom('drafts').where('at', '<', before).execute();
      await dropOrphans(db);
    });
  }
}
