/**
 * Makes two outcomes of a call take equally long: each response is delayed to a recent duration of the other kind, so both
 * take the longer of one and one, and their times have one distribution.
 */
export interface TimingEqualizer {
  /** @param elapsed ms since the call began */
  readonly equalize: (kind: 'known' | 'unknown', elapsed: number) => Promise<void>;
}

/** @param coldStart ms that an unknown one takes before the first known one was timed. */
export function createTimingEqualizer(coldStart: number): TimingEqualizer {
  const samples = { known: createSamples(), unknown: createSamples() };
  return {
    equalize: async (kind, elapsed) => {
      const other = samples[kind === 'known' ? 'unknown' : 'known'].draw();
      const padded = Math.max(elapsed, other ?? (kind === 'unknown' ? coldStart : 0));
      samples[kind].add(other === undefined ? padded : elapsed);
      if (padded - elapsed >= 1) await new Promise((resolve) => setTimeout(resolve, padded - elapsed));
    },
  };
}

interface Samples {
  readonly add: (milliseconds: number) => void;
  readonly draw: () => number | undefined;
}

function createSamples(): Samples {
  const kept: number[] = [];
  let next = 0;
  return {
    add: (milliseconds) => {
      kept[next] = milliseconds;
      next = (next + 1) % 64;
    },
    draw: () => kept[Math.floor(Math.random() * kept.length)],
  };
}
