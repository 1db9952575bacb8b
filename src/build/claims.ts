/** More jobs than these never wait at once: a leaflet and the next one ask for some eight. */
const slots = 256;

/** Says to two threads which of them does a job: the one that claims its ticket first. */
export class Claims {
  readonly #taken: Int32Array;

  /** @param shared memory that both threads have. */
  constructor(readonly shared = new SharedArrayBuffer(slots * Int32Array.BYTES_PER_ELEMENT)) {
    this.#taken = new Int32Array(shared);
  }

  /** Puts a ticket up, before anybody is told of it. */
  offer(ticket: number): void {
    Atomics.store(this.#taken, ticket % slots, 0);
  }

  /** Whether the job is the caller's to do. */
  claim(ticket: number): boolean {
    return Atomics.compareExchange(this.#taken, ticket % slots, 0, 1) === 0;
  }
}
