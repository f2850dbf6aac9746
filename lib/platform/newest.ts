/** Keeps the values that were used last, at most so many (or of so much weight); the one that was not used for longest goes first. */
export class Newest<Value> {
  readonly #kept = new Map<string, { value: Value; weight: number }>()
  readonly #most: number
  readonly #weigh: (value: Value) => number
  #weight = 0

  constructor(most: number, weigh: (value: Value) => number = () => 1) {
    this.#most = most
    this.#weigh = weigh
  }

  get(key: string): Value | undefined {
    const held = this.#kept.get(key)
    if (held === undefined) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, held)
    return held.value
  }

  put(key: string, value: Value): void {
    const before = this.#kept.get(key)
    const weight = before?.value === value ? before.weight : this.#weigh(value)
    this.#weight += weight - (before?.weight ?? 0)
    this.#kept.delete(key)
    this.#kept.set(key, { value, weight })
    for (const [oldest, { weight }] of this.#kept) {
      if (this.#weight <= this.#most) break
      this.#kept.delete(oldest)
      this.#weight -= weight
    }
  }

  /** What is kept now: a copy, which later uses do not change. */
  entries(): ReadonlyMap<string, Value> {
    return new Map([...this.#kept].map(([key, { value }]) => [key, value]))
  }
}
