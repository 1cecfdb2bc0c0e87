export { createFakeBackend } from './testing/backend/createFakeBackend.js';
export type {
  FakeBackend,
  FakeBackendOptions,
  FakeBackendRequest,
} from './testing/backend/createFakeBackend.js';
export { createFakeStytch } from './testing/stytch/createFakeStytch.js';
export type { FakeStytch, FakeStytchOptions } from './testing/stytch/createFakeStytch.js';
export type { FakeClock } from './testing/state/createFakeClock.js';
export type { Fault, FaultKind, FaultTarget } from './testing/stytch/createFaults.js';
export type { DeliveredMessage } from './testing/state/createOutbox.js';
export type { RateLimitOptions } from './testing/state/createRateLimit.js';
export type { FakeSession } from './testing/state/createSessions.js';
export type { FakePhone, FakeUser } from './testing/state/createUsers.js';
export type { MswHttp } from './testing/msw/mswHandlers.js';
export type { FakeStorage } from './testing/state/storedRecords.js';
export { scenarios } from './testing/backend/scenarios.js';
export type { Scenario } from './testing/backend/scenarios.js';
export type { StytchSessionOperation } from './testing/stytch/stytchOperation.js';
export type { Operation } from './protocol/operation.js';
export {
  limitStoreConformance,
  type ConformanceOptions,
  type ConformanceTest,
} from './testing/state/limitStoreConformance.js';
