/** Whole numbers below a limit, the same for the same seed. */
export type Next = (below: number) => number

export function random(seed: number): Next {
  let state = seed * 7919
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}
