/** The page's side of its server. */
import type { Gesture } from '../gesture.ts';
import type { Outcome, RoomEvent, RoomMessage, State } from '../wire.ts';

async function read<T>(response: Response): Promise<T> {
  const body: unknown = await response.json();
  if (!response.ok) throw new Error(String(Reflect.get(Object(body), 'fault') ?? response.status));
  return body as T;
}

export const getState = async (): Promise<State> => read(await fetch('/api/state'));

export const act = async (gesture: Gesture): Promise<Outcome> =>
  read(
    await fetch('/api/gestures', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(gesture),
    }),
  );

/** @returns the id by which a command names the file */
export async function upload(file: File): Promise<string> {
  const response = await fetch(`/api/uploads?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'Content-Type': file.type === '' ? 'application/octet-stream' : file.type },
    body: file,
  });
  return (await read<{ id: string }>(response)).id;
}

export interface Listener {
  all(messages: RoomMessage[]): void;
  message(message: RoomMessage): void;
  gone(id: string): void;
  connected(is: boolean): void;
}

/** What a person sees, as it comes. @returns how to stop listening */
export function listen(personId: string, listener: Listener): () => void {
  const source = new EventSource(`/api/events?person=${personId}`);
  source.addEventListener('all', ({ data }) => {
    listener.connected(true);
    listener.all(JSON.parse(String(data)) as RoomMessage[]);
  });
  source.addEventListener('message', ({ data }) => {
    const event = JSON.parse(String(data)) as RoomEvent;
    if (event.kind === 'message') listener.message(event.message);
    else listener.gone(event.id);
  });
  source.addEventListener('error', () => listener.connected(false));
  return () => source.close();
}
