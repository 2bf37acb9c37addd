/** Discord's documented limits, by name. Lengths are in UTF-16 units: never fewer than what Discord counts. */

/** Over all text displays of one message with Components V2. */
export const MESSAGE_TEXT = 4_000;
/** Components of one message, nested ones counted. */
export const MESSAGE_COMPONENTS = 40;
export const BUTTONS_A_ROW = 5;
export const BUTTON_LABEL = 80;
export const LINK_URL = 512;
export const CUSTOM_ID = 100;
export const SELECT_OPTIONS = 25;
export const SELECT_PLACEHOLDER = 150;
export const OPTION_LABEL = 100;
export const OPTION_VALUE = 100;
export const OPTION_DESCRIPTION = 100;
export const CHOICES = 25;
export const CHOICE_NAME = 100;
export const CHOICE_VALUE = 100;
export const MODAL_TITLE = 45;
export const MODAL_PARTS = 5;
export const INPUT_LABEL = 45;
export const INPUT_VALUE = 4_000;
export const INPUT_PLACEHOLDER = 100;
export const FILES_A_MESSAGE = 10;
export const FILE_ALT = 1_024;
export const COMMAND_NAME = 32;
export const COMMAND_DESCRIPTION = 100;
/** Over names, descriptions and choices of one command. */
export const COMMAND_CHARACTERS = 8_000;
/** Milliseconds in which Discord wants the first response. */
export const FIRST_RESPONSE_MS = 3_000;
/** Longest question or claim that a command option takes: ours, well under Discord's 6,000. */
export const QUESTION = 500;
