const SECONDS = 1.2;
const LOUD = 0.2;

/** Plays one soft tone, as the big screen does when time is up. False where the browser plays nothing. */
export async function softSound(): Promise<boolean> {
  try {
    const context = new AudioContext();
    await context.resume();
    const tone = new OscillatorNode(context, { frequency: 528, type: 'sine' });
    const volume = new GainNode(context, { gain: 0 });
    volume.gain.linearRampToValueAtTime(LOUD, context.currentTime + 0.1);
    volume.gain.linearRampToValueAtTime(0, context.currentTime + SECONDS);
    tone.connect(volume).connect(context.destination);
    tone.start();
    tone.stop(context.currentTime + SECONDS);
    tone.addEventListener('ended', () => void context.close());
    return context.state === 'running';
  } catch {
    return false;
  }
}
