const LOOK_MS = 1000;

/**
 * The big screen's window on this computer. `blocked`: the browser did not let it open. `closed`: it was open and is no more.
 * Everything it shows comes from the server, so any other computer or a TV can be the big screen as well.
 */
export class BigScreen {
  state = $state<'none' | 'open' | 'blocked' | 'closed'>('none');
  #window: Window | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #room: string;

  constructor(room: string) {
    this.#room = room;
  }

  get path(): string {
    return `/screen/${this.#room}`;
  }

  /** Opens the window, or brings the open one to the front; `path` shows another page in it (the reading lines). */
  show(path: string = this.path): void {
    this.#window = window.open(path, `screen-${this.#room}`, 'popup,width=1280,height=720');
    this.state = this.#window ? 'open' : 'blocked';
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
  }
}
