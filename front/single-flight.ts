interface Flight<Result> {
  /** whether somebody who comes now may still have its result */
  joinable: boolean;
  result: Promise<Result>;
  /** the one after it, which has not begun */
  next: Promise<Result> | null;
}

/**
 * One making at a time for each key, however many ask. Who comes after `close()` is not given what was begun before it: they wait for the next
 * one together, which begins when the first has ended.
 */
export class SingleFlight<Result> {
  readonly #flights = new Map<string, Flight<Result>>();

  get(key: string, make: () => Promise<Result>): Promise<Result> {
    const current = this.#flights.get(key);
    if (current === undefined) return this.#start(key, make);
    if (current.joinable) return current.result;
    const start = (): Promise<Result> => this.#start(key, make);
    current.next ??= current.result.then(start, start);
    return current.next;
  }

  /** From now on nobody joins what is under way. */
  close(): void {
    for (const flight of this.#flights.values()) flight.joinable = false;
  }

  #start(key: string, make: () => Promise<Result>): Promise<Result> {
    const flight: Flight<Result> = { joinable: true, result: make(), next: null };
    this.#flights.set(key, flight);
    const ended = (): void => {
      if (flight.next === null && this.#flights.get(key) === flight) this.#flights.delete(key);
    };
    flight.result.then(ended, ended);
    return flight.result;
  }
}
