const LOOK_MS = 1000;

/**
 * The big screen's window on this computer. `blocked`: the browser did not let it open. `closed`: it was open and is no more.
 * Everything it shows comes from the server, so any other computer or a TV can be the big screen as well.
 */
export class BigScreen {
  state = $state<'none' | 'open' | 'blocked' | 'closed'>('none');
  /** The window shows the room check's reading lines, not the room. */
  lines = $state(false);
  #window: Window | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #room: string;

  constructor(room: string) {
    this.#room = room;
  }

  get path(): string {
    return `/screen/${this.#room}`;
  }

  /** Opens the window, or brings the open one to the front. */
  show(what: 'room' | 'lines' = 'room'): void {
    this.#window = window.open(what === 'lines' ? `${this.path}?lines` : this.path, `screen-${this.#room}`, 'popup,width=1280,height=720');
    this.state = this.#window ? 'open' : 'blocked';
    this.lines = this.#window !== null && what === 'lines';
    clearInterval(this.#timer);
    if (this.#window) this.#timer = setInterval(() => this.#look(), LOOK_MS);
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    if (!this.#window?.closed) return;
    clearInterval(this.#timer);
    this.state = 'closed';
    this.lines = false;
  }
}
