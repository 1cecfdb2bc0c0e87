export { createFakeBackend } from './testing/createFakeBackend.js';
export type { FakeBackend, FakeBackendOptions, FakeBackendRequest } from './testing/createFakeBackend.js';
export { createFakeStytch } from './testing/createFakeStytch.js';
export type { FakeStytch, FakeStytchOptions } from './testing/createFakeStytch.js';
export type { FakeClock } from './testing/createClock.js';
export type { Fault, FaultKind, FaultTarget } from './testing/createFaults.js';
export type { DeliveredMessage } from './testing/createOutbox.js';
export type { RateLimitOptions } from './testing/createRateLimit.js';
export type { FakeSession } from './testing/createSessions.js';
export type { FakePhone, FakeUser } from './testing/createUsers.js';
export type { MswHttp } from './testing/mswHandlers.js';
export { scenarios } from './testing/scenarios.js';
export type { Scenario } from './testing/scenarios.js';
export type { Operation } from './testing/operation.js';
export {
  limitStoreConformance,
  type ConformanceOptions,
  type ConformanceTest,
} from './testing/limitStoreConformance.js';
