/** Starts a separate Redis on 127.0.0.1, in memory only. */
export function startRedis(options?: { port?: number | undefined }): Promise<RedisServer>;

/** The path of redis-server, or an error that says what to install. */
export function redisPath(): string;

export interface RedisServer {
  readonly port: number;
  readonly url: string;
  /** Kills it at once, like a crash. */
  readonly stop: () => Promise<void>;
  /** Suspends it, so that it does not respond while its connections stay open. */
  readonly hang: () => boolean;
  readonly resume: () => boolean;
}
