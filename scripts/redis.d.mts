/** A Redis of one's own on 127.0.0.1, in memory only. */
export function startRedis(options?: { port?: number | undefined }): Promise<RedisServer>;

/** The path of redis-server, or an error that says what to install. */
export function redisPath(): string;

export interface RedisServer {
  readonly port: number;
  readonly url: string;
  /** Ends it at once, as a crash would. */
  readonly stop: () => Promise<void>;
  /** Stops it answering, with its connections open. */
  readonly hang: () => boolean;
  readonly resume: () => boolean;
}
