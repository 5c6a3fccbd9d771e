import { WebSocket } from 'ws';
import { PROTOCOL, type Answer, type Envelope, type Update } from '../../../shared/protocol.ts';

export type WireOptions = { readonly auth: Record<string, unknown>; readonly cookie?: string };

/** A refused connection: the server's code, or 'closed'. */
export class Refused extends Error {}

const VIEW = Buffer.from('42["view",{"rev":');
const DIGIT_0 = 48;

/**
 * One Socket.IO connection spoken by hand on a bare WebSocket, so that hundreds of them cost the load generator little: frames are
 * counted, a view is parsed only when somebody asks for it.
 */
export class Wire {
  readonly #socket: WebSocket;
  readonly #answers = new Map<number, (answer: Answer | null) => void>();
  #nextAck = 0;
  #view: Buffer | null = null;
  #waiting: { readonly rev: number; readonly resolve: (at: number) => void } | null = null;
  /** Rev of the last view. */
  rev = -1;
  /** When the last view came, on this process's clock in ms. */
  viewAt = 0;
  /** Events pushed since `count()`, answers not among them, and their bytes. */
  pushes = 0;
  bytes = 0;
  /** Which revs the views since `count()` were of, and when they came. */
  arrivals: { readonly rev: number; readonly at: number }[] = [];
  open = false;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  /** Resolves when the server has admitted the connection. */
  static connect(url: string, { auth, cookie }: WireOptions): Promise<Wire> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, { origin: url, perMessageDeflate: false, ...(cookie ? { headers: { cookie } } : {}) });
    const wire = new Wire(socket);
    return new Promise((resolve, reject) => {
      socket.on('error', () => reject(new Refused('closed')));
      socket.on('close', () => {
        wire.#closed();
        reject(new Refused('closed'));
      });
      socket.on('message', (data: Buffer) => {
        const [kind, inner] = [data[0], data[1]];
        if (kind === 0x32) socket.send('3');
        else if (kind === 0x30) socket.send(`40${JSON.stringify({ v: PROTOCOL, ...auth })}`);
        else if (kind !== 0x34) return;
        else if (inner === 0x32) wire.#pushed(data);
        else if (inner === 0x33) wire.#answered(data);
        else if (inner === 0x30) {
          wire.open = true;
          resolve(wire);
        } else if (inner === 0x34) {
          reject(new Refused((JSON.parse(data.toString('utf8', 2)) as { message: string }).message));
          socket.terminate();
        }
      });
    });
  }

  /** null: the connection went before the answer came. */
  command(envelope: Envelope): Promise<Answer | null> {
    return new Promise((resolve) => {
      if (!this.open) return resolve(null);
      const id = this.#nextAck++;
      this.#answers.set(id, resolve);
      this.#socket.send(`42${id}${JSON.stringify(['command', envelope])}`);
    });
  }

  /** The latest view. */
  view(): Update {
    if (!this.#view) throw new Error('No view came yet.');
    return (JSON.parse(this.#view.toString('utf8', 2)) as [string, Update])[1];
  }

  /** Resolves with the time at which a view of this rev or a later one came. */
  until(rev: number): Promise<number> {
    if (this.rev >= rev) return Promise.resolve(this.viewAt);
    return new Promise((resolve) => (this.#waiting = { rev, resolve }));
  }

  count(): void {
    this.pushes = 0;
    this.bytes = 0;
    this.arrivals = [];
  }

  /** As a lost link: no goodbye. */
  drop(): void {
    this.#socket.terminate();
  }

  #closed(): void {
    this.open = false;
    for (const resolve of this.#answers.values()) resolve(null);
    this.#answers.clear();
  }

  #pushed(data: Buffer): void {
    this.pushes += 1;
    this.bytes += data.length;
    if (VIEW.compare(data, 0, VIEW.length) !== 0) return;
    this.#view = data;
    this.viewAt = performance.now();
    let rev = 0;
    for (let index = VIEW.length; data[index] !== 0x2c; index += 1) rev = rev * 10 + ((data[index] ?? DIGIT_0) - DIGIT_0);
    this.rev = rev;
    this.arrivals.push({ rev, at: this.viewAt });
    if (!this.#waiting || this.#waiting.rev > rev) return;
    this.#waiting.resolve(this.viewAt);
    this.#waiting = null;
  }

  #answered(data: Buffer): void {
    const text = data.toString('utf8', 2);
    const start = text.indexOf('[');
    const id = Number(text.slice(0, start));
    const [answer] = JSON.parse(text.slice(start)) as [Answer];
    this.#answers.get(id)?.(answer);
    this.#answers.delete(id);
  }
}
