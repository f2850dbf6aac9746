/** Keeps the values that were used last, at most so many; the one that was not used for longest goes first. */
export class Newest<Value> {
  readonly #kept = new Map<string, Value>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  get(key: string): Value | undefined {
    const value = this.#kept.get(key)
    if (value !== undefined) this.put(key, value)
    return value
  }

  put(key: string, value: Value): void {
    this.#kept.delete(key)
    this.#kept.set(key, value)
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) break
      this.#kept.delete(oldest)
    }
  }

  /** What is kept now: a copy, which later uses do not change. */
  entries(): ReadonlyMap<string, Value> {
    return new Map(this.#kept)
  }
}
