import type { LimitTransaction } from '../limits/countLimits.js';
import type { HandlerEventDetails } from './HandlerEvent.js';

/** Emits the alarms that a count reached. The store reports each once for a window, whatever becomes of the request. */
export function emitAlarms(
  { entries, decision }: LimitTransaction,
  emit: (details: HandlerEventDetails) => void,
): void {
  for (const [index, { limit, window, alarms = [] }] of entries.entries()) {
    const reached = decision.counts[index]?.alarms ?? [];
    const points = alarms.at(-1) ?? window.points;
    const { seconds } = window;
    for (const [place, spent] of reached.entries()) {
      // With few points both thresholds can be one count; then both are reached at once, in their order.
      const percent = place === reached.length - 1 && spent === points ? 100 : 80;
      if (limit === 'dailySendBudget') emit({ type: 'budget', percent, spent, budget: points });
      if (limit === 'sendPerDialCode') emit({ type: 'dial_code', limit, percent, spent, points, seconds });
      if (limit === 'wrongOverall')
        emit({ type: 'suspected_guessing', limit, percent, wrong: spent, points, seconds });
      if (limit === 'sendPerPrefix') emit({ type: 'suspected_pumping', cause: 'prefix' });
    }
  }
}
