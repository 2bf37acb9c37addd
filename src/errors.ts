/**
 * The two kinds of error. A `UserError` is shown to the person and says what to do;
 * everything else is logged with its ids and answered with one calm sentence.
 */

/** An error whose message may be shown to the person who caused it. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** One fault in a file: where it is and why it is one. Lines and columns count from 1. */
export interface Fault {
  file: string;
  line: number;
  column: number;
  reason: string;
}

/** `file:line:column: reason`, the form editors and terminals turn into a link. */
export function formatFault(fault: Fault): string {
  return `${fault.file}:${fault.line}:${fault.column}: ${fault.reason}`;
}

/** A fact base that was refused, with every fault found, in file order. */
export class FactBaseError extends UserError {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(formatFault).join('\n'));
    this.faults = faults;
  }
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
