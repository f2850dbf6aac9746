/** So many at once; others wait, up to a number and a time, after which they are sent away. */
export class Turns {
  private free: number
  private readonly waiting: (() => void)[] = []
  private readonly mostWaiting: number
  private readonly longest: number

  constructor({ atOnce, waiting, longest }: { atOnce: number; waiting: number; longest: number }) {
    this.free = atOnce
    this.mostWaiting = waiting
    this.longest = longest
  }

  /** Runs when it is its turn; null where it did not come. */
  async take<T>(run: () => Promise<T>): Promise<T | null> {
    if (!(await this.turn())) return null
    try {
      return await run()
    } finally {
      const next = this.waiting.shift()
      if (next) next()
      else this.free += 1
    }
  }

  private turn(): Promise<boolean> {
    if (this.free > 0) {
      this.free -= 1
      return Promise.resolve(true)
    }
    if (this.waiting.length >= this.mostWaiting) return Promise.resolve(false)
    return new Promise((resolve) => {
      const go = () => {
        clearTimeout(timer)
        resolve(true)
      }
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(go), 1)
        resolve(false)
      }, this.longest)
      this.waiting.push(go)
    })
  }
}
