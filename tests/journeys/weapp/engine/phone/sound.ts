import type { Phone } from './phone';

/** A player that keeps silent and tells what it was asked to play. */
export const soundPlayers = (phone: Phone): Readonly<Record<string, unknown>> => ({
  createInnerAudioContext: () => {
    const player = {
      src: '',
      onEnded: () => {},
      onError: () => {},
      destroy: () => {},
      stop: () => {},
      play: () => phone.happened.push({ what: 'sound', how: { src: player.src.slice(0, 40) } }),
    };
    return player;
  },
});
