/** An ioredis client or cluster, or a node-redis client, recognised by shape. */
export type RedisClient = IoredisClient | NodeRedisClient;

/** The part of an ioredis client that is used. */
export interface IoredisClient {
  defineCommand(name: string, definition: { numberOfKeys: number; lua: string }): void;
}

/** The part of a node-redis client (4 and newer) that is used. */
export interface NodeRedisClient {
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
}

/** What rate-limiter-flexible is given for a client: its one command, its state, nothing else. */
export interface RedisCounter {
  readonly status: 'ready' | 'down';
  readonly rlflxIncr: (parameters: readonly string[]) => Promise<unknown>;
}

/**
 * Stands between rate-limiter-flexible and the app's client. Given the client itself, it would define its command there
 * under one name for all, and our script would count for the app's own limiters too.
 */
export function redisCounter(client: RedisClient, script: string): RedisCounter {
  const count = isIoredis(client) ? defineCount(client, script) : evalCount(client, script);
  return {
    get status() {
      return isDown(client) ? 'down' : 'ready';
    },
    rlflxIncr: count,
  };
}

export function isRedisClient(value: unknown): value is RedisClient {
  if (typeof value !== 'object' || value === null) return false;
  const { defineCommand, eval: run } = value as Record<string, unknown>;
  return typeof defineCommand === 'function' || typeof run === 'function';
}

type Count = RedisCounter['rlflxIncr'];

function isIoredis(client: RedisClient): client is IoredisClient {
  return 'defineCommand' in client && typeof client.defineCommand === 'function';
}

function defineCount(client: IoredisClient, script: string): Count {
  client.defineCommand('whatsappOtpCount', { numberOfKeys: 1, lua: script });
  const run = client as unknown as { whatsappOtpCount: (...parameters: string[]) => Promise<unknown> };
  return async (parameters) => run.whatsappOtpCount(...parameters);
}

function evalCount(client: NodeRedisClient, script: string): Count {
  return async ([key = '', ...rest]) => client.eval(script, { keys: [key], arguments: rest });
}

/** Commands given to a client that has lost its server wait in a queue and are counted much too late. */
function isDown(client: object): boolean {
  const { status, isReady } = client as Record<string, unknown>;
  return ['reconnecting', 'close', 'end'].includes(status as string) || isReady === false;
}
