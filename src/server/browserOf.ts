import type { Call } from './Call.js';
import { deviceCookie, readDevice, type Device } from './deviceToken.js';
import { flowCookie, readFlow, type Flow } from './flowToken.js';

/** The flow that this browser is in, if its cookie is ours and its time is not over. */
export async function flowOf({ jar, settings }: Call): Promise<OpenedFlow | undefined> {
  const token = jar.get(flowCookie);
  const opened = token === undefined ? undefined : await settings.seal.open('flow', token);
  const flow = opened && readFlow(opened, settings.now());
  return flow && { ...flow, secretIndex: opened.secretIndex };
}

/** The device that this browser is known as, if its cookie is ours and its time is not over. */
export async function deviceOf({ jar, settings }: Call): Promise<OpenedDevice | undefined> {
  const token = jar.get(deviceCookie);
  const opened = token === undefined ? undefined : await settings.seal.open('device', token);
  const device = opened && readDevice(opened, settings.now());
  return device && { ...device, secretIndex: opened.secretIndex };
}

export interface OpenedFlow extends Flow {
  /** The secret that its hashes were made with. */
  readonly secretIndex: number;
}

export interface OpenedDevice extends Device {
  readonly secretIndex: number;
}
