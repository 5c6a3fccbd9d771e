/** Status and plain words of every refusal of the HTTP routes. Codes are stable; words may change. */
export const REFUSALS = {
  invalid: { status: 400, message: 'Something in this form is not right. Please check it.' },
  not_signed_in: { status: 401, message: 'Please sign in as host first.' },
  wrong_key: { status: 403, message: 'That key does not fit. Use the host link that the server printed.' },
  bad_origin: { status: 403, message: 'This request came from another site.' },
  not_allowed: { status: 403, message: 'You may not do that here.' },
  not_found: { status: 404, message: 'There is nothing here.' },
  bad_code: { status: 404, message: 'That code does not open a room. Check the big screen, or ask your host.' },
  bad_link: { status: 404, message: 'This link has been used, or it is too old. Ask your host for a new one.' },
  bad_digits: { status: 404, message: 'No screen shows these digits now. Check them, or load the page on the TV again.' },
  full: { status: 409, message: 'This room is full. Ask your host.' },
  over: { status: 409, message: 'This session is over.' },
  locked: { status: 409, message: 'The door is locked. Ask your host.' },
  still_open: { status: 409, message: 'This session is still open. End it first.' },
  token_used: { status: 409, message: 'This phone already sits in another room. Please try again.' },
  too_many_rooms: { status: 409, message: 'This server has all the open sessions it can hold. End one first.' },
  gone: { status: 410, message: 'These digits are too old. Load the page again.' },
  too_large: { status: 413, message: 'That is too much at once.' },
  bad_share: { status: 404, message: 'This link is too old, or it was taken back. Ask for a new one.' },
  bad_file: { status: 400, message: 'This file is not a session that can be read here. Nothing was changed.' },
  newer_file: { status: 400, message: 'A newer Third Place made this file. Update this server, then try again. Nothing was changed.' },
  slow_down: { status: 429, message: 'Many people are trying at once. Please wait a moment.' },
  read_only: { status: 503, message: 'The server cannot save right now: its disk is full. Please try again soon.' },
  internal: { status: 500, message: 'Something went wrong on our side. Please try again.' },
} as const satisfies Record<string, { readonly status: number; readonly message: string }>;

export type RefusalCode = keyof typeof REFUSALS;
