/** The store of the limits failed or hung. The cause stays behind: it may quote keys. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly fault: 'timeout' | 'error';

  constructor(fault: 'timeout' | 'error') {
    super(fault);
    this.fault = fault;
  }
}
