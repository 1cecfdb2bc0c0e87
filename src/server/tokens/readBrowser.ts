import type { RequestContext } from '../request/RequestContext.js';
import { deviceCookie, parseDevice, type DeviceToken } from './DeviceToken.js';
import { flowCookie, parseFlow, type FlowToken } from './FlowToken.js';

/** The flow that this browser is in, if its cookie is ours and its time is not over. */
export async function readFlowCookie({ jar, settings }: RequestContext): Promise<VerifiedFlow | undefined> {
  const token = jar.get(flowCookie);
  const opened = token === undefined ? undefined : await settings.signer.verify('flow', token);
  const flow = opened && parseFlow(opened, settings.now());
  return flow && { ...flow, secretIndex: opened.secretIndex };
}

/** The device that this browser is known as, if its cookie is ours and its time is not over. */
export async function readDeviceCookie({
  jar,
  settings,
}: RequestContext): Promise<VerifiedDevice | undefined> {
  const token = jar.get(deviceCookie);
  const opened = token === undefined ? undefined : await settings.signer.verify('device', token);
  const device = opened && parseDevice(opened, settings.now());
  return device && { ...device, secretIndex: opened.secretIndex };
}

export interface VerifiedFlow extends FlowToken {
  /** The secret that its hashes were made with. */
  readonly secretIndex: number;
}

export interface VerifiedDevice extends DeviceToken {
  readonly secretIndex: number;
}
