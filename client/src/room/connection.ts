import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { PROTOCOL } from '../../../shared/protocol-version.ts';
import type { Answer, ClientToServer, Envelope, Handshake, HandshakeRefusal, ServerToClient } from '../../../shared/protocol.ts';
import { createReconnect } from './reconnect.ts';
import { reloadOnce } from './reload.ts';
import { browserTimers } from './timers.ts';
import { watchWakes } from './wake.ts';

export type Leaving = Parameters<ServerToClient['leaving']>[0];

/** What a room hears from its link. */
export type Listener = Omit<ServerToClient, 'leaving'> & {
  online(): void;
  offline(): void;
  refused(why: HandshakeRefusal): void;
  leaving(why: Leaving): void;
  /** The server's time, heard when it answers a doubt. */
  time(now: number): void;
};

export type Connection = {
  /** Sends one envelope on the present link; `answer` may never be called. */
  transmit(envelope: Envelope, answer: (answer: Answer) => void): void;
  typing(as: string): void;
  mirror(on: boolean): void;
  /** Connects again after `leaving` or a refusal ended it. */
  again(): void;
  close(): void;
};

type Link = Socket<ServerToClient, ClientToServer>;
const FINAL: readonly string[] = ['not_signed_in', 'seat_unknown', 'session_over'] satisfies HandshakeRefusal[];

function newLink(auth: Omit<Handshake, 'v'>): Link {
  return io({
    auth: { v: PROTOCOL, ...auth } satisfies Handshake,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnection: false,
    forceNew: true,
  });
}

/** Ends a link and listens to it no more; true when it stood. */
function cutOff(link: Link | null): boolean {
  const stood = link?.connected ?? false;
  link?.off();
  link?.disconnect();
  return stood;
}

/** What comes down and concerns the room alone. */
function passOn(link: Link, listener: Listener): void {
  link.on('card', listener.card);
  link.on('view', listener.view);
  link.on('live', listener.live);
  link.on('mirror', listener.mirror);
}

function sendersOn(link: () => Link | null): Pick<Connection, 'transmit' | 'typing' | 'mirror'> {
  return {
    transmit: (envelope, answer) => void link()?.emit('command', envelope, answer),
    typing: (as) => void link()?.volatile.emit('typing', as),
    mirror: (on) => void link()?.emit('mirror', on),
  };
}

/** Asks the server its time; `answered` when it says so. */
function askTime(link: Link | null, listener: Listener, answered: () => void): void {
  link?.emit('probe', (now) => {
    listener.time(now);
    answered();
  });
}

/** A link to the server that comes back by itself. Every connect brings the whole view; nothing is recovered. */
export function connect(auth: Omit<Handshake, 'v'>, listener: Listener): Connection {
  let link: Link | null = null;
  let announced: number | undefined;

  /** True when the link stood. */
  const drop = (): boolean => {
    const stood = cutOff(link);
    link = null;
    return stood;
  };
  const failed = (message: string): void => {
    drop();
    if (message === 'wrong_protocol' && reloadOnce('protocol')) return;
    if (message === 'wrong_protocol' || FINAL.includes(message)) {
      reconnect.stop();
      listener.refused(message as HandshakeRefusal);
    } else reconnect.lost();
  };
  const open = (): void => {
    const fresh = newLink(auth);
    link = fresh;
    fresh.on('connect', () => {
      announced = undefined;
      reconnect.opened();
      listener.online();
    });
    fresh.on('connect_error', (error) => failed(error.message));
    fresh.on('disconnect', () => {
      drop();
      listener.offline();
      reconnect.lost(announced);
    });
    fresh.on('leaving', (why) => {
      announced = why.waitMs;
      listener.leaving(why);
      if (why.reason === 'moving') return;
      drop();
      reconnect.stop();
      listener.offline();
    });
    passOn(fresh, listener);
  };
  const reconnect = createReconnect(
    {
      open,
      cut: () => void (drop() && listener.offline()),
      ask: (answered) => askTime(link, listener, answered),
    },
    browserTimers,
  );
  const unwatch = watchWakes(reconnect.wake);
  reconnect.start();

  return {
    ...sendersOn(() => link),
    again: reconnect.start,
    close: () => {
      unwatch();
      reconnect.stop();
    },
  };
}
