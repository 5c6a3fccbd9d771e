import type { Card } from '../../../shared/protocol.ts';
import type { DeskLink } from '../faces/console/desk.svelte.ts';
import type { Now } from '../room/contract.ts';
import { draftNowhere, sendNowhere } from './nowhere.ts';

/** What a console's desk hangs on when it is only a picture: its view is set from outside, and nothing leaves it. */
export class OldDesk implements DeskLink {
  update = $state.raw<DeskLink['update']>(null);
  readonly card: Card;
  readonly now: Now;
  readonly live = {};
  readonly status = 'online' as const;
  readonly refusal = null;
  readonly leaving = null;
  readonly mirrored = null;
  readonly waiting: DeskLink['waiting'] = [];
  readonly send = sendNowhere;
  readonly draft = draftNowhere;
  readonly mirror = (): void => undefined;
  readonly again = (): void => undefined;
  readonly close = (): void => undefined;

  constructor(card: Card, now: Now) {
    this.card = card;
    this.now = now;
  }
}
