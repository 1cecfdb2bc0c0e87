import { describe, expect, it } from 'vitest';
import { authenticatePipeline } from '../../../src/server/authenticate/handleAuthenticate.js';
import { createPipeline } from '../../../src/server/request/createPipeline.js';
import { sendPipeline } from '../../../src/server/send/handleSend.js';

describe('createPipeline', () => {
  it('gives each step what the steps before it added, and writes to no context', async () => {
    const seen: object[] = [];
    const input = Object.freeze({ a: 1 });
    const result = await createPipeline<{ a: number }>()
      .step({ name: 'two', run: async ({ a }) => ({ b: a + 1 }) })
      .step({
        name: 'three',
        run: async (context) => {
          seen.push(context);
          return { c: context.b + 1 };
        },
      })
      .run(input);
    expect(result).toEqual({ a: 1, b: 2, c: 3 });
    expect(seen).toEqual([{ a: 1, b: 2 }]);
  });

  it('rolls the finished steps back in reverse order, with the error of the failed one', async () => {
    const events: string[] = [];
    const step = (name: string, fails = false) => ({
      name,
      run: async () => {
        if (fails) throw new Error(name);
        events.push(`run ${name}`);
        return {};
      },
      rollback: async (_context: object, error: unknown) => {
        events.push(`roll back ${name} after ${(error as Error).message}`);
      },
    });
    const pipeline = createPipeline<object>().step(step('a')).step(step('b')).step(step('c', true));
    await expect(pipeline.run({})).rejects.toThrow('c');
    expect(events).toEqual(['run a', 'run b', 'roll back b after c', 'roll back a after c']);
  });
});

describe('the steps of a request', () => {
  it('count before they call the app, and call the app before Stytch', () => {
    expect(sendPipeline.steps).toEqual([
      'count the address and look at the number',
      'count on the number',
      'count on range, dial code and budget',
      'verify the captcha',
      'ask who is signed in',
      'ask whether the send is allowed',
      'send the code',
      'start the flow',
    ]);
    expect(authenticatePipeline.steps).toEqual(['read the code', 'count the try', 'try the code', 'sign in']);
  });
});
