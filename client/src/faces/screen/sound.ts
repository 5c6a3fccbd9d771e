import { openStore } from '../../room/storage.ts';

const KEY = 'tp:sound';
const SECONDS = 1.6;
/** A soft fifth: A4 and E5, in Hz, each with its loudness from 0 to 1. */
const TONES = [[440, 0.18], [659.3, 0.1]] as const;

let context: AudioContext | null = null;

/** Whether this screen makes a sound at the end of a clock; kept on this device. */
export const soundIsOn = (): boolean => openStore().get(KEY) !== 'off';
export const keepSound = (on: boolean): boolean => openStore().set(KEY, on ? 'on' : 'off');

/**
 * Plays the one soft sound. False when the browser has none, or lets none be heard before someone touched the page.
 */
export async function playSound(): Promise<boolean> {
  if (typeof AudioContext === 'undefined') return false;
  context ??= new AudioContext();
  const audio = context;
  if (audio.state === 'suspended') await Promise.race([audio.resume(), new Promise((done) => setTimeout(done, 300))]);
  if (audio.state !== 'running') return false;
  for (const [pitch, loudness] of TONES) tone(audio, pitch, loudness);
  return true;
}

function tone(audio: AudioContext, pitch: number, loudness: number): void {
  const start = audio.currentTime + 0.02;
  const wave = new OscillatorNode(audio, { type: 'sine', frequency: pitch });
  const gain = new GainNode(audio, { gain: 0 });
  gain.gain.linearRampToValueAtTime(loudness, start + 0.08);
  gain.gain.exponentialRampToValueAtTime(0.001, start + SECONDS);
  wave.connect(gain).connect(audio.destination);
  wave.start(start);
  wave.stop(start + SECONDS);
}
