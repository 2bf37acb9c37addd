/** A picture beside a text: the text answers by itself, so that a picture that could not be drawn costs only itself. */
import { describeError } from '../log.ts';
import type { Context } from './command.ts';

/** The picture, or none where drawing failed, which is noted. */
export async function pictureOrNone<T>(picture: Promise<T>, context: Context): Promise<T | undefined> {
  try {
    return await picture;
  } catch (error) {
    context.log.error({ err: describeError(error) }, 'picture not drawn');
    return undefined;
  }
}
